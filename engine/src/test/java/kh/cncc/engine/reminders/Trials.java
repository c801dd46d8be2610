package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.inbox.BeginResult;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.inbox.Tasks;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.Procedures;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the trial procedure, days that pass, and the log of who was told what as a table that people can read. */
@TestComponent
public class Trials {

    public final DSLContext db;
    public final MovableClock clock;
    final DailyReminders daily;
    public final Accounts accounts;
    private final Cases cases;
    private final Procedures procedures;
    private final Organisation organisation;
    private final Inbox inbox;
    private final Tasks tasks;
    private final TransactionTemplate transaction;
    private final Reach reach;

    Trials(
            DSLContext db,
            Clock clock,
            DailyReminders daily,
            Accounts accounts,
            Cases cases,
            Procedures procedures,
            Organisation organisation,
            Inbox inbox,
            Tasks tasks,
            TransactionTemplate transaction,
            Reach reach) {
        this.db = db;
        this.clock = (MovableClock) clock;
        this.daily = daily;
        this.accounts = accounts;
        this.cases = cases;
        this.procedures = procedures;
        this.organisation = organisation;
        this.inbox = inbox;
        this.tasks = tasks;
        this.transaction = transaction;
        this.reach = reach;
    }

    /** Nothing open and nothing told, as at the beginning. */
    public void clear() {
        db.execute("truncate engine.reminder, engine.reminder_run, engine.mail, engine.mail_wish");
        db.execute("delete from engine.task");
        db.execute("delete from engine.delegation");
    }

    public void morning(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)));
    }

    /** Each day's run from the first day to the last. */
    public void days(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            morning(day);
            daily.runOnce();
        }
    }

    /** The first step of a case: the officer of the province's secretariat compiles, due five working days later. */
    public TaskId open(String area, String number) {
        var council = organisation.mechanism("CP-CNCC", area).orElseThrow();
        CaseId id = Objects.requireNonNull(transaction.execute(status -> {
            CaseId opened = cases.open(number, "trial", council.id());
            procedures.start(
                    "trial", opened, number, council.id(), Map.of("periodType", "month", "periodEnd", "2026-10-31"));
            return opened;
        }));
        return inbox.ofCase(id).getLast().id();
    }

    /** The same of a confidential case, which is seen by that officer's seat only. */
    public TaskId openConfidential(String area, String number) {
        var council = organisation.mechanism("CP-CNCC", area).orElseThrow();
        var officer = organisation.seat("CP-CNCC-SEC", "officer", area).orElseThrow();
        CaseId id = Objects.requireNonNull(transaction.execute(status -> {
            CaseId opened = cases.open(number, "trial", council.id(), Confidentiality.CONFIDENTIAL);
            reach.giveSeats(opened, List.of(officer.id()));
            procedures.start(
                    "trial", opened, number, council.id(), Map.of("periodType", "month", "periodEnd", "2026-10-31"));
            return opened;
        }));
        return inbox.ofCase(id).getLast().id();
    }

    /** Done by whoever acts for it; gives the task that follows, or this one at the end. */
    TaskId finish(String username, TaskId id) {
        Actor actor = accounts.actor(username);
        CaseId caseId = Objects.requireNonNull(transaction.execute(status -> {
            BeginResult.Begun begun = (BeginResult.Begun) tasks.begin(actor, id);
            tasks.finish(begun.task(), "forward", Map.of());
            return begun.task().caseId();
        }));
        List<TaskLine> all = inbox.ofCase(caseId);
        return all.getLast().id();
    }

    /** Name of the official who signs in so. */
    kh.cncc.engine.language.Words official(String username) {
        return organisation.officialByUsername(username).orElseThrow().name();
    }

    /** The newest task of a case. */
    TaskId last(String number) {
        return new TaskId(db.select(org.jooq.impl.DSL.max(TASK.ID))
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .where(CASE_FILE.NUMBER.eq(number))
                .fetchSingle()
                .value1());
    }

    LocalDate due(TaskId task) {
        return db.select(TASK.DUE_ON).from(TASK).where(TASK.ID.eq(task.value())).fetchSingle(TASK.DUE_ON);
    }

    void due(TaskId task, LocalDate day) {
        db.update(TASK).set(TASK.DUE_ON, day).where(TASK.ID.eq(task.value())).execute();
    }

    void delegate(String kind, String key, String area, String to, LocalDate from, LocalDate until) {
        db.execute(
                """
                insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                values (?, ?, ?, ?, 'away', ?)
                """,
                organisation.seat(kind, key, area).orElseThrow().id().value(),
                accounts.actor(to).id().value(),
                from,
                until,
                accounts.actor(to).id().value());
    }

    /** Day, official, way, case and step, stage and its words; what was passed over with the reason. */
    String log() {
        return log(false);
    }

    String logWithSkipped() {
        return log(true);
    }

    private String log(boolean skipped) {
        StringBuilder text = new StringBuilder();
        db.select(
                        REMINDER.TOLD_ON,
                        OFFICIAL.USERNAME,
                        REMINDER.HOW,
                        CASE_FILE.NUMBER,
                        TASK.STEP,
                        REMINDER.STAGE,
                        REMINDER.ROUND,
                        REMINDER.ROUNDS,
                        REMINDER.WORDS,
                        REMINDER.REASON)
                .from(REMINDER)
                .join(TASK)
                .on(TASK.ID.eq(REMINDER.TASK_ID))
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REMINDER.RECIPIENT_ID))
                .where(REMINDER.OUTCOME.eq("told").or(org.jooq.impl.DSL.val(skipped)))
                .orderBy(
                        REMINDER.TOLD_ON,
                        CASE_FILE.NUMBER,
                        TASK.ID,
                        OFFICIAL.USERNAME,
                        REMINDER.STAGE_DAY,
                        REMINDER.STAGE)
                .forEach(row -> text.append(String.format(
                                "%s | %-30s | %-7s | %-6s %-7s | %s%s",
                                row.value1(),
                                row.value2(),
                                row.value10() == null ? row.value3() : "-",
                                row.value4(),
                                row.value5(),
                                row.value6() + round(row.value7(), row.value8()),
                                row.value10() == null ? " (" + row.value9() + ")" : ", " + row.value10()))
                        .append('\n'));
        return text.toString();
    }

    private static String round(int round, int rounds) {
        return rounds == 1 ? "" : round > rounds ? " no more" : " " + round + " of " + rounds;
    }
}
