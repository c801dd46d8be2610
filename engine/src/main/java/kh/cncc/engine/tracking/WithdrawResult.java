package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Problem;

/** What became of withdrawing a document. */
public sealed interface WithdrawResult {

    /** Nobody gets to see its content any more. */
    record Withdrawn() implements WithdrawResult {}

    /** The reason is none. */
    record Invalid(Problem problem) implements WithdrawResult {}

    /** Somebody was there before. */
    record AlreadyWithdrawn() implements WithdrawResult {}
}
