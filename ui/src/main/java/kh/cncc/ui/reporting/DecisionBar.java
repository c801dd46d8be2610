package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.TaskHead;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** The buttons that the model gives a step, in its order; approving with gaps asks why, returning opens its dialog. */
class DecisionBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient TaskHead task;
    private final transient @Nullable Marking marking;
    private final transient Phrases phrases;
    private final transient Function<Decision, List<FieldProblem>> decide;
    private final TextArea gapsReason;
    private final Div actions = Blocks.actions();
    private final FormProblems problems;

    /** @param decide carries a decision out, and gives what is wrong with it */
    DecisionBar(
            TaskHead task,
            boolean gaps,
            @Nullable Marking marking,
            Phrases phrases,
            Function<Decision, List<FieldProblem>> decide) {
        this.task = task;
        this.marking = marking;
        this.phrases = phrases;
        this.decide = decide;
        problems = new FormProblems(phrases::problem);
        gapsReason = problems.at(
                "gapsReason", Blocks.area(text("reporting.gaps.reason"), text("reporting.gaps.reasonHelp")));
        draft(task.id()).keep("gapsReason", gapsReason);
        gapsReason.setVisible(gaps && task.outcomes().contains("approve"));
        getContent().addClassName("decision");
        var marked = new Span();
        marked.addClassName("quiet");
        if (marking != null) {
            marking.onChange(() -> marked.setText(
                    text("reporting.return.count", marking.marked().size())));
        }
        for (String outcome : task.outcomes()) {
            actions.add(button(outcome, actions.getComponentCount() == 0));
        }
        actions.add(marked);
        getContent().add(gapsReason, problems, actions);
    }

    /** The buttons. */
    Div actions() {
        return actions;
    }

    /** What was said of these is settled. */
    void settled(String field) {
        problems.settled(field);
    }

    /** The reasons that were typed and not sent yet; cleared by whom the decision was carried out. */
    static Drafts draft(TaskId task) {
        return Drafts.of("task." + task.value() + ".decide");
    }

    private Button button(String outcome, boolean first) {
        String label = text("outcome." + outcome);
        Runnable action = outcome.equals(Decision.RETURN) ? this::askReturn : () -> ask(outcome, label);
        return first ? Blocks.primary(label, action) : Blocks.secondary(label, action);
    }

    private void ask(String outcome, String label) {
        if (gapsReason.isVisible() && gapsReason.isEmpty()) {
            send(outcome);
            return;
        }
        var question = new Div(new Paragraph(text("reporting.confirm." + outcome)));
        next(task.next()).ifPresent(question::add);
        Blocks.confirm(label, question, label, () -> send(outcome));
    }

    /** To what it goes on, where that is known. */
    static Optional<Paragraph> next(@Nullable Words step) {
        return Optional.ofNullable(step)
                .map(next -> new Paragraph(text("reporting.confirm.next", Languages.read(next))));
    }

    private void send(String outcome) {
        problems.show(decide.apply(Decision.on(outcome, gapsReason.getValue())));
    }

    private void askReturn() {
        new ReturnDialog(task, marking, phrases, decide).open();
    }
}
