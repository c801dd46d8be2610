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
    private final MatterFrame frame;

    ConsiderScreen(Consideration consideration, Deciding deciding, MatterFrame frame) {
        this.consideration = consideration;
        this.deciding = deciding;
        this.frame = frame;
    }

    @Override
    public String screen() {
        return "consider";
    }

    @Override
    public Component open(OpenTask task) {
        return frame.show(
                task,
                () -> consideration.page(task.actor(), task.id()),
                (work, page) -> new ConsiderDesk(
                        work, page, consideration, deciding, frame.matter(work, page.matter(), page.ladder())));
    }
}
