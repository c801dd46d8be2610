package kh.cncc.engine.inbox;

import java.time.Instant;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** Whether an official may go on with a task. */
public sealed interface BeginResult {

    /** It is open and theirs. */
    record Begun(OpenTask task) implements BeginResult {}

    /**
     * It ended before.
     *
     * @param who     null when a deadline took it back
     * @param outcome null when a deadline took it back and the case went on, {@code closed} when the case ended with it
     */
    record AlreadyEnded(
            CaseId caseId,
            String caseNumber,
            Words stepName,
            @Nullable Words who,
            Words seat,
            Instant when,
            @Nullable String outcome)
            implements BeginResult {}

    /** Nobody approves what they did themselves: this official did the step named. */
    record SameHands(CaseId caseId, String caseNumber, Words stepName, Words doneStep) implements BeginResult {}
}
