package kh.cncc.processes.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.DueTimers;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Matrix;
import kh.cncc.processes.reporting.OpenCycleResult;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.ReportHeader;
import kh.cncc.processes.reporting.ReportingCycles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the two months once, in one transaction and before the program serves anyone. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class DemoMonths implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMonths.class);

    private final MovableClock clock;
    private final DueTimers timers;
    private final DailyReminders reminders;
    private final WorkingDays workingDays;
    private final ReportingCycles cycles;
    private final Cast cast;
    private final ClosedMonth closed;
    private final RunningMonth running;
    private final TransactionTemplate transaction;
    private final boolean wanted;
    private volatile boolean started;

    DemoMonths(
            MovableClock clock,
            DueTimers timers,
            DailyReminders reminders,
            WorkingDays workingDays,
            ReportingCycles cycles,
            Cast cast,
            ClosedMonth closed,
            RunningMonth running,
            TransactionTemplate transaction,
            @Value("${cncc.demo-months:true}") boolean wanted) {
        this.clock = clock;
        this.timers = timers;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.cycles = cycles;
        this.cast = cast;
        this.closed = closed;
        this.running = running;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        started = true;
        if (wanted) {
            makeOnce();
        }
    }

    /** Makes them unless there is a cycle already. */
    void makeOnce() {
        if (!cycles.all(cast.coordinator()).isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        long begun = System.nanoTime();
        try {
            transaction.executeWithoutResult(status -> make(now));
            LOG.info(
                    "Made the demo months in {} s",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        } catch (RuntimeException e) {
            LOG.error("There are no demo months, they could not be made", e);
        } finally {
            clock.release();
        }
    }

    /** Half-way is the month that began at least twenty days ago, so that there is something to report. */
    private void make(LocalDateTime now) {
        YearMonth halfWay = YearMonth.from(now.toLocalDate().minusDays(20));
        YearMonth before = halfWay.minusMonths(1);
        clock.moveTo(workingDays.firstAfter(before.atEndOfMonth()).atTime(7, 45));
        CycleLine first = open(before);
        closed.play(first, reports(first), new Stage(clock, timers, reminders, now));

        LocalDate opened = daysBefore(now.toLocalDate(), 4);
        LocalDate afterwards = workingDays.firstAfter(halfWay.atEndOfMonth());
        clock.moveTo((opened.isBefore(afterwards) ? opened : afterwards).atTime(8, 0));
        CycleLine second = open(halfWay);
        running.play(second, reports(second), new Stage(clock, timers, reminders, now));
    }

    private CycleLine open(YearMonth month) {
        var result = cycles.open(cast.coordinator(), PeriodType.MONTH, month.atDay(1));
        if (result instanceof OpenCycleResult.Opened opened) {
            return cycles.cycle(cast.coordinator(), opened.id());
        }
        throw new IllegalStateException("Not opened: " + result);
    }

    private Map<String, ReportHeader> reports(CycleLine cycle) {
        return cycles.matrix(cast.coordinator(), cycle.id()).rows().stream()
                .map(Matrix.Row::report)
                .collect(Collectors.toMap(ReportHeader::areaCode, report -> report));
    }

    private LocalDate daysBefore(LocalDate day, int workingDaysBefore) {
        LocalDate result = day;
        int left = workingDaysBefore;
        while (left > 0) {
            result = result.minusDays(1);
            if (workingDays.isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the web server, which serves from the end of its phase on. */
    @Override
    public int getPhase() {
        return 0;
    }
}
