package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import kh.cncc.processes.matters.ConsiderResult;

/** A way out that needs nothing but a reason. */
class ReasonForm extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Function<String, ConsiderResult> act;
    private final TextArea reason;

    ReasonForm(Work work, String outcome, Function<String, ConsiderResult> act) {
        super(work, outcome);
        this.act = act;
        reason = words("reason", text("matters.reasonRead"));
        fields(reason);
    }

    @Override
    void send() {
        told(act.apply(reason.getValue()));
    }
}
