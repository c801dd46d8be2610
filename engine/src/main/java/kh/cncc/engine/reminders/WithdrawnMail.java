package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.mail.MailContent;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.MailLine;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Official;
import org.springframework.stereotype.Component;

/** The mail that a task is no longer there because its time ran out; it leads to the case. */
@Component
class WithdrawnMail implements MailKind {

    static final String KEY = "task-withdrawn";

    private final TaskText tasks;

    WithdrawnMail(TaskText tasks) {
        this.tasks = tasks;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("step", "place", "due");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        return tasks.any(TASK.ID.eq(Objects.requireNonNull(mail.task()).value()), 1).stream()
                .findFirst()
                .map(WithdrawnMail::content);
    }

    private static MailContent content(TaskText.Named task) {
        String path = "case/" + task.caseNumber();
        return new MailContent(
                Map.of("step", task.step(), "place", task.place(), "due", task.dueOn(), "path", path),
                List.of(new MailLine(task.words(), path, null)),
                List.of());
    }
}
