package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.IndicatorId;

/** What came of autosaving cells, in the order of the changes. */
public sealed interface SaveResult permits SaveResult.Done, SaveResult.Invalid, Stopped {

    /** @param touched other figures, of which something else is to be asked since: wholes of which a part was changed */
    record Done(List<CellResult> cells, List<Touched> touched) implements SaveResult {

        public Done(List<CellResult> cells) {
            this(cells, List.of());
        }
    }

    record Touched(IndicatorId indicator, FigureTable.Cell cell, List<FieldProblem> rowProblems) {}

    /** The answer to a pin says nothing, or too much. */
    record Invalid(List<FieldProblem> problems) implements SaveResult {}
}
