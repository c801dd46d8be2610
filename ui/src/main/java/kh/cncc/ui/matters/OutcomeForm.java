package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.ConsiderResult;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;

/** The small form behind one of the buttons: what it means, what has to be said, and doing it. What is typed is kept until it is done. */
abstract class OutcomeForm extends Composite<Section> {

    private static final long serialVersionUID = 1;

    private final transient Work work;
    private final String outcome;
    private final FormProblems problems;
    private final Drafts draft;

    OutcomeForm(Work work, String outcome) {
        this.work = work;
        this.outcome = outcome;
        problems = new FormProblems(work.wording()::problem);
        draft = work.draft(outcome);
        getContent().addClassNames("panel", "outcome-form");
        getContent().add(new H2(text("outcome." + outcome)), Blocks.quiet(text("matters.do." + outcome)));
    }

    /** Carries it out. */
    abstract void send();

    /** The fields in their order, and below them what is wrong and the button. */
    final void fields(Component... fields) {
        getContent().add(fields);
        Div act = Blocks.actions(Blocks.primary(text("matters.send." + outcome), this::press));
        getContent().add(problems, work.notice().whileOpen(act));
    }

    /** The button was pressed. */
    void press() {
        send();
    }

    /** What came of it. */
    final void told(ConsiderResult result) {
        switch (result) {
            case ConsiderResult.Done(String done) -> over(text("outcome." + done + ".done"));
            case ConsiderResult.Invalid(var found) -> show(found);
            case ConsiderResult.Closed closed -> work.closed().run();
            case ConsiderResult.Stopped(var why) -> work.stopped(why);
        }
    }

    final void over(String message) {
        draft.clear();
        work.done(message);
    }

    void show(List<FieldProblem> found) {
        problems.show(found);
    }

    final Work work() {
        return work;
    }

    final FormProblems problems() {
        return problems;
    }

    final Drafts draft() {
        return draft;
    }

    /** A text that is checked as the field of this name. */
    final TextArea words(String name, String help) {
        return draft.keep(name, problems.at(name, Blocks.area(text("matters.field." + name), help)));
    }

    final DateField day(String name, LocalDate usual) {
        var day = new DateField(Texts::text, Languages.current());
        day.setLabel(text("matters.field." + name));
        day.setHelperText(text("matters.day.usual", work.wording().day(usual)));
        day.setValue(usual);
        return draft.keep(name, problems.at(name, day));
    }
}
