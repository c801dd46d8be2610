package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Problem;

/** What became of writing a comment. */
public sealed interface CommentResult {

    /** It stands in the case. */
    record Written(long id) implements CommentResult {}

    /** Something is wrong with it. */
    record Invalid(Problem problem) implements CommentResult {}
}
