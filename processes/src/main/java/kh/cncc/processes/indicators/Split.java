package kh.cncc.processes.indicators;

import java.util.Locale;

/** The disaggregation of a figure by sex. */
public enum Split {
    TOTAL,
    BOYS,
    GIRLS;

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Split of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
