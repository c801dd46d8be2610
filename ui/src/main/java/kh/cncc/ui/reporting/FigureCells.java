package kh.cncc.ui.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.CellChange.Part;
import kh.cncc.processes.reporting.Changes;
import kh.cncc.processes.reporting.FigureChange;
import kh.cncc.processes.reporting.FigureState;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.FigureValue;
import kh.cncc.processes.reporting.PinNote;
import kh.cncc.processes.reporting.Warning;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.figures.FigureSheet;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of the grid: the figure, what is odd about it, why it came back, and what it was before. */
final class FigureCells {

    private record Key(MechanismId unit, IndicatorId indicator, Split split) {}

    private final Phrases phrases;
    private final Map<Key, FigureSheet.Changed> changed = new HashMap<>();

    FigureCells(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Marks what differs from an earlier version. */
    FigureCells(Phrases phrases, @Nullable Changes changes, List<FigureTable> tables) {
        this(phrases, changes == null ? List.of() : changes.figures(), tables);
    }

    FigureCells(Phrases phrases, List<FigureChange> changes, List<FigureTable> tables) {
        this(phrases);
        Map<MechanismId, FigureTable> byUnit =
                tables.stream().collect(Collectors.toMap(FigureTable::unit, table -> table));
        changes.forEach(change -> {
            FigureTable table = byUnit.get(change.unit());
            String by = table == null || table.submittedBy() == null ? "" : Languages.read(table.submittedBy());
            String at = table == null || table.submittedAt() == null ? "" : phrases.moment(table.submittedAt());
            changed.put(
                    new Key(change.unit(), change.indicator().id(), change.split()),
                    new FigureSheet.Changed(phrases.value(change.indicator(), change.before()), by, at));
        });
    }

    FigureSheet.Cell cell(MechanismId unit, FigureTable.Row row, FigureTable.Cell cell, Part part) {
        Indicator indicator = row.indicator();
        boolean whole = part == Part.VALUE;
        FigureValue before = cell.previous();
        FigureSheet.Remark remark = remark(cell, row.problems());
        return new FigureSheet.Cell(
                typed(indicator, cell.value(), part),
                state(cell.value()),
                cell.revision(),
                before == null ? null : shown(indicator, before, part),
                null,
                whole ? remark.wrong() : null,
                whole ? remark.warning() : null,
                whole ? remark.asked() : null,
                whole ? Objects.requireNonNullElse(cell.reason(), "") : null,
                whole ? pin(cell.pins()) : null,
                whole ? changed.get(new Key(unit, indicator.id(), cell.split())) : null);
    }

    /** What to say at the cell of a figure that is saved: that it is wrong as it stands, or else what is asked about it. */
    FigureSheet.Remark remark(FigureTable.Cell cell, List<FieldProblem> rowProblems) {
        String wrong = cell.wrong(rowProblems)
                // The grid itself adds boys and girls up while they are typed.
                .filter(problem -> !problem.key().equals("problem.figures.sum"))
                .map(phrases::problem)
                .collect(Collectors.joining(" "));
        List<Warning> asked = cell.asked(rowProblems);
        return new FigureSheet.Remark(
                wrong.isEmpty() ? null : wrong, asked.isEmpty() ? null : phrases.warnings(asked), phrases.asked(asked));
    }

    /** The newest remark; those that wait for an answer come first. */
    FigureSheet.@Nullable Pin pin(List<PinNote> pins) {
        return newest(pins).map(this::pin).orElse(null);
    }

    FigureSheet.Pin pin(PinNote pin) {
        return new FigureSheet.Pin(
                pin.remark(),
                Languages.read(pin.by()),
                phrases.moment(pin.at()),
                Objects.requireNonNullElse(pin.answer(), ""));
    }

    /** What a figure was that somebody changes just now; null when it is the same again. */
    FigureSheet.@Nullable Changed changed(Indicator indicator, FigureValue before, FigureValue now) {
        return before.same(now) ? null : new FigureSheet.Changed(phrases.value(indicator, before), "", "");
    }

    static Optional<PinNote> newest(List<PinNote> pins) {
        return pins.stream()
                .filter(pin -> pin.answer() == null)
                .findFirst()
                .or(() -> pins.stream().findFirst());
    }

    /** Text as the grid types it. */
    static String typed(Indicator indicator, FigureValue value, Part part) {
        if (value.state() != FigureState.VALUE) {
            return "";
        }
        return switch (part) {
            case NUMERATOR -> Phrases.typed(value.numerator());
            case DENOMINATOR -> Phrases.typed(value.denominator());
            case VALUE, NOT_APPLICABLE -> whole(indicator, value);
        };
    }

    private static String whole(Indicator indicator, FigureValue value) {
        return switch (indicator.type()) {
            case TEXT -> Objects.requireNonNullElse(value.words(), "");
            case YES_NO -> value.yes() ? "yes" : "no";
            default -> Phrases.typed(value.number());
        };
    }

    private String shown(Indicator indicator, FigureValue value, Part part) {
        return indicator.type() == ValueType.YES_NO || value.state() != FigureState.VALUE
                ? phrases.value(indicator, value)
                : typed(indicator, value, part);
    }

    static String state(FigureValue value) {
        return switch (value.state()) {
            case MISSING -> "missing";
            case VALUE -> "value";
            case NOT_APPLICABLE -> "na";
        };
    }
}
