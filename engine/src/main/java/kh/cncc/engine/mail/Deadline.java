package kh.cncc.engine.mail;

import java.time.LocalDate;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;

/**
 * A day for the recipient's calendar.
 *
 * @param key  stays the same when the day moves, so that calendars move the entry and keep no second one
 * @param path below the program's address, such as {@code task/17}
 */
public record Deadline(String key, Words title, LocalDate day, String path) {

    /** The due date of a task. */
    public static Deadline of(TaskId task, Words title, LocalDate dueOn) {
        return new Deadline("task-" + task.value(), title, dueOn, MailLine.pathOf(task));
    }
}
