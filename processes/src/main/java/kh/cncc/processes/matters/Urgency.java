package kh.cncc.processes.matters;

import java.util.Locale;

/** How fast a matter has to go. */
public enum Urgency {
    ORDINARY,
    /** A child suffers while nothing is decided. */
    URGENT,
    /** A child is in danger: levels are skipped, the clock is short, and it is seen by few. */
    CHILD_AT_RISK;

    /** As it stands in the database and the models, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Urgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
