package kh.cncc.ui.matters;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.ui.base.TaskScreen;

/** A committee considers a matter. */
@org.springframework.stereotype.Component
class ConsiderScreen implements TaskScreen {

    private final Consideration consideration;
    private final Deciding deciding;
    private final MatterDesk desk;

    ConsiderScreen(Consideration consideration, Deciding deciding, MatterDesk desk) {
        this.consideration = consideration;
        this.deciding = deciding;
        this.desk = desk;
    }

    @Override
    public String screen() {
        return "consider";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(
                task,
                () -> consideration.page(task.actor(), task.id()),
                (work, page) -> new ConsiderDesk(
                        work, page, consideration, deciding, desk.matter(work, page.matter(), page.ladder())));
    }
}
