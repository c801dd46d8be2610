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
import kh.cncc.processes.demo.Stage.Script;
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

/** Makes the two months and the matters beside them once, in one transaction and before the program serves anyone. */
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
    private final DemoMatters matters;
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
            DemoMatters matters,
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
        this.matters = matters;
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

    /**
     * Half-way is the month that began at least twenty days ago, so that there is something to report. All of it is one play: the clock
     * goes only on, so that no timer and no reminder of the one comes at a moment that the other has already left.
     */
    private void make(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        YearMonth halfWay = YearMonth.from(today.minusDays(20));
        YearMonth before = halfWay.minusMonths(1);
        Stage stage = new Stage(clock, timers, reminders, now);
        LocalDateTime first = workingDays.firstAfter(before.atEndOfMonth()).atTime(7, 45);
        stage.add(new Script().at(first, () -> {
            CycleLine cycle = open(before);
            closed.putOn(cycle, reports(cycle), stage);
        }));
        LocalDate opened = workingDays.minus(today, 4);
        LocalDate afterwards = workingDays.firstAfter(halfWay.atEndOfMonth());
        stage.add(new Script().at((opened.isBefore(afterwards) ? opened : afterwards).atTime(8, 0), () -> {
            CycleLine cycle = open(halfWay);
            running.putOn(cycle, reports(cycle), stage);
        }));
        matters.scripts(now).forEach(stage::add);
        LocalDateTime begun = matters.begins(today).atTime(7, 30);
        clock.moveTo(begun.isBefore(first) ? begun : first);
        stage.play();
    }

    /** By hand, unless the calendar has opened it by itself. */
    private CycleLine open(YearMonth month) {
        return switch (cycles.open(cast.coordinator(), PeriodType.MONTH, month.atDay(1))) {
            case OpenCycleResult.Opened(var id, var code, var reports) -> cycles.cycle(cast.coordinator(), id);
            case OpenCycleResult.AlreadyOpen(var id, var code) -> cycles.cycle(cast.coordinator(), id);
            case OpenCycleResult.NotYet notYet -> throw new IllegalStateException("Not opened: " + notYet);
        };
    }

    private Map<String, ReportHeader> reports(CycleLine cycle) {
        return cycles.matrix(cast.coordinator(), cycle.id()).rows().stream()
                .map(Matrix.Row::report)
                .collect(Collectors.toMap(ReportHeader::areaCode, report -> report));
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
