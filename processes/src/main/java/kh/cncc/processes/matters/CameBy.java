package kh.cncc.processes.matters;

import java.util.Locale;

/** How a matter came to a mechanism. */
public enum CameBy {
    RAISED,
    ESCALATED,
    LAPSED,
    HANDED_DOWN,
    ASSIGNED,
    SPLIT,
    OBJECTED,
    REOPENED;

    /** As it stands in the database and the models, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static CameBy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
