package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;

/** What came of submitting a department's figures. */
public sealed interface SubmitResult
        permits SubmitResult.Submitted, SubmitResult.NotYet, SubmitResult.Incomplete, Stopped {

    record Submitted(int version, int missing) implements SubmitResult {}

    /** These must be settled first: wrong sums, unusual figures without a reason, unanswered pins. */
    record NotYet(List<CellProblem> problems) implements SubmitResult {}

    /** These are missing; submit again and say that this is known. */
    record Incomplete(List<CellProblem> missing) implements SubmitResult {}

    record CellProblem(IndicatorId indicator, Split split, FieldProblem problem) {}
}
