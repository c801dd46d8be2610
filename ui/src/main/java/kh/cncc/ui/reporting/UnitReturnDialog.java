package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.Pin;
import kh.cncc.processes.reporting.UnitReturn;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;

/** Asks which departments get their figures back or are asked again, and why; those with marked figures are chosen already. */
class UnitReturnDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient Marking marking;
    private final transient List<Choice> choices = new ArrayList<>();
    private final FormProblems problems;

    private record Choice(MechanismId unit, Checkbox chosen, TextArea reason, FormProblems problems) {}

    UnitReturnDialog(
            List<FigureTable> tables,
            Marking marking,
            Phrases phrases,
            BiConsumer<UnitReturnDialog, List<UnitReturn>> send) {
        this.marking = marking;
        problems = new FormProblems(phrases::problem);
        setHeaderTitle(title(tables));
        addClassName("return-dialog");
        add(Blocks.quiet(text("reporting.compile.returnHelp")));
        if (!allHandedIn(tables)) {
            add(Blocks.quiet(text("reporting.compile.askHelp")));
        }
        tables.forEach(table -> add(choice(table, phrases)));
        add(problems);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text(allHandedIn(tables) ? "outcome.return" : "reporting.compile.send"), () -> {
                            if (complete()) {
                                send.accept(this, returns());
                            }
                        }));
    }

    /** What may be done with these departments' figures. */
    static String title(List<FigureTable> tables) {
        return text(allHandedIn(tables) ? "reporting.compile.return" : "reporting.compile.returnOrAsk");
    }

    private static boolean allHandedIn(List<FigureTable> tables) {
        return tables.stream().allMatch(table -> table.submittedAt() != null);
    }

    private Div choice(FigureTable table, Phrases phrases) {
        Predicate<Marking.Marked> own = mark -> mark.pin().unit().equals(table.unit());
        TextArea reason = Blocks.area(text("reporting.return.reason"), "");
        FormProblems ownProblems = new FormProblems(phrases::problem);
        ownProblems.at("reason", reason);
        var pins = new MarkedList(marking, own);
        String name = Languages.read(table.unitName());
        var chosen = new Checkbox(table.submittedAt() == null ? text("reporting.compile.askUnit", name) : name);
        var more = new Div(reason, ownProblems, pins);
        chosen.addValueChangeListener(change -> {
            more.setVisible(change.getValue());
            problems.settled("units");
        });
        chosen.setValue(marking.marked().stream().anyMatch(own));
        more.setVisible(chosen.getValue());
        choices.add(new Choice(table.unit(), chosen, reason, ownProblems));
        var block = new Div(chosen, more);
        block.addClassName("unit-choice");
        return block;
    }

    /** The service judges again; here each department's empty reason is shown at that department. */
    private boolean complete() {
        boolean complete = true;
        for (Choice choice : chosen()) {
            boolean empty = choice.reason().isEmpty();
            choice.problems()
                    .show(empty ? List.of(new FieldProblem("reason", "problem.text.empty", List.of())) : List.of());
            complete &= !empty;
        }
        return complete;
    }

    private List<Choice> chosen() {
        return choices.stream().filter(choice -> choice.chosen().getValue()).toList();
    }

    private List<UnitReturn> returns() {
        List<Pin> pins = marking.pins();
        return chosen().stream()
                .map(choice -> new UnitReturn(
                        choice.unit(),
                        choice.reason().getValue(),
                        pins.stream()
                                .filter(pin -> pin.unit().equals(choice.unit()))
                                .toList()))
                .toList();
    }

    void show(List<FieldProblem> found) {
        problems.show(found);
    }
}
