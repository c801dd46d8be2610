package kh.cncc.engine.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Puts a letter into the form in which mail travels. */
final class Envelope {

    private static final String UTF_8 = "UTF-8";
    private static final Session NONE = Session.getInstance(new Properties());

    private Envelope() {}

    /** The address, if it is one that mail can be sent to. */
    static Optional<InternetAddress> address(String text) {
        try {
            InternetAddress address = new InternetAddress(text.strip(), true);
            boolean plain = address.getAddress().chars().allMatch(sign -> sign > ' ' && sign < '\u007f');
            return plain && address.getAddress().contains("@") && address.getPersonal() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    static MimeMessage of(
            Letter letter, InternetAddress to, String messageId, MailSettings settings, URI program, Instant now)
            throws MessagingException {
        MimeMessage message = new StampedMessage(messageId);
        message.setFrom(named(settings.sender(program)));
        if (settings.replyTo() != null && !settings.replyTo().isBlank()) {
            message.setReplyTo(new InternetAddress[] {named(settings.replyTo())});
        }
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", letter.language().getLanguage());
        // Three answering machines, three ways to ask them not to answer: RFC 3834, Exchange, and the old vacation
        // programs.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Precedence", "bulk");
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        MimeMultipart both = new MimeMultipart("alternative", text, html);
        if (letter.calendar() == null) {
            return both;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(both);
        return new MimeMultipart("mixed", words, calendar(letter.calendar()));
    }

    private static BodyPart calendar(String file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        try {
            part.setDataHandler(new jakarta.activation.DataHandler(new ByteArrayDataSource(
                    file.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        } catch (RuntimeException e) {
            throw new MessagingException("calendar", e);
        }
        part.setFileName("deadline.ics");
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** With a name in whatever script. */
    private static InternetAddress named(String text) throws MessagingException {
        InternetAddress address = new InternetAddress(text, false);
        try {
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), UTF_8);
            }
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return address;
    }

    /** Keeps the Message-ID that it was given. */
    private static final class StampedMessage extends MimeMessage {
        private final String id;

        StampedMessage(String id) {
            super(NONE);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
