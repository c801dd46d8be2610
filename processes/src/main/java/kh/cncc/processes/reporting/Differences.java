package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.processes.reporting.Figures.UnitKey;

/** What differs between two versions of a report: exactly these figures, no others. */
final class Differences {

    private Differences() {}

    static Changes between(ReportVersion before, ReportVersion now) {
        return new Changes(
                before.number(),
                now.number(),
                figures(before.tables(), now.tables()),
                words(before.words(), now.words()));
    }

    /** Figures of {@code now} that were not the same before. */
    static List<FigureChange> figures(List<FigureTable> before, List<FigureTable> now) {
        Map<UnitKey, FigureValue> old = new HashMap<>();
        before.forEach(table -> table.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> old.put(
                                new UnitKey(table.unit(), row.indicator().id(), cell.split()), cell.value()))));
        List<FigureChange> changes = new ArrayList<>();
        for (FigureTable table : now) {
            for (FigureTable.Row row : table.rows()) {
                for (FigureTable.Cell cell : row.cells()) {
                    FigureValue was = old.getOrDefault(
                            new UnitKey(table.unit(), row.indicator().id(), cell.split()), FigureValue.MISSING);
                    if (!was.same(cell.value())) {
                        changes.add(new FigureChange(
                                table.unit(), table.unitName(), row.indicator(), cell.split(), was, cell.value()));
                    }
                }
            }
        }
        return changes;
    }

    private static List<String> words(ReportWords before, ReportWords now) {
        List<String> changed = new ArrayList<>();
        if (!before.summary().equals(now.summary())) {
            changed.add("summary");
        }
        if (!before.challenges().equals(now.challenges())) {
            changed.add("challenges");
        }
        if (!before.plans().equals(now.plans())) {
            changed.add("plans");
        }
        return changed;
    }
}
