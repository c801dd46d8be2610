package kh.cncc.processes.reporting;

import java.util.Locale;

/** How far a reporting cycle is. */
public enum CycleState {
    COLLECTING,
    CONSOLIDATING,
    PUBLISHED,
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CycleState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
