package kh.cncc.engine.tracking;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;

/**
 * A comment, and whom it names.
 *
 * @param mentioned user names, as they stand after an @ in the text
 */
public record CommentLine(long id, Instant at, Words by, Words seat, String body, List<Mentioned> mentioned) {

    /** An official whom the comment names. */
    public record Mentioned(String username, Words name) {}
}
