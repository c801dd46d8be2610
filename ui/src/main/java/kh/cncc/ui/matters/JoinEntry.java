package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.MatterId;
import kh.cncc.processes.matters.MatterLine;
import kh.cncc.ui.base.Languages;

/** This matter into another one, or others into this one: they are answered at once. */
class JoinEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;
    private static final int MOST = 30;

    private final transient Consideration consideration;
    private final RadioButtonGroup<Boolean> gather = new RadioButtonGroup<>();
    private final TextField word = new TextField();
    private final RadioButtonGroup<MatterLine> lead = new RadioButtonGroup<>();
    private final CheckboxGroup<MatterLine> others = new CheckboxGroup<>();
    private final Paragraph nothing = new Paragraph(text("matters.join.nothing"));

    JoinEntry(Work work, Consideration consideration) {
        super(work, "join");
        this.consideration = consideration;
        gather.setLabel(text("matters.join.how"));
        gather.setItems(false, true);
        gather.setItemLabelGenerator(yes -> text(yes ? "matters.join.gather" : "matters.join.into"));
        gather.setValue(false);
        gather.addValueChangeListener(change -> choices());
        word.setLabel(text("work.search"));
        word.setPlaceholder(text("matterList.searchHint"));
        word.setClearButtonVisible(true);
        word.setMaxLength(100);
        word.setWidthFull();
        word.setValueChangeMode(ValueChangeMode.LAZY);
        word.addValueChangeListener(change -> choices());
        lead.setLabel(text("matters.field.lead"));
        lead.setItemLabelGenerator(JoinEntry::label);
        others.setLabel(text("matters.field.matters"));
        others.setItemLabelGenerator(JoinEntry::label);
        lead.addClassName("tall-choice");
        others.addClassName("tall-choice");
        problems().at("lead", lead);
        problems().at("matters", others);
        choices();
        fields(gather, word, nothing, lead, others);
    }

    private static String label(MatterLine line) {
        return text(
                "matters.join.line",
                line.number(),
                line.subject() == null ? text("matters.closedSubject") : line.subject(),
                Languages.read(line.area()));
    }

    /** What is ticked stays, also when another word is searched. */
    private void choices() {
        boolean several = gather.getValue();
        Set<MatterLine> ticked = others.getValue();
        List<MatterLine> found =
                consideration.joinable(work().task().actor(), work().task().id(), word.getValue(), 0, MOST);
        Set<MatterLine> shown = new LinkedHashSet<>(ticked);
        shown.addAll(found);
        others.setItems(shown);
        others.setValue(ticked);
        lead.setItems(found);
        lead.setVisible(!several && !found.isEmpty());
        others.setVisible(several && !shown.isEmpty());
        nothing.setVisible(found.isEmpty());
    }

    @Override
    void send() {
        var actor = work().task().actor();
        var task = work().task().id();
        if (gather.getValue()) {
            told(consideration.gather(
                    actor, task, others.getValue().stream().map(MatterLine::id).toList()));
            return;
        }
        MatterLine chosen = lead.getValue();
        told(consideration.join(actor, task, chosen == null ? new MatterId(0) : chosen.id()));
    }
}
