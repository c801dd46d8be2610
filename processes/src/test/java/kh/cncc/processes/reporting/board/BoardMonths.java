package kh.cncc.processes.reporting.board;

import java.time.LocalDate;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Months;
import kh.cncc.processes.reporting.PeriodType;
import org.springframework.boot.test.context.TestComponent;

/** Months for the board's tests, with the clock moved in working days. */
@TestComponent
class BoardMonths {

    private final Ladder ladder;
    private final MovableClock clock;
    private final WorkingDays workingDays;

    BoardMonths(Ladder ladder, MovableClock clock, WorkingDays workingDays) {
        this.ladder = ladder;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** A month that is opened on its last day. */
    CycleLine opened() {
        return ladder.open(PeriodType.MONTH, Months.next(clock));
    }

    /** Nine o'clock on the working day that is so many working days after the month. */
    LocalDate workingDayAfter(CycleLine month, int days) {
        LocalDate day = workingDays.plus(month.period().end(), days);
        move(day);
        return day;
    }

    void move(LocalDate day) {
        clock.moveTo(day.atTime(9, 0));
    }

    /** All that comes after the meeting, on one day. */
    void afterTheMeeting(CycleLine month, String area) {
        ladder.submitAllFigures(month, area, 3);
        ladder.compile(month, area);
        ladder.check(month, area);
        ladder.approve(month, area, "");
        ladder.accept(month, area);
    }

    void meeting(CycleLine month, String area) {
        ladder.holdMeeting(month, area, month.period().start().plusDays(4));
    }
}
