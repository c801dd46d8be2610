package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.matters.ActionForm;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;

/** What must follow from a decision: as many lines as are needed, each with what, by whom and until when. */
class ActionFields extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final FormProblems problems;
    private final transient Function<String, List<Seat>> seats;
    private final List<Line> lines = new ArrayList<>();
    private final Div shown = new Div();

    ActionFields(FormProblems problems, Function<String, List<Seat>> seats) {
        this.problems = problems;
        this.seats = seats;
        var title = new H3(text("decisions.one.actions"));
        getContent().add(title, Blocks.quiet(text("decisions.one.actionsHelp")), shown);
        getContent()
                .add(Blocks.actions(Blocks.secondary(
                        text("decisions.one.actions.add"), () -> add().words.focus())));
    }

    List<ActionForm> forms() {
        return lines.stream().map(Line::form).toList();
    }

    private Line add() {
        var line = new Line(seats);
        lines.add(line);
        shown.add(line);
        number();
        return line;
    }

    private void remove(Line line) {
        lines.remove(line);
        shown.remove(line);
        number();
    }

    /** Problems name the lines by their place, which changes when one before them is taken out. */
    private void number() {
        problems.forget("actions.");
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).numbered(i, problems);
        }
    }

    /** One action as it is written. */
    private final class Line extends Composite<Div> {

        private static final long serialVersionUID = 1;

        private final TextArea words = Blocks.area(text("decisions.one.action.text"), "");
        private final ComboBox<Seat> seat = new ComboBox<>(text("decisions.one.action.seat"));
        private final DateField due = new DateField(Texts::text, Languages.current());
        private final Button out = Blocks.secondary(text("decisions.one.actions.remove"), () -> remove(this));

        Line(Function<String, List<Seat>> seats) {
            words.setMinRows(2);
            seat.setItemLabelGenerator(each -> Languages.read(each.label()));
            seat.setItems(query -> seats.apply(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()));
            seat.setHelperText(text("decisions.one.action.seatHelp"));
            due.setLabel(text("decisions.one.action.due"));
            var fields = new Div(seat, due);
            fields.addClassName("fields");
            getContent().addClassName("action-line");
            getContent().getElement().setAttribute("role", "group");
            getContent().add(words, fields, out);
        }

        void numbered(int i, FormProblems problems) {
            String name = "actions." + i;
            getContent().getElement().setAttribute("aria-label", text("decisions.one.action", i + 1));
            out.setAriaLabel(text("decisions.one.actions.removeOne", i + 1));
            problems.at(name + ".text", words);
            problems.at(name + ".seat", seat);
            problems.at(name + ".dueOn", due);
        }

        ActionForm form() {
            Seat chosen = seat.getValue();
            return new ActionForm(words.getValue(), chosen == null ? null : chosen.id(), due.getValue());
        }
    }
}
