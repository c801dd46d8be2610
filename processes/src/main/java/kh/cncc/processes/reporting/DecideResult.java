package kh.cncc.processes.reporting;

import java.util.List;

/** What came of a decision. */
public sealed interface DecideResult permits DecideResult.Decided, DecideResult.Invalid, TaskEnded, SameHands {

    record Decided(String outcome) implements DecideResult {}

    /** Fields: outcome, returnTo, reason, pins, gapsReason. */
    record Invalid(List<FieldProblem> problems) implements DecideResult {}
}
