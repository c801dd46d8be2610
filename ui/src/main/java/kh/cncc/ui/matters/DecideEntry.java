package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.DecideOptions;
import kh.cncc.processes.matters.DecideOptions.CopyTo;
import kh.cncc.processes.matters.DecideResult;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.DecisionRules;
import kh.cncc.processes.matters.Mode;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** The decision: its text and legal basis, the votes where there are any, what must follow, and who gets a copy. */
class DecideEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Deciding deciding;
    private final TextArea text;
    private final TextArea legalBasis;
    private final @Nullable VotesEntry votes;
    private final Rows<ActionRow> actions;
    private final MultiSelectComboBox<CopyTo> copies = new MultiSelectComboBox<>();
    private final Div failed = new Div();
    private final transient Runnable escalate;

    /** @param escalate opens the form for sending it up, where the vote decided nothing */
    DecideEntry(Work work, DecideOptions options, Deciding deciding, Runnable escalate) {
        super(work, "decide");
        this.deciding = deciding;
        this.escalate = escalate;
        text = words("text", text("matters.decide.textHelp"));
        legalBasis = words("legalBasis", text("matters.decide.legalBasisHelp"));
        legalBasis.setMinRows(1);
        DecisionRules rules = options.rules();
        votes = rules.mode() == Mode.VOTE ? new VotesEntry(rules, problems(), draft()) : null;
        actions = new Rows<>("actions", 0, draft(), start -> new ActionRow(start, problems(), draft(), this::seats));
        copies.setLabel(text("matters.field.copies"));
        copies.setHelperText(text("matters.decide.copiesHelp"));
        copies.setItems(options.copies());
        copies.setItemLabelGenerator(copy -> Languages.read(copy.name()));
        copies.setWidthFull();
        copies.setVisible(!options.copies().isEmpty());
        draft().keep("copies", problems().at("copies", copies));
        failed.getElement().setAttribute("role", "alert");
        fields(consent(rules), text, legalBasis, votes == null ? new Div() : votes, actionPart(), copies, failed);
    }

    private Component actionPart() {
        return new Div(new H3(text("matters.actions")), Blocks.quiet(text("matters.actions.help")), actions);
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

    private List<Seat> seats(String words) {
        return deciding.seats(work().task().actor(), work().task().id(), words)
                        instanceof Page.Shown<List<Seat>>(List<Seat> found)
                ? found
                : List.of();
    }

    /** A decision cannot be edited afterwards, so that it is asked once more. */
    @Override
    void press() {
        if (text.isEmpty() || legalBasis.isEmpty()) {
            send();
            return;
        }
        Blocks.confirm(
                text("matters.send.decide"),
                new Paragraph(text("matters.decide.sure", actions.rows().size())),
                text("matters.send.decide"),
                this::send);
    }

    @Override
    void send() {
        failed.removeAll();
        DecisionForm form = new DecisionForm(
                text.getValue(),
                legalBasis.getValue(),
                votes == null ? null : votes.votes(),
                actions.rows().stream().map(ActionRow::form).toList(),
                copies.getValue().stream().map(CopyTo::id).collect(Collectors.toSet()));
        switch (deciding.propose(work().task().actor(), work().task().id(), form)) {
            case DecideResult.Decided decided -> over(text("matters.decide.done", decided.number()));
            case DecideResult.AwaitsConsent waits ->
                over(text("matters.decide.waits", work().wording().day(waits.until())));
            case DecideResult.NoQuorum(int present, int quorum, int members) ->
                failed(text("matters.decide.noQuorum", present, members, quorum));
            case DecideResult.NotCarried(var counted, int majority) ->
                failed(text("matters.decide.notCarried", counted.inFavour(), counted.against(), majority));
            case DecideResult.Invalid(List<FieldProblem> found) -> show(found);
            case DecideResult.Closed closed -> work().closed().run();
            case DecideResult.Stopped(var why) -> work().stopped(why);
        }
    }

    /** The mechanism may still recommend what it could not decide. */
    private void failed(String why) {
        failed.add(new Paragraph(why), Blocks.secondary(text("matters.decide.recommend"), escalate));
        failed.addClassName("form-problems");
        failed.scrollIntoView();
    }

    @Override
    void show(List<FieldProblem> found) {
        super.show(actions.placed(found));
    }
}
