package kh.cncc.engine.mail;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds, on every node. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "cncc.jobs", havingValue = "true", matchIfMissing = true)
class MailJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final int LONGEST_GOODBYE_SECONDS = 20;

    private final MailRounds rounds;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean stopping;

    MailJob(MailRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${cncc.mail.pause:PT5S}")
    void look() {
        running.lock();
        try {
            Round round = rounds.send(() -> !stopping);
            if (round.sent() + round.failed() > 0) {
                LOG.info(
                        "Mails: {} sent, {} failed, {} to be tried again", round.sent(), round.failed(), round.later());
            }
        } catch (RuntimeException e) {
            // The database may be away; the next look comes soon.
            LOG.error("The outbox could not be looked into", e);
        } finally {
            running.unlock();
        }
    }

    /** The mail that is on its way gets its result written before the database goes. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        if (running.tryLock(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
            running.unlock();
        }
    }
}
