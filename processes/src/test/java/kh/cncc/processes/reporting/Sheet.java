package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.indicators.Split;

/** A department's open table as somebody fills it in: by the indicator's code, cell by cell. */
record Sheet(DepartmentFigures figures, Actor officer, TaskId task) {

    FigureTable table() {
        return Ladder.shown(figures.table(officer, task));
    }

    FigureTable.Row row(String code) {
        return table().rows().stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    FigureTable.Cell cell(String code, Split split) {
        return row(code).cells().stream()
                .filter(cell -> cell.split() == split)
                .findFirst()
                .orElseThrow();
    }

    /** The change as a screen sends it that shows the cell as it is now. */
    CellChange change(String code, Split split, CellChange.Part part, String typed) {
        FigureTable.Row row = row(code);
        return new CellChange(
                row.indicator().id(), split, part, typed, cell(code, split).revision());
    }

    CellResult type(String code, Split split, CellChange.Part part, String typed) {
        return save(List.of(change(code, split, part, typed))).getFirst();
    }

    CellResult type(String code, Split split, String typed) {
        return type(code, split, CellChange.Part.VALUE, typed);
    }

    /** Numerator and denominator together, as they are pasted. */
    List<CellResult> typeFraction(String code, Split split, String numerator, String denominator) {
        return save(List.of(
                change(code, split, CellChange.Part.NUMERATOR, numerator),
                change(code, split, CellChange.Part.DENOMINATOR, denominator)));
    }

    List<CellResult> save(List<CellChange> changes) {
        SaveResult result = figures.save(officer, task, changes);
        assertThat(result).isInstanceOf(SaveResult.Done.class);
        return ((SaveResult.Done) result).cells();
    }
}
