package kh.cncc.processes.reporting;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.time.MovableClock;

/**
 * Gives each test a month that no other test has, in whatever order they run: the clock only goes on, by a year each
 * time, since the calendar opens cycles by itself when the clock passes them.
 */
public final class Months {

    private static final AtomicInteger YEAR = new AtomicInteger(2029);

    private Months() {}

    /** The first day of a month that nobody has opened; the clock stands on its last day, at nine. */
    public static LocalDate next(MovableClock clock) {
        LocalDate first = LocalDate.of(YEAR.incrementAndGet(), 1, 1);
        clock.moveTo(first.plusMonths(1).minusDays(1).atTime(9, 0));
        return first;
    }
}
