package kh.cncc.ui.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.CellChange;
import kh.cncc.processes.reporting.CellChange.Part;
import kh.cncc.processes.reporting.CellResult.Conflict;
import kh.cncc.processes.reporting.CellResult.Rejected;
import kh.cncc.processes.reporting.CellResult.Saved;
import kh.cncc.processes.reporting.DepartmentFigures.Sheet;
import kh.cncc.processes.reporting.FigureReason;
import kh.cncc.processes.reporting.FigureState;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.FigureValue;
import kh.cncc.processes.reporting.PinNote;
import kh.cncc.processes.reporting.SaveResult;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.figures.CellEdit;
import kh.cncc.ui.figures.CellResult;
import kh.cncc.ui.figures.FigureSheet;

/** Between the cells of the grid and the figures of the service: what was typed goes out, what came of it comes back. */
final class FigureTyping {

    private record Key(IndicatorId indicator, Split split) {}

    private final FigureRows rows;
    private final FigureCells cells;
    private final Phrases phrases;
    private final MechanismId unit;
    private final Map<Key, List<PinNote>> pins = new HashMap<>();
    private final Map<Key, FigureTable.Cell> known = new HashMap<>();

    /** The figures as they were given back; empty when they were not. */
    private final Map<Key, FigureValue> returned = new HashMap<>();

    FigureTyping(FigureRows rows, FigureCells cells, Phrases phrases, Sheet sheet) {
        FigureTable table = sheet.table();
        this.rows = rows;
        this.cells = cells;
        this.phrases = phrases;
        this.unit = table.unit();
        table.rows()
                .forEach(row -> row.cells().forEach(cell -> {
                    Key key = new Key(row.indicator().id(), cell.split());
                    pins.put(key, cell.pins());
                    known.put(key, cell);
                    if (!table.corrections().isEmpty()) {
                        returned.put(key, cell.value());
                    }
                }));
        sheet.changes()
                .forEach(change -> returned.put(new Key(change.indicator().id(), change.split()), change.before()));
    }

    /** How many figures of the department are given, "not applicable" among them. */
    long given() {
        return known.values().stream()
                .filter(cell -> cell.value().state() != FigureState.MISSING)
                .count();
    }

    int all() {
        return known.size();
    }

    /** Edits of cells that there are; the value of a fraction follows from its parts when these come along. */
    List<CellChange> changes(List<CellEdit> edits) {
        return sent(edits).stream().map(this::change).toList();
    }

    private List<CellEdit> sent(List<CellEdit> edits) {
        return edits.stream()
                .filter(edit -> rows.place(edit.row(), edit.cell()).isPresent())
                .filter(edit -> !follows(edit, edits))
                .toList();
    }

    private boolean follows(CellEdit edit, List<CellEdit> edits) {
        boolean value = rows.place(edit.row(), edit.cell())
                .filter(place -> place.indicator().hasParts() && place.part() == Part.VALUE)
                .isPresent();
        return value
                && edits.stream()
                        .anyMatch(other -> other.row().equals(edit.row())
                                && !other.cell().equals(edit.cell())
                                && other.state().equals("value"));
    }

    private CellChange change(CellEdit edit) {
        FigureRows.Place place = rows.place(edit.row(), edit.cell()).orElseThrow();
        Part part = edit.state().equals("na") ? Part.NOT_APPLICABLE : place.part();
        return new CellChange(place.indicator().id(), place.split(), part, edit.text(), edit.revision());
    }

    /** One answer for each edit that was sent, in their order, and for each that was not. */
    List<CellResult> answers(List<CellEdit> edits, SaveResult.Done done) {
        List<kh.cncc.processes.reporting.CellResult> results = done.cells();
        List<CellResult> answers = new ArrayList<>();
        Map<IndicatorId, List<FieldProblem>> rowsToRemark = new LinkedHashMap<>();
        List<CellEdit> sent = sent(edits);
        for (int i = 0; i < sent.size(); i++) {
            CellEdit edit = sent.get(i);
            switch (results.get(i)) {
                case Saved saved -> {
                    answers.add(saved(edit, saved));
                    rowsToRemark.put(saved.change().indicator(), saved.rowProblems());
                }
                case Conflict conflict -> answers.add(conflict(edit, conflict));
                case Rejected rejected ->
                    answers.add(CellResult.refused(
                            edit.row(), edit.cell(), edit.revision(), phrases.problem(rejected.problem())));
            }
        }
        rowsToRemark.forEach((indicator, problems) -> answers.addAll(remarks(indicator, problems)));
        done.touched().forEach(touched -> touched(touched).ifPresent(answers::add));
        return answers;
    }

    /** A whole of which a part was typed, or a figure that took the reason given for its neighbour. */
    private Optional<CellResult> touched(SaveResult.Touched touched) {
        FigureTable.Cell cell = touched.cell();
        known.put(new Key(touched.indicator(), cell.split()), cell);
        return rows.address(unit, touched.indicator(), cell.split())
                .map(address -> CellResult.touched(
                        address.row(),
                        address.cell(),
                        cell.revision(),
                        cells.remark(cell, touched.rowProblems()),
                        cell.reason()));
    }

    private CellResult saved(CellEdit edit, Saved saved) {
        FigureRows.Place place = rows.place(edit.row(), edit.cell()).orElseThrow();
        FigureTable.Cell cell = saved.cell();
        CellResult answer = CellResult.saved(
                edit.row(),
                edit.cell(),
                FigureCells.typed(place.indicator(), cell.value(), place.part()),
                partState(cell, place),
                cell.revision());
        if (place.part() != Part.VALUE) {
            answer.withComputed("total", FigureCells.typed(place.indicator(), cell.value(), Part.VALUE));
        }
        known.put(new Key(place.indicator().id(), place.split()), cell);
        return answer;
    }

    /** A fraction of which one part is still missing is a value in the database; its empty part is missing in the grid. */
    private static String partState(FigureTable.Cell cell, FigureRows.Place place) {
        String state = FigureCells.state(cell.value());
        boolean empty =
                FigureCells.typed(place.indicator(), cell.value(), place.part()).isEmpty();
        return state.equals("value") && empty ? "missing" : state;
    }

    /** What is said of a whole cell after something of its row was saved. */
    private CellResult remark(
            FigureRows.Address address, IndicatorId indicator, FigureTable.Cell cell, List<FieldProblem> problems) {
        CellResult remark =
                CellResult.remark(address.row(), address.cell(), cells.remark(cell, problems), cell.reason());
        FigureValue before = returned.get(new Key(indicator, cell.split()));
        return before == null
                ? remark
                : rows.place(address.row(), address.cell())
                        .map(place -> remark.withChanged(cells.changed(place.indicator(), before, cell.value())))
                        .orElse(remark);
    }

    /** A remark is about the row as it now is, so the neighbours of what was typed get theirs too. */
    private List<CellResult> remarks(IndicatorId indicator, List<FieldProblem> problems) {
        List<CellResult> remarks = new ArrayList<>();
        for (Split split : Split.values()) {
            FigureTable.Cell cell = known.get(new Key(indicator, split));
            if (cell != null) {
                rows.address(unit, indicator, split)
                        .map(address -> remark(address, indicator, cell, problems))
                        .ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    /** What stands there now, which the next reason is for. */
    private CellResult theirs(String row, String cell, Conflict conflict) {
        FigureRows.Place place = rows.place(row, cell).orElseThrow();
        FigureTable.Cell theirs = conflict.theirs();
        known.put(new Key(place.indicator().id(), place.split()), theirs);
        return CellResult.saved(
                row,
                cell,
                FigureCells.typed(place.indicator(), theirs.value(), place.part()),
                partState(theirs, place),
                theirs.revision());
    }

    private CellResult conflict(CellEdit edit, Conflict conflict) {
        FigureRows.Place place = rows.place(edit.row(), edit.cell()).orElseThrow();
        String theirs = FigureCells.typed(place.indicator(), conflict.theirs().value(), place.part());
        String state = partState(conflict.theirs(), place);
        int revision = conflict.theirs().revision();
        if (theirs.equals(edit.text()) && state.equals(edit.state())) {
            return CellResult.saved(edit.row(), edit.cell(), theirs, state, revision);
        }
        return CellResult.conflict(
                edit.row(),
                edit.cell(),
                revision,
                Languages.read(conflict.who()),
                phrases.moment(conflict.when()),
                theirs,
                state);
    }

    /** The same refusal for all. */
    List<CellResult> refused(List<CellEdit> edits, String why) {
        return edits.stream()
                .map(edit -> CellResult.refused(edit.row(), edit.cell(), edit.revision(), why))
                .toList();
    }

    /** The reason for the figure as it is known here. */
    FigureReason reason(FigureRows.Place place, String words) {
        var key = new Key(place.indicator().id(), place.split());
        FigureTable.Cell cell = Objects.requireNonNull(known.get(key));
        return new FigureReason(key.indicator(), key.split(), words, cell.revision());
    }

    /** After a reason was given. */
    List<CellResult> reasonAnswers(String row, String cell, SaveResult.Done done) {
        List<CellResult> answers = new ArrayList<>();
        for (kh.cncc.processes.reporting.CellResult result : done.cells()) {
            switch (result) {
                case Saved saved -> {
                    answers.add(saved(new CellEdit(row, cell, "", "", 0), saved));
                    answers.addAll(remarks(saved.change().indicator(), saved.rowProblems()));
                }
                case Rejected rejected -> Notices.problem(phrases.problem(rejected.problem()));
                case Conflict conflict -> {
                    Notices.problem(Texts.text(
                            "reporting.figures.reasonConflict",
                            Languages.read(conflict.who()),
                            phrases.moment(conflict.when()),
                            conflict.change().typed()));
                    answers.add(theirs(row, cell, conflict));
                }
            }
        }
        done.touched().forEach(touched -> touched(touched).ifPresent(answers::add));
        return answers;
    }

    /** The remark that an answer at this cell is for. */
    Optional<PinNote> pin(String row, String cell) {
        return rows.place(row, cell)
                .flatMap(place -> FigureCells.newest(
                        pins.getOrDefault(new Key(place.indicator().id(), place.split()), List.of())));
    }

    CellResult answered(String row, String cell, PinNote pin, String answer) {
        FigureSheet.Pin shown = cells.pin(pin);
        return CellResult.pin(row, cell, new FigureSheet.Pin(shown.reason(), shown.by(), shown.at(), answer));
    }
}
