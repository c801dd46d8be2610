package kh.cncc.engine.mail;

import java.time.LocalDate;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table in a mail.
 *
 * @param path below the program's address, such as {@code task/17}
 */
public record MailLine(Words text, String path, @Nullable LocalDate dueOn) {

    /** That leads to a task. */
    public static MailLine of(TaskId task, Words text, LocalDate dueOn) {
        return new MailLine(text, pathOf(task), dueOn);
    }

    static String pathOf(TaskId task) {
        return "task/" + task.value();
    }
}
