package kh.cncc.ui.matters;

import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.NotDone;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.inbox.TaskDesk;

/**
 * The task that one works on, and what happens around its forms.
 *
 * @param notice shows why nothing came of it, and takes away what can be done no more
 * @param closed asks for the reason again when a confidential matter closed meanwhile
 */
record Work(OpenTask task, TaskDesk desk, Wording wording, TaskNotice notice, Runnable closed) {

    /** What was typed into the form for this outcome. */
    Drafts draft(String outcome) {
        return Drafts.of("task." + task.id().value() + "." + outcome);
    }

    /** It is done: says so and goes on. */
    void done(String message) {
        desk.done(task, message);
    }

    void stopped(NotDone why) {
        notice.ended(desk.notDone(task, why));
    }
}
