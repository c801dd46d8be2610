package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.SubmitResult.CellProblem;

/** What must be settled before figures go on: wrong sums, unusual figures without a reason, unanswered pins. */
final class Submission {

    private Submission() {}

    static List<CellProblem> problems(FigureTable table) {
        List<CellProblem> problems = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            for (FieldProblem problem : row.problems()) {
                problems.add(new CellProblem(row.indicator().id(), Split.of(problem.field()), problem));
            }
            for (FigureTable.Cell cell : row.cells()) {
                List<Warning> asked = cell.asked(row.problems());
                if (!asked.isEmpty() && cell.reason() == null) {
                    problems.add(problem(
                            row,
                            cell,
                            Warning.onlyParts(asked)
                                    ? "problem.figure.less-than-parts"
                                    : "problem.figure.unexplained"));
                }
                if (cell.pins().stream().anyMatch(pin -> pin.answer() == null)) {
                    problems.add(problem(row, cell, "problem.pin.unanswered"));
                }
            }
        }
        return problems;
    }

    static List<CellProblem> missing(FigureTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> cell.value().state() == FigureState.MISSING)
                        .map(cell -> problem(row, cell, "problem.figure.missing")))
                .toList();
    }

    private static CellProblem problem(FigureTable.Row row, FigureTable.Cell cell, String key) {
        return new CellProblem(
                row.indicator().id(), cell.split(), FieldProblem.of(cell.split().code(), key));
    }
}
