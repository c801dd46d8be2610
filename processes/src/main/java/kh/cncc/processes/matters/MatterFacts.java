package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a matter besides its words.
 *
 * @param countsFrom the day from which its clock counts at the level where it is
 * @param stoppedOn  since when its clock stands still, null while it runs
 * @param superseding whether a decision stands on it, and seats are asked whether another one is to stand in its place
 */
record MatterFacts(
        MatterId id,
        CaseId caseId,
        String number,
        Topic topic,
        Urgency urgency,
        Confidentiality confidentiality,
        String area,
        OfficialId raisedBy,
        SeatId raiserSeat,
        MechanismId raiserMechanism,
        LocalDate raisedOn,
        Level level,
        MechanismId mechanism,
        MatterState state,
        LocalDate countsFrom,
        @Nullable LocalDate stoppedOn,
        LocalDate dueOn,
        LocalDate answerDue,
        int lapses,
        @Nullable MatterId joinedInto,
        boolean superseding) {

    private static final Field<Boolean> SUPERSEDING = DSL.field(DSL.exists(DSL.selectOne()
                    .from(DECISION)
                    .where(DECISION.MATTER_ID.eq(MATTER.ID))
                    .and(DECISION.STATE.eq(DSL.inline(DecisionState.CONSENT.code())))
                    .and(DECISION.SUPERSEDES.isNotNull())))
            .as("superseding");

    static final Field<?>[] FIELDS = {
        MATTER.ID,
        MATTER.CASE_ID,
        MATTER.NUMBER,
        MATTER.TOPIC,
        MATTER.URGENCY,
        MATTER.CONFIDENTIALITY,
        MATTER.AREA_CODE,
        MATTER.RAISED_BY,
        MATTER.RAISER_SEAT,
        MATTER.RAISER_MECHANISM,
        MATTER.RAISED_ON,
        MATTER.LEVEL,
        MATTER.MECHANISM_ID,
        MATTER.STATE,
        MATTER.COUNTS_FROM,
        MATTER.STOPPED_ON,
        MATTER.DUE_ON,
        MATTER.ANSWER_DUE,
        MATTER.LAPSES,
        MATTER.JOINED_INTO,
        SUPERSEDING
    };

    static MatterFacts of(Record row) {
        Long lead = row.get(MATTER.JOINED_INTO);
        return new MatterFacts(
                new MatterId(row.get(MATTER.ID)),
                new CaseId(row.get(MATTER.CASE_ID)),
                row.get(MATTER.NUMBER),
                Topic.of(row.get(MATTER.TOPIC)),
                Urgency.of(row.get(MATTER.URGENCY)),
                Confidentiality.of(row.get(MATTER.CONFIDENTIALITY)),
                row.get(MATTER.AREA_CODE),
                new OfficialId(row.get(MATTER.RAISED_BY)),
                new SeatId(row.get(MATTER.RAISER_SEAT)),
                new MechanismId(row.get(MATTER.RAISER_MECHANISM)),
                row.get(MATTER.RAISED_ON),
                Level.of(row.get(MATTER.LEVEL)),
                new MechanismId(row.get(MATTER.MECHANISM_ID)),
                MatterState.of(row.get(MATTER.STATE)),
                row.get(MATTER.COUNTS_FROM),
                row.get(MATTER.STOPPED_ON),
                row.get(MATTER.DUE_ON),
                row.get(MATTER.ANSWER_DUE),
                row.get(MATTER.LAPSES),
                lead == null ? null : new MatterId(lead),
                row.get(SUPERSEDING));
    }

    /** Whether somebody has to act by {@link #dueOn}. */
    boolean running() {
        return state == MatterState.CONSIDERED || state == MatterState.CHOOSING;
    }

    /** Whether it has not been decided, and nobody has taken it back. */
    boolean undecided() {
        return switch (state) {
            case CONSIDERED, CHOOSING, REFERRED, WAITING, JOINED -> true;
            case CONSENT -> !superseding;
            case DECIDED, RETURNED, CLOSED, WITHDRAWN -> false;
        };
    }
}
