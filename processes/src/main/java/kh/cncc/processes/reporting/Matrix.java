package kh.cncc.processes.reporting;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as provinces x steps.
 *
 * @param national the cycle's own steps, in their order
 * @param readable whether the reader may open the report, by {@link ReportAccess}
 */
public record Matrix(
        CycleLine cycle, List<Column> columns, List<Row> rows, List<Column> nationalColumns, List<Cell> national) {

    public record Column(String step, Words name) {}

    public record Row(ReportHeader report, boolean readable, List<Cell> cells) {}

    /**
     * One step of one report. The step may have several tasks: one per department.
     *
     * @param since when the open ones began
     * @param due   when the first open one is due, or was due when all are done
     */
    public record Cell(
            CellState state,
            int open,
            int done,
            int cancelled,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {}

    public enum CellState {
        NOT_YET,
        OPEN,
        OVERDUE,
        DONE,
        DONE_LATE,
        /** The deadline passed before it was done. */
        MISSED,
        /** Done once, came back and is open again. */
        RETURNED
    }
}
