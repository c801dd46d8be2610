package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.DecideOptions;
import kh.cncc.processes.matters.DecideResult;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.ui.base.Blocks;

/** Deciding: the decision itself, and the way up where the mechanism could not decide. */
class DecideEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Deciding deciding;
    private final DecisionFields fields;
    private final Div failed = new Div();
    private final transient Runnable escalate;

    /** @param escalate opens the form for sending it up, where the vote decided nothing */
    DecideEntry(Work work, DecideOptions options, Deciding deciding, Runnable escalate) {
        super(work, "decide");
        this.deciding = deciding;
        this.escalate = escalate;
        fields = new DecisionFields(options, this::seats, problems(), draft());
        failed.getElement().setAttribute("role", "alert");
        fields(fields, failed);
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
        DecisionForm form = fields.form();
        if (!fields.isWritten()) {
            send();
            return;
        }
        Blocks.confirm(
                text("matters.send.decide"),
                new Paragraph(text("matters.decide.sure", form.actions().size())),
                text("matters.send.decide"),
                this::send);
    }

    @Override
    void send() {
        failed.removeAll();
        switch (deciding.propose(work().task().actor(), work().task().id(), fields.form())) {
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
        super.show(fields.placed(found));
    }
}
