package kh.cncc.processes.reporting;

/** What came of opening a cycle by hand. */
public sealed interface OpenCycleResult {

    record Opened(CycleId id, String code, int reports) implements OpenCycleResult {}

    record AlreadyOpen(CycleId id, String code) implements OpenCycleResult {}

    /** The period has not begun, so there is nothing to report yet. */
    record NotYet(Period period) implements OpenCycleResult {}
}
