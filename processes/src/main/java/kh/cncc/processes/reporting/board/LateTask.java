package kh.cncc.processes.reporting.board;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * An open task whose due date is past.
 *
 * @param daysLate   working days since it was due; 0 when only days off have gone by
 * @param mayAct     whether the reader answers for the seat: who sees a report of the own province does not remind the nation
 * @param remindedToday whether somebody reminded of it by hand today, which is enough
 */
public record LateTask(
        TaskId id,
        String procedure,
        String step,
        Words stepName,
        String caseNumber,
        String area,
        Words areaName,
        Words mechanism,
        @Nullable Words unit,
        Words seat,
        LocalDate dueOn,
        int daysLate,
        Contact contact,
        @Nullable LastTold told,
        @Nullable LastCall call,
        boolean mayAct,
        boolean remindedToday) {

    /**
     * When somebody was last told about it.
     *
     * @param how       {@code mail}, {@code digest} or {@code program}
     * @param noAddress whether it should have been mailed, and the official has no address
     * @param mail      what became of the mail that says it, as {@code sent} or {@code failed}; null when there is none
     */
    public record LastTold(
            Instant at,
            Words who,
            String how,
            boolean noAddress,
            @Nullable String mail) {}

    /** The last note of a call about it. */
    public record LastCall(Instant at, Words who, String note) {}
}
