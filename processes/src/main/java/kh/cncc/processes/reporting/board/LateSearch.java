package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.LocalDate;
import kh.cncc.engine.db.tables.Task;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds a task by what is written in its row. */
final class LateSearch {

    private LateSearch() {}

    static Condition has(Task t, String part, LocalDate today) {
        return DSL.exists(DSL.selectOne()
                        .from(CASE_FILE)
                        .where(CASE_FILE.ID.eq(t.CASE_ID))
                        .and(CASE_FILE.NUMBER.containsIgnoreCase(part)))
                .or(DSL.exists(DSL.selectOne()
                        .from(MECHANISM)
                        .where(MECHANISM.ID.eq(t.MECHANISM_ID).or(MECHANISM.ID.eq(t.UNIT_ID)))
                        .and(MECHANISM
                                .NAME_EN
                                .containsIgnoreCase(part)
                                .or(MECHANISM.NAME_KM.containsIgnoreCase(part)))))
                .or(DSL.exists(DSL.selectOne()
                        .from(SEAT)
                        .where(SEAT.ID.eq(t.SEAT_ID))
                        .and(SEAT.TITLE_EN.containsIgnoreCase(part).or(SEAT.TITLE_KM.containsIgnoreCase(part)))))
                .or(DSL.exists(DSL.selectOne()
                        .from(APPOINTMENT)
                        .join(OFFICIAL)
                        .on(OFFICIAL.ID.eq(APPOINTMENT.OFFICIAL_ID))
                        .where(APPOINTMENT.SEAT_ID.eq(t.SEAT_ID))
                        .and(running(today))
                        .and(OFFICIAL.NAME_EN.containsIgnoreCase(part).or(OFFICIAL.NAME_KM.containsIgnoreCase(part)))));
    }

    /** An appointment that holds today, of somebody who is still there. */
    static Condition running(LocalDate today) {
        return OFFICIAL.ACTIVE
                .isTrue()
                .and(APPOINTMENT.FROM_DATE.le(today))
                .and(APPOINTMENT.TO_DATE.isNull().or(APPOINTMENT.TO_DATE.ge(today)));
    }

    /** A delegation that holds today, to somebody who is still there. */
    static Condition delegated(LocalDate today) {
        return OFFICIAL.ACTIVE
                .isTrue()
                .and(DELEGATION.FROM_DATE.le(today))
                .and(DELEGATION.TO_DATE.ge(today))
                .and(DELEGATION.REVOKED_AT.isNull());
    }
}
