package kh.cncc.engine.deadlines;

import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A date that is still open and follows the calendar.
 *
 * @param id    identity of the task, or of whatever record keeps the date
 * @param place whose it is: a mechanism, or its area
 * @param step  name of the task's step; null for the dates of a whole case
 * @param rule  null when it is not known what the date was reckoned from; such a date moves by extension only
 */
public record KeptDate(
        Kind kind,
        long id,
        CaseId caseId,
        String caseNumber,
        Words place,
        @Nullable Words step,
        LocalDate due,
        @Nullable DueRule rule) {

    /** Which of the three meanings a date has: by when to be done, what the next level goes on without, or the end. */
    public enum Kind {
        /** By when a task is to be done. */
        TASK,
        /** By when a whole case is to be handed over. */
        CASE,
        /** When the next level goes on without what is missing. */
        CUT_OFF,
        /** After this day nothing more is taken in. */
        LOCK
    }
}
