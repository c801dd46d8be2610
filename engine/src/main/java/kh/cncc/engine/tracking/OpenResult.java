package kh.cncc.engine.tracking;

import java.time.Instant;
import kh.cncc.engine.language.Problem;

/** What became of opening a confidential case. */
public sealed interface OpenResult {

    /** It is open to this official until then. */
    record Opened(Instant until) implements OpenResult {}

    /** The reason is none. */
    record Invalid(Problem problem) implements OpenResult {}
}
