package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.ActionPage;
import kh.cncc.processes.matters.ActionResult;
import kh.cncc.processes.matters.FollowUps;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.cases.CaseParts;
import kh.cncc.ui.inbox.TaskDesk;

/** One action: what it is and what was told of it, a line on how it stands, and that it is done, with what shows it. */
class FollowUpForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient FollowUps followUps;
    private final transient TaskDesk desk;
    private final transient DecisionParts parts;
    private final TaskNotice notice = new TaskNotice();
    private final Div action = new Div();
    private final TextArea note = Blocks.area(text("followup.note"), text("followup.noteHelp"));
    private final TextArea evidence = Blocks.area(text("followup.evidence"), text("followup.evidenceHelp"));
    private final FormProblems noteProblems;
    private final FormProblems doneProblems;

    FollowUpForm(
            OpenTask task, ActionPage page, FollowUps followUps, TaskDesk desk, DecisionParts parts, CaseParts cases) {
        this.task = task;
        this.followUps = followUps;
        this.desk = desk;
        this.parts = parts;
        noteProblems = new FormProblems(parts.wording()::problem);
        noteProblems.at("text", note);
        doneProblems = new FormProblems(parts.wording()::problem);
        doneProblems.at("evidence", evidence);
        show(page);
        getContent()
                .add(
                        notice,
                        new MatterHead(page.matter()),
                        action,
                        Blocks.panel(
                                text("followup.tell"),
                                note,
                                noteProblems,
                                notice.whileOpen(
                                        Blocks.actions(Blocks.secondary(text("followup.tell.do"), this::tell)))),
                        Blocks.panel(
                                text("followup.finish"),
                                evidence,
                                cases.documents(
                                        task.actor(),
                                        task.caseId(),
                                        FollowUps.evidence(page.action().id()),
                                        text("followup.document")),
                                doneProblems,
                                notice.whileOpen(Blocks.actions(Blocks.primary(text("followup.done"), this::askDone)))),
                        Blocks.folded(text("followup.decision"), false, parts.named(page.decision())));
    }

    private void show(ActionPage page) {
        action.removeAll();
        action.add(Blocks.panel(text("followup.action"), parts.actions(List.of(page.action()))));
    }

    private void tell() {
        if (told(followUps.note(task.actor(), task.id(), note.getValue()), noteProblems)) {
            note.clear();
            Notices.done(text("followup.told"));
            if (followUps.page(task.actor(), task.id()) instanceof Page.Shown<ActionPage>(ActionPage now)) {
                show(now);
            }
        }
    }

    private void askDone() {
        switch (followUps.missing(task.actor(), task.id(), evidence.getValue())) {
            case Page.Shown<List<FieldProblem>>(var missing) when missing.isEmpty() -> sure();
            case Page.Shown<List<FieldProblem>>(var missing) -> doneProblems.show(missing);
            case Page.Nothing<List<FieldProblem>>(var because) -> notice.ended(desk.notDone(task, because));
        }
    }

    private void sure() {
        Component question = new Paragraph(text("followup.sure"));
        Blocks.confirm(text("followup.done"), question, text("followup.done"), this::done);
    }

    private void done() {
        if (told(followUps.done(task.actor(), task.id(), evidence.getValue()), doneProblems)) {
            desk.done(task, text("followup.finished"));
        }
    }

    /** Whether it was taken; else it says why not. */
    private boolean told(ActionResult result, FormProblems problems) {
        problems.show(List.of());
        return switch (result) {
            case ActionResult.Noted noted -> true;
            case ActionResult.Done done -> true;
            case ActionResult.Invalid(var found) -> {
                problems.show(found);
                yield false;
            }
            case ActionResult.Closed closed -> {
                notice.show(Blocks.quiet(text("cases.closedAgain")));
                yield false;
            }
            case ActionResult.Stopped(var because) -> {
                notice.ended(desk.notDone(task, because));
                yield false;
            }
        };
    }
}
