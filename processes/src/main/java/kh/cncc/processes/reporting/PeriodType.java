package kh.cncc.processes.reporting;

import java.util.Locale;

/** How long a period is. */
public enum PeriodType {
    MONTH(1),
    QUARTER(3),
    SEMESTER(6),
    YEAR(12);

    private final int months;

    PeriodType(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The word in the models, in the decision tables and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PeriodType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
