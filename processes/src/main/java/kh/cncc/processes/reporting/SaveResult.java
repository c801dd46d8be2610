package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of autosaving cells, in the order of the changes. */
public sealed interface SaveResult permits SaveResult.Done, SaveResult.Invalid, Stopped {

    record Done(List<CellResult> cells) implements SaveResult {}

    /** The answer to a pin says nothing, or too much. */
    record Invalid(List<FieldProblem> problems) implements SaveResult {}
}
