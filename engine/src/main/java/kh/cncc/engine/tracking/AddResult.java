package kh.cncc.engine.tracking;

import java.util.Optional;
import kh.cncc.engine.language.Problem;

/** What became of adding a document. */
public sealed interface AddResult {

    /** It is part of the case. */
    record Added(DocumentId id) implements AddResult {}

    /** It is not taken, and why. */
    record NotTaken(Problem why) implements AddResult {}

    /** Why it is not taken, if so. */
    default Optional<Problem> problem() {
        return this instanceof NotTaken(Problem why) ? Optional.of(why) : Optional.empty();
    }
}
