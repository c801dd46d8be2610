package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.TaskHead;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.jspecify.annotations.Nullable;

/**
 * The figures that one department gives to one report.
 *
 * @param version     which version of the figures this is
 * @param previous    the period that {@code previous} in the cells is of, null when none was accepted
 * @param corrections why it came back, newest first; only those that are not settled
 */
public record FigureTable(
        @Nullable TaskHead task,
        ReportHeader report,
        MechanismId unit,
        Words unitName,
        ReturnState state,
        int version,
        @Nullable Instant submittedAt,
        @Nullable Words submittedBy,
        @Nullable Period previous,
        List<CorrectionNote> corrections,
        List<Row> rows) {

    /** An indicator with its figures; {@code problems} are about the row as a whole: boys + girls = total. */
    public record Row(Indicator indicator, boolean confirmed, List<Cell> cells, List<FieldProblem> problems) {}

    /**
     * @param revision what to send back with a change; 0 when nobody has typed anything yet
     * @param reason   why a figure that is asked about is right, as the department wrote it
     * @param previous the accepted figure of the last period
     */
    public record Cell(
            Split split,
            FigureValue value,
            int revision,
            @Nullable String reason,
            List<Warning> warnings,
            @Nullable FigureValue previous,
            List<PinNote> pins) {

        /** Why this figure must be corrected, of the problems of its row. */
        public Stream<FieldProblem> wrong(List<FieldProblem> ofRow) {
            return ofRow.stream().filter(problem -> problem.field().equals(split.code()));
        }

        /** What a reason is asked for; nothing while the figure must be corrected anyway, since no reason would settle that. */
        public List<Warning> asked(List<FieldProblem> ofRow) {
            return wrong(ofRow).findAny().isPresent() ? List.of() : warnings;
        }
    }

    /** The figure of an indicator that the table asks for. */
    public Cell cell(IndicatorId indicator, Split split) {
        return rows.stream()
                .filter(row -> row.indicator().id().equals(indicator))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.split() == split)
                .findFirst()
                .orElseThrow();
    }

    /** How many figures are missing. */
    public long missing() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.value().state() == FigureState.MISSING)
                .count();
    }
}
