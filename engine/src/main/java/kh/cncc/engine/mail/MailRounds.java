package kh.cncc.engine.mail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/** Sends what is in the outbox, a round at a time. Any number of nodes may do it at once. */
@Service
public class MailRounds {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MailQueue queue;
    private final ServerState server;
    private final Preparation preparation;
    private final ObjectProvider<JavaMailSenderImpl> configured;

    MailRounds(
            MailQueue queue,
            ServerState server,
            Preparation preparation,
            ObjectProvider<JavaMailSenderImpl> configured) {
        this.queue = queue;
        this.server = server;
        this.preparation = preparation;
        this.configured = configured;
    }

    /** Whether this installation has a mail server. Without one, mails wait in the outbox. */
    public boolean hasServer() {
        return mailServer() != null;
    }

    /** Sends what is due, until nothing is, the minute is full, or the server is away. */
    public Round send() {
        return send(() -> true);
    }

    /** The same for as long as it may go on. */
    Round send(BooleanSupplier mayGoOn) {
        JavaMailSenderImpl settings = mailServer();
        if (settings == null) {
            return new Round(0, 0, 0, 0);
        }
        queue.takeUpLost();
        if (server.isToBeLeftAlone()) {
            return new Round(0, 0, 0, 0);
        }
        try (Delivery delivery = new Delivery(queue, server, preparation, settings)) {
            boolean more = true;
            while (more && mayGoOn.getAsBoolean()) {
                more = delivery.next();
            }
            return delivery.round();
        }
    }

    /** Sends all that is due, and waits for the next minute whenever one is full; ends when the server is away or one may not go on. */
    public void sendAll(BooleanSupplier mayGoOn) {
        send(mayGoOn);
        while (hasServer() && mayGoOn.getAsBoolean() && queue.anyDue() && !server.isToBeLeftAlone()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            send(mayGoOn);
        }
    }

    private @Nullable JavaMailSenderImpl mailServer() {
        JavaMailSenderImpl sender = configured.getIfAvailable();
        return sender == null || sender.getHost() == null || sender.getHost().isBlank() ? null : sender;
    }
}
