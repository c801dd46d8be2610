package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Deadline;
import kh.cncc.engine.mail.MailContent;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.MailLine;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.reminders.StillSo.Told;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The one mail a day with everything that somebody is told by digest. Read when it leaves: it lists what they were told since the last one
 * that left and that is still open, most overdue first. When a newer one is waiting too, only that one says it all.
 */
@Component
class DigestMail implements MailKind {

    static final String KEY = "digest";
    static final Words RULE = new Words("The daily digest of reminders", "សេចក្ដីសង្ខេបប្រចាំថ្ងៃនៃការរំលឹក");

    private static final String DAY = "day";
    private static final Words EACH_SAYS = new Words("as each line says", "ដូចមានចែងក្នុងបន្ទាត់នីមួយៗ");

    private static final int MOST = 500;

    private final DSLContext db;
    private final TaskText tasks;
    private final ReminderLog log;
    private final StillSo stillSo;
    private final Clock clock;

    DigestMail(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo, Clock clock) {
        this.db = db;
        this.tasks = tasks;
        this.log = log;
        this.stillSo = stillSo;
        this.clock = clock;
    }

    static OutgoingMail mail(long official, LocalDate day) {
        return new OutgoingMail(
                new OfficialId(official),
                KEY,
                Map.of(DAY, day.toString()),
                null,
                null,
                RULE,
                KEY + ":" + official + ":" + day);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("count");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        String day = mail.values().get(DAY);
        if (day == null) {
            return content(trialLines(mail), List.of());
        }
        List<Told> told = told(LocalDate.parse(day), recipient.id());
        return content(told.stream().map(DigestMail::line).toList(), deadlines(told));
    }

    private static Optional<MailContent> content(List<MailLine> lines, List<Deadline> deadlines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailContent(
                        Map.of("count", String.valueOf(lines.size()), "others", EACH_SAYS), lines, deadlines));
    }

    /** The days that lie ahead of whoever has the tasks, for their calendar. */
    private List<Deadline> deadlines(List<Told> told) {
        LocalDate today = LocalDate.now(clock);
        return told.stream()
                .filter(each -> StillSo.AHEAD.contains(each.line().words()))
                .filter(each -> Who.DOING.contains(each.line().who()))
                .map(Told::task)
                .filter(task -> !task.dueOn().isBefore(today))
                .map(task -> Deadline.of(task.id(), task.words(), task.dueOn()))
                .toList();
    }

    private List<MailLine> trialLines(OutgoingMail mail) {
        return mail.task() == null
                ? List.of()
                : tasks.open(mail.task()).stream()
                        .map(task -> task.line(task.words(), true))
                        .toList();
    }

    private List<Told> told(LocalDate day, OfficialId official) {
        if (db.fetchExists(MAIL, mine(official).and(MAIL.PUT_ON.gt(day)))) {
            return List.of();
        }
        LocalDate left = db.select(DSL.max(MAIL.PUT_ON))
                .from(MAIL)
                .where(mine(official))
                .and(MAIL.STATE.eq("sent"))
                .and(MAIL.PUT_ON.lt(day))
                .fetchSingle()
                .value1();
        Map<TaskId, ReminderLine> told = told(official, left == null ? LocalDate.EPOCH : left, day);
        return stillSo.of(
                tasks.open(TASK.ID.in(told.keySet().stream().map(TaskId::value).toList()), MOST).stream()
                        .map(task -> new Told(Objects.requireNonNull(told.get(task.id())), task))
                        .toList(),
                official);
    }

    private static Condition mine(OfficialId official) {
        return MAIL.RECIPIENT_ID.eq(official.value()).and(MAIL.KIND.eq(KEY));
    }

    private Map<TaskId, ReminderLine> told(OfficialId official, LocalDate after, LocalDate day) {
        Map<TaskId, ReminderLine> told = new HashMap<>();
        log
                .lines(
                        REMINDER.RECIPIENT_ID
                                .eq(official.value())
                                .and(REMINDER.HOW.eq("digest"))
                                .and(REMINDER.OUTCOME.eq("told"))
                                .and(REMINDER.TOLD_ON.gt(after))
                                .and(REMINDER.TOLD_ON.le(day)),
                        0,
                        MOST)
                .stream()
                .sorted(Comparator.comparing(ReminderLine::id).reversed())
                .forEach(line -> told.putIfAbsent(line.task(), line));
        return told;
    }

    /** Each line says by which rule it stands there, and who else was told. */
    private static MailLine line(Told each) {
        ReminderLine told = each.line();
        Words others = ReminderMail.others(told.others());
        Words name = each.task().words();
        return each.task()
                .line(
                        new Words(
                                name.en() + " (" + told.rule().en() + "; also told: " + others.en() + ")",
                                name.km() + " (" + told.rule().km() + "៖ អ្នកដែលបានជូនដំណឹងដែរ៖ " + others.km() + ")"),
                        Who.DOING.contains(told.who()));
    }
}
