package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.AUDIT_ENTRY;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.db.tables.Mechanism;
import kh.cncc.engine.db.tables.Task;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.reminders.ReminderMailState;
import kh.cncc.engine.supervision.CallNotes;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The one query of a page of late tasks: first which tasks, by the index of open ones, then all that is shown of those. */
@Component
class LateQuery {

    static final Mechanism UNIT = MECHANISM.as("unit");
    static final Mechanism HOME = MECHANISM.as("home");

    static final Field<String> HOLDER_EN = text("holder", "name_en");
    static final Field<String> HOLDER_KM = text("holder", "name_km");
    static final Field<String> HOLDER_PHONE = text("holder", "phone");
    static final Field<String> DEPUTY_EN = text("deputy", "name_en");
    static final Field<String> DEPUTY_KM = text("deputy", "name_km");
    static final Field<String> DEPUTY_PHONE = text("deputy", "phone");
    static final Field<String> DELEGATE_EN = text("delegate", "name_en");
    static final Field<String> DELEGATE_KM = text("delegate", "name_km");
    static final Field<String> DELEGATE_PHONE = text("delegate", "phone");
    static final Field<String> TOLD_EN = text("told", "name_en");
    static final Field<String> TOLD_KM = text("told", "name_km");
    static final Field<String> TOLD_HOW = text("told", "how");
    static final Field<Boolean> TOLD_NO_ADDRESS = of("told", "no_address", Boolean.class);
    static final Field<String> TOLD_MAIL = text("told", "mail_state");
    static final Field<OffsetDateTime> TOLD_AT = of("told", "told_at", OffsetDateTime.class);
    static final Field<String> CALL_EN = text("call", "official_en");
    static final Field<String> CALL_KM = text("call", "official_km");
    static final Field<String> CALL_NOTE = text("call", "note");
    static final Field<OffsetDateTime> CALL_AT = of("call", "at", OffsetDateTime.class);
    static final Field<Boolean> REMINDED_TODAY = DSL.field(DSL.name("reminded_today"), Boolean.class);

    private static final String BY_HAND = "by-hand";

    private final DSLContext db;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Reach reach;

    LateQuery(DSLContext db, Clock clock, WorkingDays workingDays, Reach reach) {
        this.db = db;
        this.clock = clock;
        this.workingDays = workingDays;
        this.reach = reach;
    }

    ResultQuery<? extends Record> page(
            Actor actor, BoardScope scope, LateFilter filter, Locale language, int offset, int limit) {
        Task t = TASK.as("late");
        LocalDate today = LocalDate.now(clock);
        // Written into the text, not bound: the planner has to know how few rows a page is.
        var page = DSL.select(t.ID)
                .from(t)
                .where(late(actor, scope, filter, t))
                .orderBy(LateOrder.of(t, filter, language))
                .offset(DSL.inline(offset))
                .limit(DSL.inline(limit))
                .asTable("page");
        Table<?> told = told();
        Table<?> call = call();
        return db.select(
                        TASK.ID,
                        TASK.PROCEDURE,
                        TASK.STEP,
                        TASK.DEFINITION_ID,
                        TASK.AREA_CODE,
                        TASK.DUE_ON,
                        CASE_FILE.NUMBER,
                        AREA.NAME_EN,
                        AREA.NAME_KM,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        UNIT.NAME_EN,
                        UNIT.NAME_KM,
                        SEAT.TITLE_EN,
                        SEAT.TITLE_KM,
                        HOME.NAME_EN,
                        HOME.NAME_KM,
                        HOME.AREA_CODE)
                .select(HOLDER_EN, HOLDER_KM, HOLDER_PHONE, DEPUTY_EN, DEPUTY_KM, DEPUTY_PHONE)
                .select(DELEGATE_EN, DELEGATE_KM, DELEGATE_PHONE)
                .select(TOLD_EN, TOLD_KM, TOLD_HOW, TOLD_NO_ADDRESS, TOLD_MAIL, TOLD_AT)
                .select(CALL_EN, CALL_KM, CALL_NOTE, CALL_AT)
                .select(remindedOn(today).as(REMINDED_TODAY))
                .from(page)
                .join(TASK)
                .on(TASK.ID.eq(page.field(t.ID)))
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(AREA)
                .on(AREA.CODE.eq(TASK.AREA_CODE))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .join(SEAT)
                .on(SEAT.ID.eq(TASK.SEAT_ID))
                .join(HOME)
                .on(HOME.ID.eq(SEAT.MECHANISM_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(TASK.UNIT_ID))
                .leftJoin(DSL.lateral(holder("holder", TASK.SEAT_ID, today)))
                .on(DSL.trueCondition())
                .leftJoin(DSL.lateral(holder("deputy", SEAT.DEPUTY_SEAT_ID, today)))
                .on(DSL.trueCondition())
                .leftJoin(DSL.lateral(delegate(today)))
                .on(DSL.trueCondition())
                .leftJoin(DSL.lateral(told))
                .on(DSL.trueCondition())
                .leftJoin(DSL.lateral(call))
                .on(DSL.trueCondition())
                .orderBy(LateOrder.of(TASK, filter, language));
    }

    /** What makes a task one of the list. */
    Condition late(Actor actor, BoardScope scope, LateFilter filter, Task t) {
        LocalDate today = LocalDate.now(clock);
        Condition condition = t.STATE
                .eq(DSL.inline("open"))
                .and(t.DUE_ON.lt(DSL.inline(today)))
                .and(scope.covers(t.AREA_CODE))
                .and(reach.unlessHidden(actor, t.CASE_ID));
        if (filter.procedure() != null) {
            condition = condition.and(t.PROCEDURE.eq(filter.procedure()));
        }
        if (filter.step() != null) {
            condition = condition.and(t.STEP.eq(filter.step()));
        }
        if (filter.leastDays() > 0) {
            condition = condition.and(t.DUE_ON.le(dueAtLeast(filter.leastDays(), today)));
        }
        String part = filter.text().replace("\0", "").strip();
        return part.isEmpty() ? condition : condition.and(LateSearch.has(t, part, today));
    }

    /** The last due date that is so many working days ago. */
    private LocalDate dueAtLeast(int days, LocalDate today) {
        LocalDate due = today;
        while (workingDays.between(due, today) < days) {
            due = due.minusDays(1);
        }
        return due;
    }

    private static Table<?> holder(String name, Field<Long> seat, LocalDate today) {
        return DSL.select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, OFFICIAL.PHONE)
                .from(APPOINTMENT)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(APPOINTMENT.OFFICIAL_ID))
                .where(APPOINTMENT.SEAT_ID.eq(seat))
                .and(LateSearch.running(today))
                .limit(1)
                .asTable(name);
    }

    private static Table<?> delegate(LocalDate today) {
        return DSL.select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, OFFICIAL.PHONE)
                .from(DELEGATION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(DELEGATION.OFFICIAL_ID))
                .where(DELEGATION.SEAT_ID.eq(TASK.SEAT_ID))
                .and(LateSearch.delegated(today))
                .orderBy(DELEGATION.ID)
                .limit(1)
                .asTable("delegate");
    }

    private static Table<?> told() {
        return DSL.select(
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        REMINDER.HOW,
                        REMINDER.NO_ADDRESS,
                        REMINDER.TOLD_AT,
                        ReminderMailState.STATE)
                .from(REMINDER)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REMINDER.RECIPIENT_ID))
                .where(REMINDER.TASK_ID.eq(TASK.ID))
                .and(REMINDER.OUTCOME.eq(DSL.inline("told")))
                .orderBy(REMINDER.ID.desc())
                .limit(1)
                .asTable("told");
    }

    private static Table<?> call() {
        return DSL.select(
                        AUDIT_ENTRY.OFFICIAL_EN,
                        AUDIT_ENTRY.OFFICIAL_KM,
                        AUDIT_ENTRY.AT,
                        detail("reason").as("note"))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CASE_ID.eq(TASK.CASE_ID))
                .and(AUDIT_ENTRY.ACT.eq(DSL.inline(CallNotes.ACT)))
                .and(detail("task").eq(TASK.ID.cast(String.class)))
                .orderBy(AUDIT_ENTRY.POSITION.desc())
                .limit(1)
                .asTable("call");
    }

    private static Field<Boolean> remindedOn(LocalDate today) {
        return DSL.field(DSL.exists(DSL.selectOne()
                .from(REMINDER)
                .where(REMINDER.TASK_ID.eq(TASK.ID))
                .and(REMINDER.STAGE.eq(DSL.inline(BY_HAND)))
                .and(REMINDER.TOLD_ON.eq(today))));
    }

    private static Field<String> detail(String name) {
        return DSL.field("{0} ->> {1}", String.class, AUDIT_ENTRY.DETAIL, DSL.inline(name));
    }

    private static Field<String> text(String table, String column) {
        return of(table, column, String.class);
    }

    private static <T> Field<T> of(String table, String column, Class<T> type) {
        return DSL.field(DSL.name(table, column), type);
    }
}
