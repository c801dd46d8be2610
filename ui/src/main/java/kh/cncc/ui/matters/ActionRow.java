package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.matters.ActionForm;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;

/** What must follow from a decision: what, by whom, until when. */
class ActionRow extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final TextArea what = Blocks.area(text("matters.action.text"), "");
    private final ComboBox<Seat> seat = new ComboBox<>(text("matters.action.seat"));
    private final DateField dueOn = new DateField(Texts::text, Languages.current());

    /** @param seats those whose names have the words in them */
    ActionRow(String start, FormProblems problems, Drafts draft, Function<String, List<Seat>> seats) {
        what.setMinRows(2);
        seat.setItemLabelGenerator(each -> Languages.read(each.label()));
        seat.setHelperText(text("matters.action.seatHelp"));
        seat.setItems(query -> seats.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        seat.setWidthFull();
        dueOn.setLabel(text("matters.action.due"));
        draft.keep(start + "text", problems.at(start + "text", what));
        draft.keep(start + "seat", problems.at(start + "seat", seat));
        draft.keep(start + "dueOn", problems.at(start + "dueOn", dueOn));
        getContent().add(what, seat, dueOn);
    }

    ActionForm form() {
        Seat chosen = seat.getValue();
        return new ActionForm(what.getValue(), chosen == null ? null : chosen.id(), dueOn.getValue());
    }
}
