package kh.cncc.processes.indicators;

import java.util.Locale;

/** How the figures of the provinces become one national figure. */
public enum Aggregation {
    /** What happened in the period: added up over provinces and over periods. */
    SUM,
    /** What there is at the end of the period: added up over provinces, the last period counts. */
    STOCK,
    /** A fraction: sum of the numerators over sum of the denominators. */
    RATE,
    /** A fraction whose parts nobody has: the plain mean, marked as unweighted. */
    AVERAGE,
    /** Stays where it was given. */
    NONE;

    /** The word in the reference files and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Aggregation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
