package kh.cncc.processes.reporting;

import java.util.List;

/** What came of autosaving cells, in the order of the changes. */
public sealed interface SaveResult permits SaveResult.Done, SaveResult.Invalid, TaskEnded, SameHands {

    record Done(List<CellResult> cells) implements SaveResult {}

    /** The answer to a pin says nothing, or too much. */
    record Invalid(List<FieldProblem> problems) implements SaveResult {}
}
