package kh.cncc.engine.mail;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a text, and where.
 *
 * @param wrong the placeholder that is wrong, as it is written; empty where it is something else
 * @param known the placeholders that may be used
 */
public record TextProblem(Locale language, Field field, Kind kind, String wrong, List<String> known) {

    /** Where. */
    public enum Field {
        SUBJECT,
        BODY
    }

    /** What. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        PLACEHOLDER
    }
}
