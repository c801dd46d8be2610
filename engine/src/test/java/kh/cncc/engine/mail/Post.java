package kh.cncc.engine.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server behind a line that can be troubled. */
final class Post {

    final GreenMail server;
    final TroubledLine line;

    Post() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            line = new TroubledLine(server.getSmtp().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", line::port);
        registry.add("spring.mail.properties.mail.smtp.timeout", () -> "700");
        registry.add("spring.mail.properties.mail.smtp.connectiontimeout", () -> "700");
        registry.add("cncc.mail.per-minute", () -> "1000000");
        registry.add("cncc.mail.from", () -> "\"CNCC ក.ជ.ក.\" <reports@cncc.example>");
        registry.add("cncc.mail.reply-to", () -> "secretariat@cncc.example");
        registry.add("cncc.address", () -> "https://reports.cncc.example/");
    }

    List<MimeMessage> all() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** How often each mail came. */
    Map<String, Long> byMessageId() {
        return all().stream().collect(Collectors.groupingBy(Post::id, Collectors.counting()));
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
