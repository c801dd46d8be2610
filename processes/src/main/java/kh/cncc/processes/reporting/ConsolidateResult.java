package kh.cncc.processes.reporting;

import java.util.List;

/** What came of submitting the national figures. */
public sealed interface ConsolidateResult
        permits ConsolidateResult.Submitted, ConsolidateResult.Invalid, TaskEnded, SameHands {

    record Submitted(int number, int version) implements ConsolidateResult {}

    /** Fields: summary, gapsReason. */
    record Invalid(List<FieldProblem> problems) implements ConsolidateResult {}
}
