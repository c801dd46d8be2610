package kh.cncc.ui.browser;

import java.time.LocalDate;
import kh.cncc.engine.time.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** A month of its own for each test, in whatever order they run; no month of another stands before it. */
@TestComponent
class Months {

    private final MovableClock clock;
    private LocalDate last = LocalDate.of(2026, 8, 1);

    Months(MovableClock clock) {
        this.clock = clock;
    }

    /** The first day of a month that is at its end. */
    LocalDate next() {
        last = last.plusMonths(2);
        clock.moveTo(last.withDayOfMonth(last.lengthOfMonth()).atTime(9, 0));
        return last;
    }
}
