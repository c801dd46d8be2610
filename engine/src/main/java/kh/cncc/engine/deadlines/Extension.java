package kh.cncc.engine.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * More time that a coordinator granted.
 *
 * @param id        its number, under which it is shown
 * @param taskId    for one task only
 * @param step      id of that task's step, and its name in the model
 * @param unit      of which department that task asks, if of one
 * @param area      for a whole area
 * @param oldDue    what it was before
 * @param withdrawn null while it holds
 */
public record Extension(
        ExtensionId id,
        CaseId caseId,
        String caseNumber,
        @Nullable Long taskId,
        @Nullable Words step,
        @Nullable Words unit,
        @Nullable Words area,
        LocalDate oldDue,
        LocalDate newDue,
        String reason,
        Words grantedBy,
        Words grantedFor,
        Instant grantedAt,
        @Nullable Withdrawal withdrawn) {

    /** Whether what was done on that day was in time by it only. */
    public boolean wasNeededOn(LocalDate day) {
        return withdrawn == null && day.isAfter(oldDue) && !day.isAfter(newDue);
    }

    /** That it was taken back. */
    public record Withdrawal(Words by, Instant at, String reason) {}
}
