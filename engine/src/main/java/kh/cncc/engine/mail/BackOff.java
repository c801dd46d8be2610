package kh.cncc.engine.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before trying again: twice as long each time, and not all at the same moment. */
enum BackOff {
    /** One mail that is not taken now. */
    MAIL(Duration.ofMinutes(2), Duration.ofHours(4)),
    /** A server that is not there. */
    SERVER(Duration.ofSeconds(30), Duration.ofMinutes(10));

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** @param attempt that failed, from 1 */
    Duration after(int attempt) {
        long doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, attempt - 1));
        double jitter = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis((long) (Math.min(doubled, longest.toMillis()) * jitter));
    }
}
