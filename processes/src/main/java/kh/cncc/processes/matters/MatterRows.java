package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.CaseIndex;
import kh.cncc.engine.database.Remembered;
import kh.cncc.engine.organisation.MechanismId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where each matter is and how it stands; changed by named acts only. */
@Component
class MatterRows {

    private final DSLContext db;
    private final Clock clock;
    private final CaseIndex index;
    private final Remembered<MatterId, MatterFacts> moving = new Remembered<>();

    MatterRows(DSLContext db, Clock clock, CaseIndex index) {
        this.db = db;
        this.clock = clock;
        this.index = index;
    }

    MatterFacts of(MatterId id) {
        return one(MATTER.ID.eq(id.value())).orElseThrow(() -> new Refused("refused.case"));
    }

    MatterFacts ofCase(CaseId id) {
        return one(MATTER.CASE_ID.eq(id.value())).orElseThrow(() -> new Refused("refused.case"));
    }

    /** For the model, which asks several things of a matter whose case is locked, one after the other. */
    MatterFacts onItsWay(MatterId id) {
        return moving.get(id, this::of);
    }

    /** It was written in this transaction. */
    void opened(MatterFacts matter) {
        moving.put(matter.id(), matter);
    }

    /** Others may have changed some, until their cases were locked. */
    void locked() {
        moving.forget();
    }

    Optional<MatterFacts> byNumber(String number) {
        return one(MATTER.NUMBER.eq(number));
    }

    /** Those that wait for the decision on this one. */
    List<MatterFacts> joinedInto(MatterId lead) {
        return db.select(MatterFacts.FIELDS)
                .from(MATTER)
                .where(MATTER.JOINED_INTO.eq(lead.value()))
                .and(MATTER.STATE.eq(MatterState.JOINED.code()))
                .orderBy(MATTER.ID)
                .fetch(MatterFacts::of);
    }

    private Optional<MatterFacts> one(Condition which) {
        return db.select(MatterFacts.FIELDS).from(MATTER).where(which).fetchOptional(MatterFacts::of);
    }

    /** A mechanism has it; its clock begins. From now on it has an answer of its own; the relation of the cases says what it was joined into. */
    void moved(MatterFacts matter, Level level, MechanismId mechanism, LocalDate countsFrom, LocalDate dueOn) {
        moving.forget();
        MatterState state = level == Level.SECRETARIAT ? MatterState.CHOOSING : MatterState.CONSIDERED;
        if (matter.joinedInto() != null) {
            answeredBy(matter.joinedInto(), matter);
        }
        db.update(MATTER)
                .set(MATTER.LEVEL, level.code())
                .set(MATTER.MECHANISM_ID, mechanism.value())
                .set(MATTER.STATE, state.code())
                .set(MATTER.COUNTS_FROM, countsFrom)
                .setNull(MATTER.STOPPED_ON)
                .setNull(MATTER.JOINED_INTO)
                .set(MATTER.DUE_ON, dueOn)
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
        index.status(matter.caseId(), state.code());
    }

    /** What was answered by way of one that goes its own way now, keeps its answer. */
    private void answeredBy(MatterId lead, MatterFacts between) {
        db.update(MATTER)
                .set(MATTER.JOINED_INTO, lead.value())
                .where(MATTER.JOINED_INTO.eq(between.id().value()))
                .execute();
    }

    /** It stands still until others have answered, or the matter that it was joined with has been. */
    void stopped(MatterFacts matter, MatterState state, @Nullable MatterId lead) {
        moving.forget();
        db.update(MATTER)
                .set(MATTER.STATE, state.code())
                .set(MATTER.STOPPED_ON, LocalDate.now(clock))
                .set(MATTER.JOINED_INTO, lead == null ? null : lead.value())
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
        index.status(matter.caseId(), state.code());
    }

    /** It was answered where it is: decided, or returned as not admissible. */
    void answered(MatterFacts matter, MatterState state, Level level, MechanismId mechanism) {
        moving.forget();
        db.update(MATTER)
                .set(MATTER.STATE, state.code())
                .set(MATTER.LEVEL, level.code())
                .set(MATTER.MECHANISM_ID, mechanism.value())
                .setNull(MATTER.STOPPED_ON)
                .set(
                        MATTER.DECIDED_AT,
                        state == MatterState.DECIDED ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
        index.status(matter.caseId(), state.code());
    }

    /** The one that it was joined with does not answer it any more. */
    void freed(MatterFacts matter) {
        moving.forget();
        db.update(MATTER)
                .setNull(MATTER.JOINED_INTO)
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
    }

    /** It had come to its end, or had been decided, and goes on. */
    void again(MatterFacts matter, MatterState state) {
        moving.forget();
        db.update(MATTER)
                .set(MATTER.STATE, state.code())
                .setNull(MATTER.CLOSED_AT)
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
        index.status(matter.caseId(), state.code());
    }

    void lapsed(MatterFacts matter) {
        moving.forget();
        db.update(MATTER)
                .set(MATTER.LAPSES, MATTER.LAPSES.plus(1))
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
    }

    /** Whether the interim answer is to be sent now: once. */
    boolean interim(MatterFacts matter) {
        return matter.undecided()
                && db.update(MATTER)
                                .set(MATTER.INTERIM_AT, clock.instant().atOffset(ZoneOffset.UTC))
                                .where(MATTER.ID.eq(matter.id().value()))
                                .and(MATTER.INTERIM_AT.isNull())
                                .execute()
                        == 1;
    }

    /** It has come to its end. */
    void ended(MatterFacts matter, MatterState state) {
        moving.forget();
        db.update(MATTER)
                .set(MATTER.STATE, state.code())
                .setNull(MATTER.STOPPED_ON)
                .set(MATTER.CLOSED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
        index.status(matter.caseId(), state.code());
    }
}
