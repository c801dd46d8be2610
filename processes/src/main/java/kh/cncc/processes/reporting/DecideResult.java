package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of a decision, or of answering a pin. */
public sealed interface DecideResult
        permits DecideResult.Decided, DecideResult.Answered, DecideResult.Invalid, Stopped {

    record Decided(String outcome) implements DecideResult {}

    record Answered() implements DecideResult {}

    /** Fields: outcome, returnTo, reason, pins, gapsReason, answer. */
    record Invalid(List<FieldProblem> problems) implements DecideResult {}
}
