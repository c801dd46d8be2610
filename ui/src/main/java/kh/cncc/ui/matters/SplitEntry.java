package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.SplitForm;
import kh.cncc.processes.matters.Topic;
import kh.cncc.ui.base.Blocks;

/** The parts that are taken out of a matter, each a matter of its own. */
class SplitEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Consideration consideration;
    private final Rows<Part> parts;

    SplitEntry(Work work, Consideration consideration) {
        super(work, "split");
        this.consideration = consideration;
        parts = new Rows<>("parts", 1, draft(), start -> new Part(this, start));
        fields(parts);
    }

    /** One part. */
    private static final class Part extends Composite<Div> {

        private static final long serialVersionUID = 1;

        private final Select<Topic> topic = new Select<>();
        private final TextField subject = new TextField(text("matters.field.subject"));
        private final TextArea account = Blocks.area(text("matters.field.account"), "");
        private final TextArea asked = Blocks.area(text("matters.field.asked"), "");

        Part(SplitEntry form, String start) {
            topic.setLabel(text("matters.topic"));
            topic.setEmptySelectionAllowed(true);
            topic.setEmptySelectionCaption(text("matters.split.sameTopic"));
            topic.setItems(Topic.values());
            topic.setItemLabelGenerator(each -> each == null ? text("matters.split.sameTopic") : MatterWords.of(each));
            subject.setWidthFull();
            form.draft().keep(start + "topic", form.problems().at(start + "topic", topic));
            form.draft().keep(start + "subject", form.problems().at(start + "subject", subject));
            form.draft().keep(start + "account", form.problems().at(start + "account", account));
            form.draft().keep(start + "asked", form.problems().at(start + "asked", asked));
            getContent().add(subject, topic, account, asked);
        }

        SplitForm.Part form() {
            return new SplitForm.Part(topic.getValue(), subject.getValue(), account.getValue(), asked.getValue());
        }
    }

    @Override
    void send() {
        told(consideration.split(
                work().task().actor(),
                work().task().id(),
                new SplitForm(parts.rows().stream().map(Part::form).toList())));
    }

    @Override
    void show(List<FieldProblem> found) {
        super.show(parts.placed(found));
    }
}
