package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.reporting.Pin;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.figures.CellResult;
import kh.cncc.ui.figures.FigureGrid;
import kh.cncc.ui.figures.FigureSheet;

/** Collects the figures that somebody marks in a grid before returning them, each with a remark. */
final class Marking {

    private static final int LONGEST = 2_000;

    private final FigureGrid grid;
    private final FigureRows rows;
    private final Phrases phrases;
    private final List<Marked> marked = new ArrayList<>();
    private Runnable changed = () -> {};

    /** A marked figure and where it stands. */
    record Marked(Pin pin, FigureRows.Place place, FigureRows.Address address) {}

    Marking(FigureGrid grid, FigureRows rows, Phrases phrases) {
        this.grid = grid;
        this.rows = rows;
        this.phrases = phrases;
        grid.onPin((row, cell) -> rows.place(row, cell).ifPresent(place -> ask(place, row, cell)));
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    List<Marked> marked() {
        return List.copyOf(marked);
    }

    List<Pin> pins() {
        return marked.stream().map(Marked::pin).toList();
    }

    String name(Marked mark) {
        return phrases.figure(mark.place().indicator(), mark.place().split());
    }

    void remove(Marked mark) {
        marked.remove(mark);
        grid.answer(List.of(CellResult.pin(mark.address().row(), mark.address().cell(), null)));
        changed.run();
    }

    private void ask(FigureRows.Place place, String row, String cell) {
        var dialog = new Dialog(text("reporting.pin.title"));
        TextArea remark = Blocks.area(text("reporting.pin.remark"), "");
        FormProblems problems = new FormProblems(phrases::problem);
        problems.at("remark", remark);
        marked.stream()
                .filter(mark -> mark.address().equals(new FigureRows.Address(row, cell)))
                .findFirst()
                .ifPresent(mark -> remark.setValue(mark.pin().remark()));
        dialog.add(new Paragraph(phrases.figure(place.indicator(), place.split())), remark, problems);
        dialog.getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), dialog::close),
                        Blocks.primary(text("reporting.pin.mark"), () -> {
                            List<FieldProblem> found = check(remark.getValue());
                            problems.show(found);
                            if (found.isEmpty()) {
                                mark(
                                        place,
                                        new FigureRows.Address(row, cell),
                                        remark.getValue().strip());
                                dialog.close();
                            }
                        }));
        dialog.open();
        remark.focus();
    }

    private static List<FieldProblem> check(String remark) {
        if (remark.isBlank()) {
            return List.of(new FieldProblem("remark", "problem.text.empty", List.of()));
        }
        return remark.length() > LONGEST
                ? List.of(new FieldProblem("remark", "problem.text.too-long", List.of(LONGEST, remark.length())))
                : List.of();
    }

    private void mark(FigureRows.Place place, FigureRows.Address address, String remark) {
        marked.removeIf(mark -> mark.address().equals(address));
        Pin pin = new Pin(place.unit(), place.indicator().id(), place.split(), remark);
        marked.add(new Marked(pin, place, address));
        grid.answer(List.of(CellResult.pin(
                address.row(),
                address.cell(),
                new FigureSheet.Pin(remark, text("reporting.pin.you"), text("reporting.pin.now"), ""))));
        changed.run();
    }
}
