package kh.cncc.engine.mail;

import java.util.Map;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to leave; written in the caller's transaction.
 *
 * @param kind    key of the {@link MailKind} that says its content when it is sent
 * @param values  what the kind needs to know for that; never a figure and never anything about a child
 * @param task    the task it is about, to which it links
 * @param caseId  the case it is about
 * @param rule    why it is sent, as its reader is told
 * @param onceKey whatever is put under this key a second time stays away; null for no such limit
 */
public record OutgoingMail(
        OfficialId recipient,
        String kind,
        Map<String, String> values,
        @Nullable TaskId task,
        @Nullable CaseId caseId,
        Words rule,
        @Nullable String onceKey) {

    /** With a rule that has one name in both languages. */
    public OutgoingMail(
            OfficialId recipient,
            String kind,
            Map<String, String> values,
            @Nullable TaskId task,
            @Nullable CaseId caseId,
            String rule,
            @Nullable String onceKey) {
        this(recipient, kind, values, task, caseId, Words.same(rule), onceKey);
    }
}
