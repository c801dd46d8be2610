package kh.cncc.engine.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told something about a task: when, by which rule, and who else.
 *
 * @param dueOn     the due date at that time
 * @param open      whether the task still is
 * @param rule      what the rule of the table says of itself, as it was then
 * @param round     which time of {@code rounds}; one more than them when it went to the superior instead
 * @param skipped   {@code superseded} or {@code past} when this stage was passed over, as after an outage; null when it was told
 * @param sentence  what a coordinator wrote by hand
 * @param noAddress whether it could be told in the program only, because the official has no address
 * @param mail      state of the mail that says it, a digest's for what is told by digest; null when there is none
 * @param others    who else was told about the task on that day
 */
public record ReminderLine(
        long id,
        Instant at,
        TaskId task,
        Words stepName,
        CaseId caseId,
        String caseNumber,
        Words mechanism,
        @Nullable Words unit,
        LocalDate dueOn,
        boolean open,
        String stage,
        Words rule,
        int round,
        int rounds,
        String words,
        Who who,
        How how,
        Words recipient,
        @Nullable String skipped,
        @Nullable String sentence,
        @Nullable Words remindedBy,
        boolean noAddress,
        @Nullable String mail,
        boolean unread,
        List<Words> others) {}
