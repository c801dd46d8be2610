package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import kh.cncc.processes.matters.ConsiderOptions;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.EscalateForm;
import kh.cncc.ui.base.Languages;

/** To the next level, with a reason and what this level recommends. */
class EscalateEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Consideration consideration;
    private final TextArea reason;
    private final TextArea recommendation;

    EscalateEntry(Work work, ConsiderOptions options, Consideration consideration) {
        super(work, "escalate");
        this.consideration = consideration;
        reason = words("reason", text("matters.escalate.reasonHelp"));
        recommendation = words("recommendation", text("matters.escalate.recommendationHelp"));
        fields(
                new Paragraph(
                        options.next() == null
                                ? text("matters.escalate.top")
                                : text("matters.escalate.next", Languages.read(options.next()))),
                reason,
                recommendation);
    }

    @Override
    void send() {
        told(consideration.escalate(
                work().task().actor(),
                work().task().id(),
                new EscalateForm(reason.getValue(), recommendation.getValue())));
    }
}
