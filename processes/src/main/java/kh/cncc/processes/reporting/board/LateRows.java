package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.reporting.board.LateTask.LastCall;
import kh.cncc.processes.reporting.board.LateTask.LastTold;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes late tasks of the rows that {@link LateQuery} reads. */
@Component
class LateRows {

    private final Clock clock;
    private final Models models;
    private final WorkingDays workingDays;
    private final Organisation organisation;

    LateRows(Clock clock, Models models, WorkingDays workingDays, Organisation organisation) {
        this.clock = clock;
        this.models = models;
        this.workingDays = workingDays;
        this.organisation = organisation;
    }

    LateTask line(Record row, BoardScope reader) {
        LocalDate due = row.get(TASK.DUE_ON);
        return new LateTask(
                new TaskId(row.get(TASK.ID)),
                row.get(TASK.PROCEDURE),
                row.get(TASK.STEP),
                models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).name(),
                row.get(CASE_FILE.NUMBER),
                row.get(TASK.AREA_CODE),
                new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                words(row.get(LateQuery.UNIT.NAME_EN), row.get(LateQuery.UNIT.NAME_KM)),
                new Words(
                        row.get(SEAT.TITLE_EN) + ", " + row.get(LateQuery.HOME.NAME_EN),
                        row.get(SEAT.TITLE_KM) + ", " + row.get(LateQuery.HOME.NAME_KM)),
                due,
                workingDays.between(due, LocalDate.now(clock)),
                contact(row),
                told(row),
                call(row),
                reader.covers(
                        organisation.province(row.get(LateQuery.HOME.AREA_CODE)).code()),
                row.get(LateQuery.REMINDED_TODAY));
    }

    LateGroup group(String key, Words name, int tasks, LocalDate oldest) {
        return new LateGroup(key, name, tasks, oldest, workingDays.between(oldest, LocalDate.now(clock)));
    }

    /** Rule: an absence with a delegate is the delegate's, a vacant seat the deputy's; so are their telephones. */
    private static Contact contact(Record row) {
        Words holder = words(row.get(LateQuery.HOLDER_EN), row.get(LateQuery.HOLDER_KM));
        Words deputy = words(row.get(LateQuery.DEPUTY_EN), row.get(LateQuery.DEPUTY_KM));
        Words delegate = words(row.get(LateQuery.DELEGATE_EN), row.get(LateQuery.DELEGATE_KM));
        if (delegate != null) {
            return new Contact(holder, Standing.DELEGATE, delegate, row.get(LateQuery.DELEGATE_PHONE), deputy);
        }
        if (holder != null) {
            return new Contact(holder, Standing.HOLDER, holder, row.get(LateQuery.HOLDER_PHONE), deputy);
        }
        return deputy == null
                ? new Contact(null, null, null, null, null)
                : new Contact(null, Standing.DEPUTY, deputy, row.get(LateQuery.DEPUTY_PHONE), deputy);
    }

    private static @Nullable LastTold told(Record row) {
        Words who = words(row.get(LateQuery.TOLD_EN), row.get(LateQuery.TOLD_KM));
        return who == null
                ? null
                : new LastTold(
                        row.get(LateQuery.TOLD_AT).toInstant(),
                        who,
                        row.get(LateQuery.TOLD_HOW),
                        row.get(LateQuery.TOLD_NO_ADDRESS),
                        row.get(LateQuery.TOLD_MAIL));
    }

    private static @Nullable LastCall call(Record row) {
        Words who = words(row.get(LateQuery.CALL_EN), row.get(LateQuery.CALL_KM));
        return who == null
                ? null
                : new LastCall(row.get(LateQuery.CALL_AT).toInstant(), who, row.get(LateQuery.CALL_NOTE));
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String km) {
        return en == null || km == null ? null : new Words(en, km);
    }
}
