package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.ConsolidateResult;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.inbox.TaskDesk;

/** The draft of the national report: what is in it, what is missing, its figures, and a summary. */
class ConsolidateForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient ConsolidationPage page;
    private final transient Consolidations consolidations;
    private final transient TaskDesk desk;
    private final transient Drafts draft;
    private final FormProblems problems;
    private final WordsEditor words;
    private final TextArea gapsReason;
    private final TaskNotice notice = new TaskNotice();

    ConsolidateForm(
            OpenTask task, ConsolidationPage page, Consolidations consolidations, TaskDesk desk, Phrases phrases) {
        this.task = task;
        this.page = page;
        this.consolidations = consolidations;
        this.desk = desk;
        draft = Drafts.of("task." + task.id().value() + ".consolidate");
        problems = new FormProblems(phrases::problem);
        gapsReason = problems.at(
                "gapsReason", Blocks.area(text("reporting.gaps.reason"), text("reporting.gaps.reasonHelp")));
        gapsReason.setValue(Objects.requireNonNullElse(page.gapsReason(), ""));
        draft.keep("gapsReason", gapsReason);
        gapsReason.setVisible(!page.missing().isEmpty());
        words = new WordsEditor(
                new ReportWords(page.summary(), "", ""),
                page.summaryRevision(),
                problems,
                phrases,
                (written, revision) ->
                        consolidations.saveSummary(task.actor(), task.id(), written.summary(), revision));
        words.summaryOnly();
        words.onNotDone(why -> notice.ended(desk.notDone(task, why)));
        getContent()
                .add(
                        notice,
                        new NationalReport(page, consolidations, task.actor(), phrases),
                        Blocks.panel(text("reporting.words"), words),
                        gapsReason,
                        problems,
                        notice.whileOpen(Blocks.actions(Blocks.primary(text("outcome.forward"), this::ask))));
    }

    private void ask() {
        if (!page.missing().isEmpty() && gapsReason.isEmpty()) {
            submit();
            return;
        }
        var question = new Div(new Paragraph(text(
                "reporting.consolidate.confirm",
                page.included().size(),
                page.missing().size())));
        DecisionBar.next(task.next()).ifPresent(question::add);
        Blocks.confirm(text("outcome.forward"), question, text("outcome.forward"), this::submit);
    }

    private void submit() {
        switch (consolidations.submit(
                task.actor(), task.id(), words.words().summary(), gapsReason.getValue(), words.revision())) {
            case ConsolidateResult.Submitted(int number, int version) -> {
                draft.clear();
                desk.done(task, text("reporting.consolidate.done", number, version));
            }
            case ConsolidateResult.Unread(var theirs) -> words.unread(theirs);
            case ConsolidateResult.Invalid(var found) -> problems.show(found);
            case Stopped(var why) -> notice.ended(desk.notDone(task, why));
        }
    }
}
