package kh.cncc.processes.indicators;

import java.util.Locale;

/** What kind of value an indicator takes. */
public enum ValueType {
    COUNT,
    PERCENT,
    RATE,
    RATIO,
    YES_NO,
    TEXT;

    /** The word in the reference files and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the value is a numerator over a denominator, so that it must never be summed. */
    public boolean isFraction() {
        return this == PERCENT || this == RATE || this == RATIO;
    }

    public static ValueType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
