package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.DecideOptions;
import kh.cncc.processes.matters.DecideOptions.CopyTo;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.DecisionPage.DecisionWords;
import kh.cncc.processes.matters.DecisionRules;
import kh.cncc.processes.matters.Mode;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** A decision as it is written: its text and legal basis, the votes where there are any, what must follow, and who gets a copy. */
public class DecisionFields extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final TextArea words;
    private final TextArea legalBasis;
    private final @Nullable VotesEntry votes;
    private final Rows<ActionRow> actions;
    private final MultiSelectComboBox<CopyTo> copies = new MultiSelectComboBox<>();

    /** @param seats finds the seats that an action may be given to by words of their titles */
    public DecisionFields(
            DecideOptions options, Function<String, List<Seat>> seats, FormProblems problems, Drafts draft) {
        words = Blocks.area(text("matters.field.text"), text("matters.decide.textHelp"));
        legalBasis = Blocks.area(text("matters.field.legalBasis"), text("matters.decide.legalBasisHelp"));
        legalBasis.setMinRows(1);
        draft.keep("text", problems.at("text", words));
        draft.keep("legalBasis", problems.at("legalBasis", legalBasis));
        DecisionRules rules = options.rules();
        votes = rules.mode() == Mode.VOTE ? new VotesEntry(rules, problems, draft) : null;
        actions = new Rows<>("actions", 0, draft, start -> new ActionRow(start, problems, draft, seats));
        copies.setLabel(text("matters.field.copies"));
        copies.setHelperText(text("matters.decide.copiesHelp"));
        copies.setItems(options.copies());
        copies.setItemLabelGenerator(copy -> Languages.read(copy.name()));
        copies.setWidthFull();
        copies.setVisible(!options.copies().isEmpty());
        draft.keep("copies", problems.at("copies", copies));
        getContent().addClassName("decision-fields");
        getContent().add(consent(rules), words, legalBasis);
        if (votes != null) {
            getContent().add(votes);
        }
        getContent().add(new H3(text("matters.actions")), Blocks.quiet(text("matters.actions.help")), actions, copies);
    }

    /** Who else has to agree before it is a decision. */
    private static Component consent(DecisionRules rules) {
        var consent = new Div();
        if (!rules.consent().isEmpty()) {
            consent.add(
                    new Paragraph(text("matters.decide.consent")),
                    Blocks.list(rules.consent().stream()
                            .map(seat -> Languages.read(seat.label()))
                            .toList()));
        }
        return consent;
    }

    /** Writes what an earlier decision said into the fields, to be changed. */
    public void preset(DecisionWords earlier) {
        words.setValue(earlier.text());
        legalBasis.setValue(earlier.legalBasis());
    }

    /** Whether there is a text and what it stands on. */
    public boolean isWritten() {
        return !words.isEmpty() && !legalBasis.isEmpty();
    }

    public DecisionForm form() {
        return new DecisionForm(
                words.getValue(),
                legalBasis.getValue(),
                votes == null ? null : votes.votes(),
                actions.rows().stream().map(ActionRow::form).toList(),
                copies.getValue().stream().map(CopyTo::id).collect(Collectors.toSet()));
    }

    /** The same problems at the rows that they are about. */
    public List<FieldProblem> placed(List<FieldProblem> found) {
        return actions.placed(found);
    }
}
