package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.ConfirmPage;
import kh.cncc.processes.matters.ConfirmResult;
import kh.cncc.processes.matters.Confirmation;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.inbox.TaskDesk;
import kh.cncc.ui.matters.Objections;

/** How the matter ended, and two answers: it has helped, or it has not and goes up again, with the reason. */
class ConfirmForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient Confirmation confirmation;
    private final transient TaskDesk desk;
    private final transient DecisionParts parts;
    private final TaskNotice notice = new TaskNotice();
    private final TextArea remark = Blocks.area(text("confirm.remark"), text("confirm.remarkHelp"));
    private final FormProblems problems;

    ConfirmForm(OpenTask task, ConfirmPage page, Confirmation confirmation, TaskDesk desk, DecisionParts parts) {
        this.task = task;
        this.confirmation = confirmation;
        this.desk = desk;
        this.parts = parts;
        problems = new FormProblems(parts.wording()::problem);
        problems.at("remark", remark);
        getContent()
                .add(
                        notice,
                        new MatterHead(page.matter()),
                        ended(page),
                        new Objections(page.objections(), parts.wording()));
        var answer = new Div(
                new H2(text("confirm.question")),
                new Paragraph(text("confirm.questionWhy")),
                remark,
                problems,
                notice.whileOpen(Blocks.actions(
                        Blocks.primary(text("confirm.helped"), this::askConfirm),
                        Blocks.secondary(text("confirm.object"), this::object))));
        answer.addClassName("panel");
        getContent().add(answer);
    }

    private Component ended(ConfirmPage page) {
        if (page.decision() != null) {
            return parts.named(page.decision());
        }
        return Blocks.panel(
                text("confirm.returned"),
                page.reason() == null ? Blocks.quiet(text("cases.closedWords")) : new Quote(page.reason()));
    }

    private void askConfirm() {
        Blocks.confirm(
                text("confirm.helped"),
                new Paragraph(text("confirm.sure")),
                text("confirm.helped"),
                () -> told(confirmation.confirm(task.actor(), task.id(), remark.getValue())));
    }

    private void object() {
        told(confirmation.object(task.actor(), task.id(), remark.getValue()));
    }

    private void told(ConfirmResult result) {
        switch (result) {
            case ConfirmResult.Confirmed confirmed -> desk.done(task, text("confirm.confirmed"));
            case ConfirmResult.Objected objected -> desk.done(task, text("confirm.objected"));
            case ConfirmResult.Invalid(var found) -> problems.show(found);
            case ConfirmResult.Closed closed -> notice.show(Blocks.quiet(text("cases.closedAgain")));
            case ConfirmResult.Stopped(var because) -> notice.ended(desk.notDone(task, because));
        }
    }
}
