package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.inbox.TaskDesk;

/** The national figures are put together. */
@org.springframework.stereotype.Component
class ConsolidateScreen implements TaskScreen {

    private final Consolidations consolidations;
    private final TaskDesk desk;
    private final Phrases phrases;

    ConsolidateScreen(Consolidations consolidations, TaskDesk desk, Phrases phrases) {
        this.consolidations = consolidations;
        this.desk = desk;
        this.phrases = phrases;
    }

    @Override
    public String screen() {
        return "consolidate";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(
                task,
                consolidations.page(task.actor(), task.id()),
                page -> new ConsolidateForm(task, page, consolidations, desk, phrases));
    }
}
