package kh.cncc.engine.tracking;

import java.util.Optional;
import kh.cncc.engine.language.Problem;

/** What came of looking at a file before it is added. */
public sealed interface CheckResult permits CheckedDocument, CheckResult.NotTaken {

    /** It is not taken, and why. */
    record NotTaken(Problem why) implements CheckResult {}

    /** Why it is not taken, if so. */
    default Optional<Problem> problem() {
        return this instanceof NotTaken(Problem why) ? Optional.of(why) : Optional.empty();
    }
}
