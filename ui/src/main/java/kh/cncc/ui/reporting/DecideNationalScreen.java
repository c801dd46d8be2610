package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.DecideResult;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.inbox.TaskDesk;

/** The national report is checked, approved or endorsed. */
@org.springframework.stereotype.Component
class DecideNationalScreen implements TaskScreen {

    private final Consolidations consolidations;
    private final TaskDesk desk;
    private final Phrases phrases;

    DecideNationalScreen(Consolidations consolidations, TaskDesk desk, Phrases phrases) {
        this.consolidations = consolidations;
        this.desk = desk;
        this.phrases = phrases;
    }

    @Override
    public String screen() {
        return "decideNational";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(task, consolidations.page(task.actor(), task.id()), page -> form(task, page));
    }

    private Component form(OpenTask task, ConsolidationPage page) {
        var notice = new TaskNotice();
        var form = new Div(notice, new NationalReport(page, consolidations, task.actor(), phrases));
        if (page.task() != null) {
            var bar = new DecisionBar(page.task(), false, null, phrases, decision -> decide(task, decision, notice));
            notice.whileOpen(bar.actions());
            form.add(bar);
        }
        return form;
    }

    private List<FieldProblem> decide(OpenTask task, Decision decision, TaskNotice notice) {
        switch (consolidations.decide(task.actor(), task.id(), decision)) {
            case DecideResult.Invalid(var found) -> {
                return found;
            }
            case DecideResult.Decided(String outcome) -> {
                DecisionBar.draft(task.id()).clear();
                desk.done(task, text("outcome." + outcome + ".done"));
            }
            case DecideResult.Answered answered -> {}
            case Stopped(var why) -> notice.ended(desk.notDone(task, why));
        }
        return List.of();
    }
}
