package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.db.tables.Mechanism;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.MailLine;
import kh.cncc.engine.workflow.Models;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What a mail may say of a task: that there is one, of which case and place, and by when. Nothing of what is in it. */
@Component
class TaskText {

    private static final Mechanism UNIT = MECHANISM.as("unit");

    private final DSLContext db;
    private final Models models;

    TaskText(DSLContext db, Models models) {
        this.db = db;
        this.models = models;
    }

    /** A task as a mail names it. */
    record Named(TaskId id, long seat, Words step, Words place, String caseNumber, LocalDate dueOn) {

        Words words() {
            return new Words(
                    step.en() + " · " + place.en() + " · " + caseNumber,
                    step.km() + " · " + place.km() + " · " + caseNumber);
        }

        /** Leads to the task, or to its case for those who cannot do it. */
        MailLine line(Words text, boolean doing) {
            return doing ? MailLine.of(id, text, dueOn) : new MailLine(text, "case/" + caseNumber, dueOn);
        }
    }

    /** Empty when the task is no longer open. */
    Optional<Named> open(TaskId id) {
        return open(TASK.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** The open ones, those due first first. */
    List<Named> open(Condition which, int most) {
        return any(TASK.STATE.eq("open").and(which), most);
    }

    /** Also those that ended. */
    List<Named> any(Condition which, int most) {
        return db.select(
                        TASK.ID,
                        TASK.DEFINITION_ID,
                        TASK.STEP,
                        TASK.SEAT_ID,
                        TASK.DUE_ON,
                        CASE_FILE.NUMBER,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        UNIT.NAME_EN,
                        UNIT.NAME_KM)
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(TASK.UNIT_ID))
                .where(which)
                .orderBy(TASK.DUE_ON, TASK.ID)
                .limit(most)
                .fetch(this::named);
    }

    int count(Condition which) {
        return db.fetchCount(TASK, TASK.STATE.eq("open").and(which));
    }

    private Named named(Record row) {
        boolean unit = row.get(UNIT.NAME_EN) != null;
        return new Named(
                new TaskId(row.get(TASK.ID)),
                row.get(TASK.SEAT_ID),
                models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).name(),
                unit
                        ? new Words(row.get(UNIT.NAME_EN), row.get(UNIT.NAME_KM))
                        : new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                row.get(CASE_FILE.NUMBER),
                row.get(TASK.DUE_ON));
    }
}
