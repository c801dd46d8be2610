package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.processes.reporting.Page;
import kh.cncc.processes.reporting.SameHands;
import kh.cncc.processes.reporting.TaskEnded;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.TaskNotices;
import kh.cncc.ui.inbox.TaskNavigation;

/** What every task screen does in the same way: open, say that somebody was faster, and go on to what is next. */
@org.springframework.stereotype.Component
class TaskDesk {

    private final TaskNotices notices;
    private final Inbox inbox;

    TaskDesk(TaskNotices notices, Inbox inbox) {
        this.notices = notices;
        this.inbox = inbox;
    }

    /** The screen, or why there is nothing to do. */
    <T> Component show(OpenTask task, Page<T> page, Function<T, Component> screen) {
        return switch (page) {
            case Page.Shown<T>(T view) -> screen.apply(view);
            case Page.Ended<T>(TaskEnded by) -> ended(task, by);
            case Page.NotForThem<T>(SameHands because) -> sameHands(task, because);
        };
    }

    Component ended(OpenTask task, TaskEnded ended) {
        return notices.ended(task.caseNumber(), ended.who(), ended.seat(), ended.when(), ended.outcome());
    }

    Component sameHands(OpenTask task, SameHands same) {
        return notices.sameHands(task.caseNumber(), same.stepName());
    }

    /** It is done: on to what is mine of the same case, else to all that is mine. */
    void done(OpenTask task, String message) {
        Notices.done(message);
        List<TaskLine> next = inbox.mine(task.actor(), task.caseId());
        if (next.isEmpty()) {
            TaskNavigation.toMyWork();
        } else {
            TaskNavigation.toTask(next.getFirst().id());
        }
    }
}
