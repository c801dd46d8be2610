package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How actions stand, as conditions on their rows. */
final class FollowUpRows {

    private static final String ZONE = "Asia/Phnom_Penh";

    private FollowUpRows() {}

    static Condition open() {
        return DECISION_ACTION.STATE.eq(DSL.inline(ActionState.OPEN.code()));
    }

    static Condition overdue(LocalDate today) {
        return open().and(DECISION_ACTION.DUE_ON.lt(today));
    }

    /** Nobody told for too long how it stands. */
    static Condition silent(LocalDate today) {
        return open().and(lastTold().lt(today.minusDays(FollowUps.SILENCE)));
    }

    /** The day on which it was last told how it stands; the day of the decision before that. */
    static Field<LocalDate> lastTold() {
        return DSL.coalesce(
                DSL.field(
                        "({0} at time zone {1})::date",
                        SQLDataType.LOCALDATE, DECISION_ACTION.TOLD_AT, DSL.inline(ZONE)),
                DECISION.DECIDED_ON);
    }
}
