package kh.cncc.processes.indicators;

import java.util.Locale;

/** The four rights of the child that the study files its indicators under. */
public enum ChildRight {
    LIFE,
    DEVELOPMENT,
    PROTECTION,
    PARTICIPATION;

    /** The word in the reference files and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChildRight of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
