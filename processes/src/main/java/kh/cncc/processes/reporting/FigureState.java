package kh.cncc.processes.reporting;

/** Zero is a value; missing and not applicable are not. */
public enum FigureState {
    MISSING,
    VALUE,
    NOT_APPLICABLE
}
