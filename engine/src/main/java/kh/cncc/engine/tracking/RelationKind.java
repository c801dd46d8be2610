package kh.cncc.engine.tracking;

import java.util.Locale;

/** How one case has to do with another. */
public enum RelationKind {
    /** It is answered by the other's decision. */
    JOINED_INTO,
    /** It was a part of the other. */
    SPLIT_FROM,
    /** Its decision takes the place of the other's. */
    SUPERSEDES,
    /** It was raised out of the other: a meeting, a report. */
    CAME_FROM,
    /** Somebody found that they belong together. */
    RELATED;

    /** As it stands in the database, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RelationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
