package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.ConsentPage;
import kh.cncc.processes.matters.ConsentResult;
import kh.cncc.processes.matters.Consents;
import kh.cncc.processes.matters.Voice;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.inbox.TaskDesk;

/** The decision that waits for consent, and three answers; who does not agree says why. */
class ConsentForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient Consents consents;
    private final transient TaskDesk desk;
    private final TaskNotice notice = new TaskNotice();
    private final RadioButtonGroup<Voice> voice = new RadioButtonGroup<>();
    private final TextArea remark = Blocks.area(text("decisions.one.remark"), text("decisions.one.remarkHelp"));
    private final FormProblems problems;

    ConsentForm(OpenTask task, ConsentPage page, Consents consents, TaskDesk desk, DecisionParts parts) {
        this.task = task;
        this.consents = consents;
        this.desk = desk;
        problems = new FormProblems(parts.wording()::problem);
        voice.setLabel(text("decisions.one.voice"));
        voice.setItems(Voice.values());
        voice.setItemLabelGenerator(each -> text("decisions.one.voice." + each.code()));
        problems.at("voice", voice);
        problems.at("remark", remark);
        var answer = new Div(
                voice,
                remark,
                problems,
                notice.whileOpen(Blocks.actions(Blocks.primary(text("decisions.one.voice.give"), this::give))));
        answer.addClassName("panel");
        getContent().add(notice, new MatterHead(page.matter()), parts.paper(page.decision()), answer);
    }

    private void give() {
        switch (consents.give(task.actor(), task.id(), voice.getValue(), remark.getValue())) {
            case ConsentResult.Given(Voice given) -> desk.done(task, text("decisions.one.voice.given"));
            case ConsentResult.Invalid(var found) -> problems.show(found);
            case ConsentResult.Closed closed -> notice.show(Blocks.quiet(text("cases.closedAgain")));
            case ConsentResult.Stopped(var because) -> notice.ended(desk.notDone(task, because));
        }
    }
}
