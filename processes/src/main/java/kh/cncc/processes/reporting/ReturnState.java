package kh.cncc.processes.reporting;

import java.util.Locale;

/** How far the figures of one department are. */
public enum ReturnState {
    /** Nobody has begun, so that there is no return yet: the report says that it asks the department. */
    EXPECTED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    /** Was missing and is asked again; to the database it was returned, with nothing in it. */
    ASKED_AGAIN,
    /** Returned, and the correction did not come in time: the figures stay as they were submitted. */
    UNCORRECTED,
    MISSING;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ReturnState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
