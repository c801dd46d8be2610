package kh.cncc.ui.decisions;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.FollowUps;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.cases.CaseParts;
import kh.cncc.ui.cases.ClosedCases;
import kh.cncc.ui.inbox.TaskDesk;

/** What follows from a decision is carried out: how it stands is told, until it is done and shown to be. */
@org.springframework.stereotype.Component
class ActionScreen implements TaskScreen {

    private final FollowUps followUps;
    private final TaskDesk desk;
    private final DecisionParts parts;
    private final CaseParts cases;
    private final ClosedCases closed;

    ActionScreen(FollowUps followUps, TaskDesk desk, DecisionParts parts, CaseParts cases, ClosedCases closed) {
        this.followUps = followUps;
        this.desk = desk;
        this.parts = parts;
        this.cases = cases;
        this.closed = closed;
    }

    @Override
    public String screen() {
        return "action";
    }

    @Override
    public Component open(OpenTask task) {
        return closed.opened(
                task.actor(),
                task.caseId(),
                () -> desk.show(
                        task,
                        followUps.page(task.actor(), task.id()),
                        page -> new FollowUpForm(task, page, followUps, desk, parts, cases)));
    }
}
