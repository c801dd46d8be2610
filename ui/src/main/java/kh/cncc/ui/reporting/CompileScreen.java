package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.Compilation;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.inbox.TaskDesk;

/** The secretariat compiles a province's report from what the departments gave. */
@org.springframework.stereotype.Component
class CompileScreen implements TaskScreen {

    private final Compilation compilation;
    private final TaskDesk desk;
    private final ReportParts parts;

    CompileScreen(Compilation compilation, TaskDesk desk, ReportParts parts) {
        this.compilation = compilation;
        this.desk = desk;
        this.parts = parts;
    }

    @Override
    public String screen() {
        return "compile";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(
                task,
                compilation.page(task.actor(), task.id()),
                page -> new CompileForm(task, page, compilation, desk, parts));
    }
}
