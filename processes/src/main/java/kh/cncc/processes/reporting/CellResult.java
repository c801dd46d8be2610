package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;

/** What came of one change. */
public sealed interface CellResult {

    CellChange change();

    /** Kept. {@code rowProblems} and the cell's warning are asked about before the figures are submitted. */
    record Saved(CellChange change, FigureTable.Cell cell, List<FieldProblem> rowProblems) implements CellResult {}

    /** Somebody else changed the cell meanwhile; what was typed is in the change and is not lost. */
    record Conflict(CellChange change, Words who, Instant when, FigureTable.Cell theirs) implements CellResult {}

    /** Not a figure of this indicator: nothing was changed. */
    record Rejected(CellChange change, FieldProblem problem) implements CellResult {}
}
