package kh.cncc.processes.reporting;

import java.util.Locale;

/** How far an expected report is. */
public enum ReportState {
    NOT_STARTED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    APPROVED,
    CONSOLIDATED,
    WAIVED,
    NIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ReportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
