package kh.cncc.processes.reporting;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.deadlines.MailForecast.PlannedMail;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The cycles of a year before they are opened: what would be asked of whom, and by when.
 *
 * @param automatic whether they open by themselves
 * @param holidays  how well the year's public holidays are known
 */
public record YearPlan(int year, boolean automatic, HolidaysKnown holidays, List<PlannedCycle> cycles) {

    /** How well the public holidays are known, on which every date here depends. */
    public enum HolidaysKnown {
        KNOWN,
        PROJECTED,
        UNKNOWN
    }

    /**
     * A cycle that will be opened, or was.
     *
     * @param code  of the cycle if it is open already; then its real dates may differ, since it runs
     * @param dates in the order in which they are reached
     */
    public record PlannedCycle(
            Period period, @Nullable String code, LocalDate opensOn, List<PlannedDate> dates, List<Doubt> doubts) {}

    /**
     * One task's due date, or the cut-off, or the lock.
     *
     * @param step  name in the model; null for cut-off and lock
     * @param seat  kind of seat; null where each unit that is asked has its own
     * @param due   null when it is counted from the task's own beginning only
     * @param days  so many working days after its beginning at least
     * @param mails that would be sent while nobody does it; empty when nobody says
     */
    public record PlannedDate(
            Kind kind,
            String level,
            @Nullable Words step,
            @Nullable Words seat,
            @Nullable LocalDate due,
            int days,
            List<PlannedMail> mails) {}

    /** What a planned date is. */
    public enum Kind {
        TASK,
        CUT_OFF,
        LOCK
    }

    /** Something that a coordinator should look at: a date that leaves the next level no time after the one below. */
    public record Doubt(PlannedDate earlier, PlannedDate later) {}
}
