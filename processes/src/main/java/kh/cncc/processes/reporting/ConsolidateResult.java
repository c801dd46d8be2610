package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of submitting the national figures. */
public sealed interface ConsolidateResult
        permits ConsolidateResult.Submitted, ConsolidateResult.Unread, ConsolidateResult.Invalid, Stopped {

    record Submitted(int number, int version) implements ConsolidateResult {}

    /** Somebody else changed the summary meanwhile: nothing was sent before both are seen. */
    record Unread(WordsResult.Conflict summary) implements ConsolidateResult {}

    /** Fields: summary, gapsReason. */
    record Invalid(List<FieldProblem> problems) implements ConsolidateResult {}
}
