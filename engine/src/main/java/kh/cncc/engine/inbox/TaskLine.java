package kh.cncc.engine.inbox;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list shows it.
 *
 * @param title   what the case is about; null of a confidential one and where the number says it
 * @param unit    the department a task is for, where a step is done once per department
 * @param subject what it is about within its case, where a step is done once for each of several things
 * @param state   {@code open}, {@code done} or {@code cancelled}
 * @param dueOn   last day on which it is on time, in Cambodia
 */
public record TaskLine(
        TaskId id,
        String procedure,
        String step,
        Words stepName,
        String screen,
        CaseId caseId,
        String caseNumber,
        @Nullable String title,
        Words mechanism,
        @Nullable Words unit,
        @Nullable Long subject,
        SeatId seat,
        Words seatLabel,
        LocalDate dueOn,
        Instant openedAt,
        String state,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable Words doneBy,
        @Nullable Standing doneAs) {}
