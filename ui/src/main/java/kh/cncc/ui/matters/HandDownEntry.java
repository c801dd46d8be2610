package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import kh.cncc.processes.matters.ConsiderOptions;
import kh.cncc.processes.matters.ConsiderOptions.Lower;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.HandDownForm;
import kh.cncc.ui.base.Languages;

/** To the mechanism below that is competent, and why. */
class HandDownEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Consideration consideration;
    private final Select<Lower> mechanism = new Select<>();
    private final TextArea reason;

    HandDownEntry(Work work, ConsiderOptions options, Consideration consideration) {
        super(work, "handDown");
        this.consideration = consideration;
        mechanism.setLabel(text("matters.field.mechanism"));
        mechanism.setItems(options.below());
        mechanism.setItemLabelGenerator(lower -> lower == null ? "" : Languages.read(lower.name()));
        mechanism.setWidthFull();
        draft().keep("mechanism", problems().at("mechanism", mechanism));
        reason = words("reason", text("matters.reasonRead"));
        fields(mechanism, reason);
    }

    @Override
    void send() {
        Lower chosen = mechanism.getValue();
        told(consideration.handDown(
                work().task().actor(),
                work().task().id(),
                new HandDownForm(chosen == null ? null : chosen.id(), reason.getValue())));
    }
}
