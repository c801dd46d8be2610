package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Problem;

/** What became of adding a document. */
public sealed interface AddResult {

    /** It is part of the case. */
    record Added(DocumentId id) implements AddResult {}

    /** It is not taken, and why. */
    record NotTaken(Problem problem) implements AddResult {}
}
