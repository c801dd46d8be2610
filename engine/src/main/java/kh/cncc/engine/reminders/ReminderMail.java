package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.REMINDER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.db.tables.Reminder;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Deadline;
import kh.cncc.engine.mail.MailContent;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Official;
import org.jooq.DSLContext;

/** A reminder that is mailed at once. It leaves only while the task is open and nothing newer was told about it. */
class ReminderMail implements MailKind {

    static final String ID = "reminder";

    private static final Words NOBODY = new Words("nobody else", "គ្មានអ្នកផ្សេង");
    private static final Reminder NEWER = REMINDER.as("newer");

    private final String words;
    private final DSLContext db;
    private final TaskText tasks;
    private final ReminderLog log;
    private final StillSo stillSo;

    ReminderMail(String words, DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        this.words = words;
        this.db = db;
        this.tasks = tasks;
        this.log = log;
        this.stillSo = stillSo;
    }

    static String key(String words) {
        return "reminder-" + words;
    }

    @Override
    public String key() {
        return key(words);
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("step", "place", "due", "sentence", "by");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        String id = mail.values().get(ID);
        Optional<TaskText.Named> open = tasks.open(Objects.requireNonNull(mail.task()));
        return id == null
                ? open.map(task -> content(task, Optional.empty()))
                : open.flatMap(task -> newest(Long.parseLong(id))
                        .filter(told -> stillSo.asMail(new StillSo.Told(told, task), recipient.id()))
                        .map(told -> content(task, Optional.of(told))));
    }

    private Optional<ReminderLine> newest(long id) {
        return log
                .lines(
                        REMINDER.ID
                                .eq(id)
                                .andNotExists(db.selectOne()
                                        .from(NEWER)
                                        .where(NEWER.TASK_ID.eq(REMINDER.TASK_ID))
                                        .and(NEWER.RECIPIENT_ID.eq(REMINDER.RECIPIENT_ID))
                                        .and(NEWER.HOW.eq("mail"))
                                        .and(NEWER.OUTCOME.eq("told"))
                                        .and(NEWER.STAGE.ne(ByHand.STAGE))
                                        .and(REMINDER.STAGE.ne(ByHand.STAGE))
                                        .and(NEWER.TOLD_ON.gt(REMINDER.TOLD_ON))),
                        0,
                        1)
                .stream()
                .findFirst();
    }

    private MailContent content(TaskText.Named task, Optional<ReminderLine> told) {
        Map<String, Object> values = new HashMap<>();
        values.put("step", task.step());
        values.put("place", task.place());
        values.put("due", task.dueOn());
        values.put("others", told.map(line -> others(line.others())).orElse(NOBODY));
        values.put("sentence", told.map(ReminderLine::sentence).orElse("…"));
        values.put("by", told.map(ReminderLine::remindedBy).orElse(new Words("…", "…")));
        // {link} leads those who cannot do the task to its case.
        boolean doing = told.map(line -> Who.DOING.contains(line.who())).orElse(true);
        if (!doing) {
            values.put("path", "case/" + task.caseNumber());
        }
        return new MailContent(
                values,
                List.of(task.line(task.words(), doing)),
                StillSo.AHEAD.contains(words) ? List.of(Deadline.of(task.id(), task.step(), task.dueOn())) : List.of());
    }

    static Words others(List<Words> names) {
        return names.isEmpty()
                ? NOBODY
                : new Words(
                        names.stream().map(Words::en).collect(Collectors.joining(", ")),
                        names.stream().map(Words::km).collect(Collectors.joining(", ")));
    }
}
