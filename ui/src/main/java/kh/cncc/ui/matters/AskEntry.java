package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import kh.cncc.processes.matters.AskForm;
import kh.cncc.processes.matters.ConsiderOptions;
import kh.cncc.processes.matters.ConsiderOptions.AskedSeat;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;

/** Who is asked for which information, and until when. */
class AskEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Consideration consideration;
    private final Select<AskedSeat> seat = new Select<>();
    private final TextArea question;
    private final DateField dueOn;

    AskEntry(Work work, ConsiderOptions options, Consideration consideration) {
        super(work, "ask");
        this.consideration = consideration;
        seat.setLabel(text("matters.field.seat"));
        seat.setItems(options.seats());
        seat.setItemLabelGenerator(each -> each == null ? "" : Languages.read(each.label()));
        seat.setWidthFull();
        if (!options.seats().isEmpty()) {
            seat.setValue(options.seats().getFirst());
        }
        draft().keep("seat", problems().at("seat", seat));
        question = words("question", "");
        dueOn = day("dueOn", options.askUntil());
        fields(seat, question, dueOn);
    }

    @Override
    void send() {
        AskedSeat asked = seat.getValue();
        told(consideration.ask(
                work().task().actor(),
                work().task().id(),
                new AskForm(asked == null ? null : asked.id(), question.getValue(), dueOn.getValue())));
    }
}
