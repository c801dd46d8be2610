package kh.cncc.ui.inbox;

import com.vaadin.flow.component.UI;
import kh.cncc.engine.inbox.TaskId;

/** The ways into my work from other screens. */
public final class TaskNavigation {

    private TaskNavigation() {}

    /** After a task is done: what is next. */
    public static void toMyWork() {
        UI.getCurrent().navigate(MyWorkView.class);
    }

    /** To do this task. */
    public static void toTask(TaskId task) {
        UI.getCurrent().navigate(TaskView.class, task.value());
    }

    /** Address of the task, for links. */
    public static String address(TaskId task) {
        return "task/" + task.value();
    }
}
