package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.time.TimeConfiguration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Matters that came to their end, and who may take them up again. */
@Component
class ClosedMatters {

    /** Rule: within a year of being closed; after that it is a new matter. */
    private static final int YEARS = 1;

    private final DSLContext db;
    private final MatterRows matters;
    private final Cases cases;
    private final Reach reach;
    private final Access access;
    private final Clock clock;

    ClosedMatters(DSLContext db, MatterRows matters, Cases cases, Reach reach, Access access, Clock clock) {
        this.db = db;
        this.matters = matters;
        this.cases = cases;
        this.reach = reach;
        this.access = access;
        this.clock = clock;
    }

    /** One that is not there is refused in the same words as one that is not theirs. */
    MatterFacts require(Actor actor, MatterId id) {
        MatterFacts matter = matters.of(id);
        reach.require(actor, matter.caseId());
        return matter;
    }

    MatterFacts locked(MatterId id) {
        cases.lock(List.of(matters.of(id).caseId()));
        return matters.of(id);
    }

    /** The seat for which the official may take it up again. */
    Optional<HeldSeat> seat(Actor actor, MatterFacts matter) {
        Set<Long> seats = new HashSet<>(db.select(DECISION.SEAT_ID)
                .from(DECISION)
                .where(DECISION.MATTER_ID.eq(matter.id().value()))
                .and(DECISION.NUMBER.isNotNull())
                .fetchSet(DECISION.SEAT_ID));
        seats.add(matter.raiserSeat().value());
        return access.seats(actor).stream()
                .filter(held -> seats.contains(held.seat().id().value()))
                .findFirst();
    }

    /** Until when the official may take it up again; empty when they may not, or it is not closed, or too late. */
    Optional<LocalDate> until(Actor actor, MatterFacts matter) {
        return seat(actor, matter)
                .flatMap(seat -> closedOn(matter))
                .map(ClosedMatters::last)
                .filter(last -> !LocalDate.now(clock).isAfter(last));
    }

    static LocalDate last(LocalDate closedOn) {
        return closedOn.plusYears(YEARS);
    }

    /** The day on which it was closed; one that was withdrawn was not. */
    Optional<LocalDate> closedOn(MatterFacts matter) {
        return db.select(MATTER.CLOSED_AT)
                .from(MATTER)
                .where(MATTER.ID.eq(matter.id().value()))
                .and(MATTER.STATE.eq(MatterState.CLOSED.code()))
                .fetchOptional(row ->
                        row.value1().atZoneSameInstant(TimeConfiguration.ZONE).toLocalDate());
    }

    void reopened(MatterFacts matter) {
        db.update(MATTER)
                .set(MATTER.STATE, MatterState.CONSIDERED.code())
                .setNull(MATTER.CLOSED_AT)
                .set(MATTER.REOPENED, MATTER.REOPENED.plus(1))
                .where(MATTER.ID.eq(matter.id().value()))
                .execute();
    }
}
