package kh.cncc.engine.tracking;

import java.time.Instant;
import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param code   of an act its code, of a document its purpose, of a mail its kind
 * @param who    who did it; of a mail who gets it; nobody when the program did it by itself
 * @param detail of an act from what to what; of a document its version; of a mail its state
 * @param text   of a comment what it says, of a document its name, of an opening its reason
 * @param ref    id of the comment, document or mail; of an act its position in the audit
 */
public record TimelineEntry(
        Instant at,
        Sort sort,
        @Nullable String code,
        @Nullable Words who,
        @Nullable Words seat,
        @Nullable Standing as,
        Map<String, Object> detail,
        @Nullable String text,
        long ref) {

    /** What kind of thing. */
    public enum Sort {
        ACT,
        COMMENT,
        DOCUMENT,
        MAIL
    }
}
