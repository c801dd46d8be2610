package kh.cncc.engine.mail;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;

/** What came of saving a text. */
public sealed interface SaveTextResult {

    /** It is in use from now on. */
    record Saved() implements SaveTextResult {}

    /** It says what it said before. */
    record Unchanged() implements SaveTextResult {}

    /** It cannot be used like this. */
    record Broken(List<TextProblem> problems) implements SaveTextResult {}

    /** Somebody else saved it meanwhile; nothing was changed. */
    record Conflict(Words who, Instant when) implements SaveTextResult {}
}
