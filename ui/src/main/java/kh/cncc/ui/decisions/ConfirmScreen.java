package kh.cncc.ui.decisions;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.Confirmation;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.cases.ClosedCases;
import kh.cncc.ui.inbox.TaskDesk;

/** Who raised a matter says whether what was decided has helped. */
@org.springframework.stereotype.Component
class ConfirmScreen implements TaskScreen {

    private final Confirmation confirmation;
    private final TaskDesk desk;
    private final DecisionParts parts;
    private final ClosedCases closed;

    ConfirmScreen(Confirmation confirmation, TaskDesk desk, DecisionParts parts, ClosedCases closed) {
        this.confirmation = confirmation;
        this.desk = desk;
        this.parts = parts;
        this.closed = closed;
    }

    @Override
    public String screen() {
        return "confirm";
    }

    @Override
    public Component open(OpenTask task) {
        return closed.opened(
                task.actor(),
                task.caseId(),
                () -> desk.show(
                        task,
                        confirmation.page(task.actor(), task.id()),
                        page -> new ConfirmForm(task, page, confirmation, desk, parts)));
    }
}
