package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.MeetingForm;
import kh.cncc.processes.reporting.MeetingResult;
import kh.cncc.processes.reporting.Meetings;
import kh.cncc.processes.reporting.OpenCycleResult;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.ReportingCycles;
import org.camunda.bpm.engine.task.Task;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What seats, due dates, access, audit and our own rows cost on top of the engine alone. */
@CnccTest
class EngineBench {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final int CYCLES = 61;
    private static final int WARM_UP = 120;

    @Autowired
    ReportingCycles cycles;

    @Autowired
    Meetings meetings;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    @Test
    void openingACycleAndCompletingItsTasks() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        Actor coordinator = accounts.actor("gs.coordinator");
        try (BareEngine bare = new BareEngine()) {
            AtomicInteger our = new AtomicInteger();
            AtomicInteger their = new AtomicInteger();
            Runnable ours = () -> assertThat(cycles.open(
                            coordinator,
                            PeriodType.MONTH,
                            FIRST.plusMonths(our.getAndIncrement()).atDay(1)))
                    .isInstanceOf(OpenCycleResult.Opened.class);
            Runnable theirs = () -> bare.openCycle(their.getAndIncrement());
            String name = "opening a national cycle of 25 provincial reports, vs bare engine";
            Measure.compare(name + " (ms)", 1.5, WARM_UP, CYCLES, ours, theirs);
            RoundTrips.compare(name, ours, theirs);
            completing(bare);
        }
    }

    private void completing(BareEngine bare) {
        record Work(Actor actor, TaskId task, LocalDate heldOn) {}
        Deque<Work> ours = new ArrayDeque<>();
        db.fetch("""
            select t.id, o.username, y.period_start
            from engine.task t
            join engine.appointment a on a.seat_id = t.seat_id and a.from_date <= date '2026-11-02'
                and (a.to_date is null or a.to_date >= date '2026-11-02')
            join engine.official o on o.id = a.official_id
            join processes.report r on r.case_id = t.case_id
            join processes.reporting_cycle y on y.id = r.cycle_id
            where t.state = 'open' and t.step = 'recordMeeting'
            order by t.id
            """)
                .forEach(row -> ours.add(new Work(
                        accounts.actor(row.get(1, String.class)),
                        new TaskId(row.get(0, Long.class)),
                        row.get(2, LocalDate.class))));
        Deque<String> theirs = new ArrayDeque<>(
                bare.engine.getTaskService().createTaskQuery().taskDefinitionKey("recordMeeting").list().stream()
                        .map(Task::getId)
                        .toList());
        int warmUp = 2000;
        int rounds = 601;
        assertThat(List.of(ours.size(), theirs.size())).allMatch(size -> size > warmUp + rounds);
        Runnable our = () -> {
            Work work = ours.remove();
            assertThat(meetings.record(
                            work.actor(), work.task(), new MeetingForm(true, work.heldOn(), "20", "9", "", "")))
                    .isInstanceOf(MeetingResult.Recorded.class);
        };
        Runnable their = () -> bare.complete(theirs.remove());
        String name = "completing a task with access check, audit and domain rows, vs TaskService.complete";
        Measure.compare(name + " (ms)", 1.3, warmUp, rounds, our, their);
        RoundTrips.compare(name, our, their);
    }
}
