package kh.cncc.ui.inbox;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.processes.desk.NotDone;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.SameHands;
import kh.cncc.processes.desk.TaskEnded;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.TaskNotices;

/** What every task screen does in the same way: open, say that somebody was faster, and go on to what is next. */
@org.springframework.stereotype.Component
public class TaskDesk {

    private final TaskNotices notices;
    private final Inbox inbox;

    TaskDesk(TaskNotices notices, Inbox inbox) {
        this.notices = notices;
        this.inbox = inbox;
    }

    /** The screen, or why there is nothing to do. */
    public <T> Component show(OpenTask task, Page<T> page, Function<T, Component> screen) {
        return switch (page) {
            case Page.Shown<T>(T view) -> screen.apply(view);
            case Page.Nothing<T>(NotDone because) -> notDone(task, because);
        };
    }

    /** Why nothing came of it. */
    public Component notDone(OpenTask task, NotDone why) {
        return switch (why) {
            case TaskEnded ended ->
                notices.ended(task.caseNumber(), ended.who(), ended.seat(), ended.when(), ended.outcome());
            case SameHands(var step) -> notices.sameHands(task.caseNumber(), step);
        };
    }

    /** It is done: on to what is mine of the same case, else to all that is mine. */
    public void done(OpenTask task, String message) {
        Notices.done(message);
        List<TaskLine> next = inbox.mine(task.actor(), task.caseId());
        if (next.isEmpty()) {
            TaskNavigation.toMyWork();
        } else {
            TaskNavigation.toTask(next.getFirst().id());
        }
    }
}
