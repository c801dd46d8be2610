package kh.cncc.processes.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as provinces x steps. The steps are those of the models, in the models' order.
 *
 * @param rows         of the provinces, with a cell for each of {@code columns}
 * @param ministries   of the ministries, with a cell for each of {@code ministryColumns}
 * @param national     the cycle's own steps, a cell for each of {@code nationalColumns}
 */
public record Matrix(
        CycleLine cycle,
        List<Column> columns,
        List<Row> rows,
        List<Column> ministryColumns,
        List<Row> ministries,
        List<Column> nationalColumns,
        List<Cell> national) {

    /** The cases of the rows. */
    List<CaseId> cases() {
        return Stream.concat(rows.stream(), ministries.stream())
                .map(row -> row.report().caseId())
                .toList();
    }

    /** A step. */
    public record Column(String step, Words name) {}

    /** A report with its steps; {@code readable} says whether its page may be opened. */
    public record Row(ReportHeader report, boolean readable, List<Cell> cells) {}

    /**
     * One step of one report. The step may have several tasks: one per department, or one per time it came back.
     *
     * @param seats  how many seats have it to do; a task that came back to one of them counts once
     * @param since  when the open ones began
     * @param due    when the first open one is due, or the last one was
     * @param doneOn when the last one was done
     */
    public record Cell(
            CellState state,
            int seats,
            int open,
            int done,
            int cancelled,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {

        /** How many of the seats are through with it for now. */
        public int seatsDone() {
            return Math.min(done, seats - Math.min(open, seats));
        }
    }

    /** What a cell's colour says. */
    public enum CellState {
        NOT_YET,
        OPEN,
        OVERDUE,
        DONE,
        DONE_LATE,
        /** A deadline passed before all of it was done. */
        MISSED
    }
}
