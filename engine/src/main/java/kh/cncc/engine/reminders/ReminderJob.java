package kh.cncc.engine.reminders;

import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every hour whether today's run was made, and for seats that have become vacant. Runs on every node; the database lets one do it. */
@Component
@ConditionalOnProperty(name = "cncc.jobs", havingValue = "true", matchIfMissing = true)
class ReminderJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
    private static final int MINUTES = 60;

    private final DailyReminders reminders;
    private final Clock clock;
    private final LocalTime from;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reminders").daemon().factory());

    ReminderJob(DailyReminders reminders, Clock clock, @Value("${cncc.reminders-from:07:00}") String from) {
        this.reminders = reminders;
        this.clock = clock;
        this.from = LocalTime.parse(from);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        hourly.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        hourly.shutdown();
    }

    /** An hour that fails is told in the log; the next one makes up for it. */
    void look() {
        try {
            if (LocalTime.now(clock).isBefore(from)) {
                return;
            }
            reminders
                    .runOnce()
                    .ifPresent(run ->
                            LOG.info("Reminders of {}: {} told, {} passed over", run.day(), run.told(), run.skipped()));
            reminders.lookForVacancies();
        } catch (RuntimeException e) {
            LOG.error("The look for reminders failed and is made again in an hour", e);
        }
    }
}
