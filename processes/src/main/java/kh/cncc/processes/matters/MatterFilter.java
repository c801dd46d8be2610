package kh.cncc.processes.matters;

import org.jspecify.annotations.Nullable;

/**
 * Which matters of the register, and in which order.
 *
 * @param text    words of its subject or its number; empty for all
 * @param area    in this area or one below it
 * @param overdue only those that somebody has to act on and whose date has passed
 * @param open    only those that have not come to their end
 */
public record MatterFilter(
        Whose whose,
        String text,
        @Nullable Topic topic,
        @Nullable Urgency urgency,
        @Nullable Level level,
        @Nullable MatterState state,
        @Nullable String area,
        boolean overdue,
        boolean open,
        Sort sort,
        boolean descending) {

    /** All that the reader may see, the newest first. */
    public static final MatterFilter ALL =
            new MatterFilter(Whose.ALL, "", null, null, null, null, null, false, false, Sort.RAISED, true);

    /** The same of others. */
    public MatterFilter of(Whose other) {
        return new MatterFilter(other, text, topic, urgency, level, state, area, overdue, open, sort, descending);
    }

    /** Whose matters. */
    public enum Whose {
        ALL,
        /** Raised for a seat of mine. */
        MINE,
        /** With a mechanism of mine now. */
        MECHANISM,
        /** With a mechanism below one of mine now. */
        BELOW
    }

    /** By what they are ordered. */
    public enum Sort {
        RAISED,
        NUMBER,
        DUE,
        LEVEL
    }
}
