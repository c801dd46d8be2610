package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Mechanism;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.db.tables.Reminder;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.workflow.Models;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the log of who was told what. Who may read which of it is decided by whoever asks. */
@Component
class ReminderLog {

    static final int ALL = 1000;

    private static final Mechanism UNIT = MECHANISM.as("unit");
    private static final Official BY = OFFICIAL.as("by_hand");
    private static final Official TO = OFFICIAL.as("told");
    private static final Reminder OTHER = REMINDER.as("other");
    private static final Field<List<Words>> OTHERS = DSL.multiset(DSL.selectDistinct(TO.NAME_EN, TO.NAME_KM)
                    .from(OTHER)
                    .join(TO)
                    .on(TO.ID.eq(OTHER.RECIPIENT_ID))
                    .where(OTHER.TASK_ID.eq(REMINDER.TASK_ID))
                    .and(OTHER.TOLD_ON.eq(REMINDER.TOLD_ON))
                    .and(OTHER.OUTCOME.eq("told"))
                    .and(OTHER.RECIPIENT_ID.ne(REMINDER.RECIPIENT_ID))
                    .orderBy(TO.NAME_EN))
            .as("others")
            .convertFrom(rows -> rows.map(Records.mapping(Words::new)));

    private final DSLContext db;
    private final Models models;

    ReminderLog(DSLContext db, Models models) {
        this.db = db;
        this.models = models;
    }

    /** Newest first. */
    List<ReminderLine> lines(Condition which, int offset, int limit) {
        return db.select(REMINDER.fields())
                .select(TASK.DEFINITION_ID, TASK.STEP, TASK.STATE, CASE_FILE.ID, CASE_FILE.NUMBER)
                .select(MECHANISM.NAME_EN, MECHANISM.NAME_KM, UNIT.NAME_EN, UNIT.NAME_KM)
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, BY.NAME_EN, BY.NAME_KM, ReminderMailState.STATE, OTHERS)
                .from(REMINDER)
                .join(TASK)
                .on(TASK.ID.eq(REMINDER.TASK_ID))
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REMINDER.RECIPIENT_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(TASK.UNIT_ID))
                .leftJoin(BY)
                .on(BY.ID.eq(REMINDER.REMINDED_BY))
                .where(which)
                .orderBy(REMINDER.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(this::line);
    }

    private ReminderLine line(Record row) {
        return new ReminderLine(
                row.get(REMINDER.ID),
                row.get(REMINDER.TOLD_AT).toInstant(),
                new TaskId(row.get(REMINDER.TASK_ID)),
                models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).name(),
                new CaseId(row.get(CASE_FILE.ID)),
                row.get(CASE_FILE.NUMBER),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                words(row.get(UNIT.NAME_EN), row.get(UNIT.NAME_KM)),
                row.get(REMINDER.DUE_ON),
                row.get(TASK.STATE).equals("open"),
                row.get(REMINDER.STAGE),
                new Words(row.get(REMINDER.RULE_EN), row.get(REMINDER.RULE_KM)),
                row.get(REMINDER.ROUND),
                row.get(REMINDER.ROUNDS),
                row.get(REMINDER.WORDS),
                Who.of(row.get(REMINDER.WHO)).orElseThrow(),
                How.of(row.get(REMINDER.HOW)).orElseThrow(),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                row.get(REMINDER.REASON),
                row.get(REMINDER.SENTENCE),
                words(row.get(BY.NAME_EN), row.get(BY.NAME_KM)),
                row.get(REMINDER.NO_ADDRESS),
                row.get(ReminderMailState.STATE),
                row.get(REMINDER.READ_AT) == null,
                row.get(OTHERS));
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String km) {
        return en == null || km == null ? null : new Words(en, km);
    }
}
