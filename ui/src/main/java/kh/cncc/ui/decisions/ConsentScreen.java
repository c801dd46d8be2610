package kh.cncc.ui.decisions;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.Consents;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.cases.ClosedCases;
import kh.cncc.ui.inbox.TaskDesk;

/** A seat says whether it agrees to a decision. */
@org.springframework.stereotype.Component
class ConsentScreen implements TaskScreen {

    private final Consents consents;
    private final TaskDesk desk;
    private final DecisionParts parts;
    private final ClosedCases closed;

    ConsentScreen(Consents consents, TaskDesk desk, DecisionParts parts, ClosedCases closed) {
        this.consents = consents;
        this.desk = desk;
        this.parts = parts;
        this.closed = closed;
    }

    @Override
    public String screen() {
        return "consent";
    }

    @Override
    public Component open(OpenTask task) {
        return closed.opened(
                task.actor(),
                task.caseId(),
                () -> desk.show(
                        task,
                        consents.page(task.actor(), task.id()),
                        page -> new ConsentForm(task, page, consents, desk, parts)));
    }
}
