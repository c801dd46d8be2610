package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.inbox.TaskDesk;

/** A department gives its figures; whoever holds the seats of several gives all of them in one grid. */
@org.springframework.stereotype.Component
class FiguresScreen implements TaskScreen {

    private final DepartmentFigures figures;
    private final TaskDesk desk;
    private final Phrases phrases;

    FiguresScreen(DepartmentFigures figures, TaskDesk desk, Phrases phrases) {
        this.figures = figures;
        this.desk = desk;
        this.phrases = phrases;
    }

    @Override
    public String screen() {
        return "figures";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(
                task,
                figures.together(task.actor(), task.id()),
                sheets -> new FigureForm(sheets, figures, desk, phrases));
    }
}
