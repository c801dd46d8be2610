package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.Decisions;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.inbox.TaskDesk;

/** A report is checked, approved or received. */
@org.springframework.stereotype.Component
class DecideScreen implements TaskScreen {

    private final Decisions decisions;
    private final TaskDesk desk;
    private final ReportParts parts;

    DecideScreen(Decisions decisions, TaskDesk desk, ReportParts parts) {
        this.decisions = decisions;
        this.desk = desk;
        this.parts = parts;
    }

    @Override
    public String screen() {
        return "decide";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(
                task,
                decisions.page(task.actor(), task.id()),
                page -> new DecideForm(task, page, decisions, desk, parts));
    }
}
