package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.DecideOptions;
import kh.cncc.processes.matters.DecideOptions.CopyTo;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.DecisionRules;
import kh.cncc.processes.matters.Mode;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Wording;

/** A decision as it is written: its text and its ground in law, the votes where there is a vote, what must follow, and who gets copies. */
public class DecisionEditor extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient DecisionRules rules;
    private final FormProblems problems;
    private final TextArea words;
    private final TextArea law;
    private final VoteFields votes;
    private final ActionFields actions;
    private final MultiSelectComboBox<CopyTo> copies = new MultiSelectComboBox<>();

    /** @param seats finds the seats that an action may be given to by words of their titles */
    public DecisionEditor(DecideOptions options, Function<String, List<Seat>> seats, Wording wording) {
        rules = options.rules();
        problems = new FormProblems(wording::problem);
        words = problems.at("text", Blocks.area(text("decisions.one.text"), text("decisions.one.textHelp")));
        words.setMinRows(5);
        law = problems.at("legalBasis", Blocks.area(text("decisions.one.law"), text("decisions.one.lawHelp")));
        votes = new VoteFields(rules);
        votes.setVisible(rules.mode() == Mode.VOTE);
        problems.at("votes", votes);
        actions = new ActionFields(problems, seats);
        copies.setLabel(text("decisions.one.copies"));
        copies.setHelperText(text("decisions.one.copiesHelp"));
        copies.setItems(options.copies());
        copies.setItemLabelGenerator(copy -> Languages.read(copy.name()));
        copies.setWidthFull();
        copies.setVisible(!options.copies().isEmpty());
        problems.at("copies", copies);
        getContent().addClassName("decision-editor");
        getContent().add(how(), words, law, votes, actions, copies, problems);
    }

    private com.vaadin.flow.component.Component how() {
        return Blocks.quiet(
                switch (rules.mode()) {
                    case ALONE -> text("decisions.one.mode.aloneWhy");
                    case VOTE ->
                        text("decisions.one.mode.voteWhy", rules.quorum(), rules.members(), rules.majorityPercent());
                    case CONSENT ->
                        text(
                                "decisions.one.mode.consentWhy",
                                rules.consent().stream()
                                        .map(seat -> Languages.read(seat.label()))
                                        .collect(Collectors.joining(", ")));
                });
    }

    /** Writes what an earlier decision said into the fields, to be changed. */
    public void preset(String earlierText, String earlierLaw) {
        words.setValue(earlierText);
        law.setValue(earlierLaw);
    }

    /** What is written now. */
    public DecisionForm form() {
        return new DecisionForm(
                words.getValue(),
                law.getValue(),
                rules.mode() == Mode.VOTE ? votes.getValue() : null,
                actions.forms(),
                copies.getValue().stream().map(CopyTo::id).collect(Collectors.toSet()));
    }

    /** Shows what is wrong, each at its field. */
    public void show(List<FieldProblem> found) {
        problems.show(found);
    }
}
