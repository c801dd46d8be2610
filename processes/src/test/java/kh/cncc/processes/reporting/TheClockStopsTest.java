package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody's time runs while the work lies with somebody else: a task that waits is none, and begins anew when it comes back. */
@CnccTest
@Import(Ladder.class)
class TheClockStopsTest {

    @Autowired
    Ladder ladder;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    MovableClock clock;

    private CycleLine cycle;

    @BeforeEach
    void aReportAtThePresident() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
        ladder.submitAsItStands(cycle, "BTB");
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
    }

    @Test
    void theApproversTimeBeginsAnewWhenAReturnedReportComesBack() {
        TaskLine first = only();
        assertThat(first.step()).isEqualTo("reviewReport");
        // On the president's last day it goes back to the officer, where it lies for a week.
        clock.moveTo(first.dueOn().atTime(15, 0));
        ladder.decide(
                ladder.president("BTB"),
                cycle,
                "BTB",
                "reviewReport",
                Decision.back("compileReport", "Kampong is missing.", List.of()));
        assertThat(only().step()).isEqualTo("compileReport");
        assertThat(only().dueOn()).isEqualTo(workingDays.plus(first.dueOn(), 1));
        LocalDate back = workingDays.plus(first.dueOn(), 5);
        clock.moveTo(back.atTime(9, 0));
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");

        TaskLine second = only();
        assertThat(second.step()).isEqualTo("reviewReport");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.dueOn()).as("two working days from when it came back").isEqualTo(workingDays.plus(back, 2));
    }

    /** With one seat at a time: while it lies with the officer, neither chief nor president has an open task. */
    private TaskLine only() {
        List<TaskLine> open = ladder
                .inbox
                .ofCase(ladder.reports
                        .report(ladder.secretary("BTB"), ladder.report(cycle, "BTB"))
                        .report()
                        .caseId())
                .stream()
                .filter(task -> task.state().equals("open"))
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
