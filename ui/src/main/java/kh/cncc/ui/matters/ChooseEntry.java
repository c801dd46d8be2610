package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import kh.cncc.processes.matters.ChooseForm;
import kh.cncc.processes.matters.ChoosePage;
import kh.cncc.processes.matters.ChoosePage.Choice;
import kh.cncc.processes.matters.Choosing;
import kh.cncc.ui.base.Languages;

/** The mechanism that the decision table proposes, or another one with a reason; or CNCC itself. */
class ChooseEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient ChoosePage page;
    private final transient Choosing choosing;
    private final RadioButtonGroup<Choice> mechanism = new RadioButtonGroup<>();
    private final TextArea reason;

    /** @param council whether it is brought before CNCC */
    ChooseEntry(Work work, ChoosePage page, Choosing choosing, boolean council) {
        super(work, council ? "council" : "assign");
        this.page = page;
        this.choosing = choosing;
        List<Choice> choices = page.choices().stream()
                .filter(choice -> choice.council() == council)
                .toList();
        mechanism.setLabel(text("matters.field.mechanism"));
        mechanism.setItems(choices);
        mechanism.setItemLabelGenerator(this::label);
        mechanism.addClassName("tall-choice");
        choices.stream().filter(this::isProposed).findFirst().ifPresent(mechanism::setValue);
        if (council && choices.size() == 1) {
            mechanism.setValue(choices.getFirst());
        }
        draft().keep("mechanism", problems().at("mechanism", mechanism));
        reason = words("reason", text("matters.choose.reasonHelp"));
        mechanism.addValueChangeListener(change -> switchReason());
        switchReason();
        var topic = new Paragraph(text(
                "matters.choose.topic", MatterWords.of(page.matter().header().topic())));
        fields(topic, mechanism, reason);
    }

    private boolean isProposed(Choice choice) {
        return choice.id().equals(page.proposal());
    }

    private String label(Choice choice) {
        String name = Languages.read(choice.name());
        return isProposed(choice) ? text("matters.choose.proposed", name) : name;
    }

    private void switchReason() {
        reason.setVisible(mechanism.getValue() != null && !isProposed(mechanism.getValue()));
    }

    @Override
    void send() {
        Choice chosen = mechanism.getValue();
        told(choosing.choose(
                work().task().actor(),
                work().task().id(),
                new ChooseForm(chosen == null ? null : chosen.id(), reason.isVisible() ? reason.getValue() : "")));
    }
}
