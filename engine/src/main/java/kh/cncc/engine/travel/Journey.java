package kh.cncc.engine.travel;

import java.time.LocalDate;
import java.util.List;

/**
 * A journey that is under way or was the last.
 *
 * @param from the day on which it began
 * @param to   the day to which it leads
 * @param days the days that have passed on it, in their order
 */
public record Journey(LocalDate from, LocalDate to, List<Day> days, State state) {

    /** How it stands. */
    public enum State {
        UNDER_WAY,
        ARRIVED,
        STOPPED,
        FAILED
    }

    /**
     * What happened on a day.
     *
     * @param timers  how many timers of the procedures ran
     * @param told    how often somebody was told something
     * @param mails   how many mails were put into the outbox
     */
    public record Day(LocalDate day, int timers, int told, int mails) {}

    public boolean underWay() {
        return state == State.UNDER_WAY;
    }
}
