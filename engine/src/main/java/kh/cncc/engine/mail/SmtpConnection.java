package kh.cncc.engine.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import kh.cncc.engine.mail.Verdict.Taken;
import kh.cncc.engine.mail.Verdict.Unknown;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server, over which mails go one after the other, each with a result of its own.
 *
 * <p>{@code JavaMailSender} is asked for its settings only: it tells what became of the mails when all of them are through, and a program
 * that dies meanwhile would have to send them all again.
 */
final class SmtpConnection implements AutoCloseable {

    /** Shorter than the lease of a mail by far, and long enough for a server that is merely busy. */
    private static final String TIMEOUT_MILLIS = "10000";

    private final Transport transport;

    private SmtpConnection(Transport transport) {
        this.transport = transport;
    }

    /** @throws MessagingException when the server is not there, or does not let us in */
    static SmtpConnection open(JavaMailSenderImpl settings) throws MessagingException {
        String protocol = settings.getProtocol() == null ? "smtp" : settings.getProtocol();
        Properties properties = new Properties();
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + timeout, TIMEOUT_MILLIS);
        }
        properties.putAll(settings.getJavaMailProperties());
        Transport transport = Session.getInstance(properties).getTransport(protocol);
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return new SmtpConnection(transport);
    }

    Verdict send(MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Taken();
        } catch (MessagingException failure) {
            return Replies.read(failure);
        } catch (RuntimeException failure) {
            return new Unknown(Replies.text(failure));
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // Whatever was sent has its result already.
        }
    }
}
