package kh.cncc.engine.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.mail.MailQueue.Next;
import kh.cncc.engine.mail.Preparation.Result;
import kh.cncc.engine.mail.Verdict.NoService;
import kh.cncc.engine.mail.Verdict.NotNow;
import kh.cncc.engine.mail.Verdict.Refused;
import kh.cncc.engine.mail.Verdict.Taken;
import kh.cncc.engine.mail.Verdict.Unknown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One round: a connection, the mails that go over it one by one, and when to stop because it is the server and not the mails. */
final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** So many broken connections in a row are the server's fault. */
    private static final int MOST_BROKEN = 3;

    /** So many refused in a row, and none taken, are the server's fault too: a relay that does not know us refuses everybody. */
    private static final int MOST_REFUSED = 5;

    /** So many go over one connection; common servers put off what comes after the hundredth. */
    private static final int PER_CONNECTION = 50;

    private final MailQueue queue;
    private final ServerState server;
    private final Preparation preparation;
    private final JavaMailSenderImpl settings;
    private @Nullable SmtpConnection connection;
    private final List<Attempt> refused = new ArrayList<>();
    private int overConnection;
    private int broken;
    private boolean over;
    private Round round = new Round(0, 0, 0, 0);

    Delivery(MailQueue queue, ServerState server, Preparation preparation, JavaMailSenderImpl settings) {
        this.queue = queue;
        this.server = server;
        this.preparation = preparation;
        this.settings = settings;
    }

    Round round() {
        return round;
    }

    /** Sends the next mail; returns whether to go on. */
    boolean next() {
        // The server is reached before a mail is taken: when it is away, no mail has an attempt on its account.
        if (over || !queue.anyDue()) {
            return false;
        }
        SmtpConnection open = connection();
        if (open == null || !(queue.take() instanceof Next.One(Attempt attempt))) {
            return false;
        }
        switch (preparation.prepare(attempt)) {
            case Result.NoNeed(MailReason reason) -> {
                queue.dropped(attempt, reason);
                count(0, 0, 1, 0);
            }
            case Result.NoAddress(MailReason reason, String address) -> {
                queue.failed(attempt, reason, null, address);
                count(0, 1, 0, 0);
            }
            case Result.NoWords(String why) -> {
                queue.later(attempt, MailReason.NO_WORDS, why, null);
                count(0, 0, 0, 1);
            }
            case Result.Ready ready -> {
                overConnection++;
                settle(attempt, ready, open.send(ready.message()));
            }
        }
        return !over;
    }

    private void settle(Attempt attempt, Result.Ready ready, Verdict verdict) {
        switch (verdict) {
            case Taken taken -> {
                queue.sent(attempt, ready.letter(), ready.address());
                server.up();
                broken = 0;
                refused.clear();
                count(1, 0, 0, 0);
            }
            case Refused(String reply) -> refused(attempt, ready, reply);
            case NotNow(String reply) -> {
                broken = 0;
                later(attempt, ready, MailReason.LATER, reply);
            }
            case Unknown(String reply) -> {
                later(attempt, ready, MailReason.UNKNOWN, reply);
                close();
                if (++broken >= MOST_BROKEN) {
                    down(reply);
                }
            }
            case NoService(String reply) -> {
                later(attempt, ready, MailReason.LATER, reply);
                down(reply);
            }
        }
    }

    private void refused(Attempt attempt, Result.Ready ready, String reply) {
        queue.failed(attempt, MailReason.REFUSED, reply, ready.address());
        refused.add(attempt);
        broken = 0;
        if (refused.stream().map(each -> each.mail().recipient()).distinct().count() < MOST_REFUSED) {
            count(0, 1, 0, 0);
            return;
        }
        queue.notRefusedAfterAll(refused, reply);
        count(0, 1 - refused.size(), 0, refused.size());
        down(reply);
    }

    private void later(Attempt attempt, Result.Ready ready, MailReason reason, String reply) {
        queue.later(attempt, reason, reply, ready.address());
        count(0, 0, 0, 1);
    }

    private @Nullable SmtpConnection connection() {
        if (overConnection >= PER_CONNECTION) {
            close();
        }
        if (connection == null) {
            try {
                connection = SmtpConnection.open(settings);
            } catch (MessagingException e) {
                down(Replies.text(e));
            }
        }
        return connection;
    }

    private void down(String reply) {
        LOG.warn("The mail server does not take mail: {}", reply);
        server.down(reply);
        over = true;
    }

    private void count(int sent, int failed, int dropped, int later) {
        round = new Round(
                round.sent() + sent, round.failed() + failed, round.dropped() + dropped, round.later() + later);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
            overConnection = 0;
        }
    }
}
