package kh.cncc.engine.workflow;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for failed timers at the start and every hour. */
@Component
@ConditionalOnProperty(name = "cncc.jobs", havingValue = "true", matchIfMissing = true)
class FailedTimersJob {

    private static final Logger LOG = LoggerFactory.getLogger(FailedTimersJob.class);

    private final FailedTimers timers;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("failed-timers").daemon().factory());

    FailedTimersJob(FailedTimers timers) {
        this.timers = timers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        hourly.execute(() -> attempt(timers::retry));
        hourly.scheduleWithFixedDelay(() -> attempt(timers::tell), 0, 1, TimeUnit.HOURS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        hourly.shutdown();
    }

    /** A look that fails is told in the log; the next one makes up for it. */
    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("The look for failed timers failed and is made again in an hour", e);
        }
    }
}
