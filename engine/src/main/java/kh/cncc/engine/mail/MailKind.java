package kh.cncc.engine.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.OfficialId;

/**
 * What a kind of mail says. A Spring bean; asked at the moment of sending, in a read-only transaction, so that a digest lists only what is
 * still open.
 */
public interface MailKind {

    /** Lasting name, such as {@code reminder-before}; also the key of its texts. */
    String key();

    /** The placeholders that its texts may use besides the {@linkplain MailTexts#STANDARD usual ones}. */
    Set<String> placeholders();

    /** What it says now. Empty: there is nothing to say any more, and the mail is dropped for that reason. */
    Optional<MailContent> compose(OutgoingMail mail, Official recipient);

    /** A mail of this kind about a task, for showing how its text reads. */
    default OutgoingMail trial(OfficialId recipient, TaskId task, CaseId caseId) {
        return new OutgoingMail(
                recipient,
                key(),
                Map.of(),
                task,
                caseId,
                new Words("A trial of this text", "ការសាកល្បងអត្ថបទនេះ"),
                null);
    }
}
