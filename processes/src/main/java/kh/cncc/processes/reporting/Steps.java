package kh.cncc.processes.reporting;

/** Ids of the models that Java knows by name. A test checks them against the models. */
final class Steps {

    static final String PROVINCIAL_REPORT = "provincialReport";
    static final String MINISTRY_REPORT = "ministryReport";
    static final String REPORTING_CYCLE = "reportingCycle";

    static final String SUBMIT_FIGURES = "submitFigures";
    static final String CORRECT_FIGURES = "correctFigures";
    static final String REVIEW = "reviewReport";
    static final String SUBMIT_MINISTRY_FIGURES = "submitMinistryFigures";

    static final String COLLECTION_DEADLINE = "collectionDeadline";
    static final String CORRECTION_DEADLINE = "correctionDeadline";
    static final String CUT_OFF = "cutOff";
    static final String LOCK_DATE = "lockDate";

    static final String ALL_RECEIVED = "reportingCycle.allReceived";
    static final String LATE_REPORT = "reportingCycle.lateReport";

    static final String MEETING_SCREEN = "meeting";
    static final String FIGURES_SCREEN = "figures";
    static final String COMPILE_SCREEN = "compile";
    static final String DECIDE_SCREEN = "decide";
    static final String CONSOLIDATE_SCREEN = "consolidate";
    static final String DECIDE_NATIONAL_SCREEN = "decideNational";

    static final String FORWARD = "forward";
    static final String RETURN = "return";
    static final String APPROVE = "approve";

    private Steps() {}
}
