package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;

import java.util.Optional;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.processes.matters.DecisionRecords.Hand;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Decisions that another may be put in the place of, by whoever acts for the seat that decided. */
@Component
class EarlierDecisions {

    private final DSLContext db;
    private final DecisionLines lines;
    private final Access access;
    private final Organisation organisation;

    EarlierDecisions(DSLContext db, DecisionLines lines, Access access, Organisation organisation) {
        this.db = db;
        this.lines = lines;
        this.access = access;
        this.organisation = organisation;
    }

    /** An earlier decision, and by whose hand it would be superseded. */
    record Earlier(DecisionId id, String number, MatterId matter, Hand hand) {}

    /** @throws Refused when they may not see it, or the seat that decided is not theirs */
    Earlier require(Actor actor, DecisionId id) {
        lines.require(actor, id);
        Record row = db.select(DECISION.NUMBER, DECISION.MATTER_ID, DECISION.MECHANISM_ID, DECISION.SEAT_ID)
                .from(DECISION)
                .where(DECISION.ID.eq(id.value()))
                .fetchSingle();
        SeatId seat = new SeatId(row.get(DECISION.SEAT_ID));
        Standing as = access.standing(actor, seat).orElseThrow(() -> new Refused("refused.decision"));
        return new Earlier(
                id,
                row.get(DECISION.NUMBER),
                new MatterId(row.get(DECISION.MATTER_ID)),
                new Hand(actor.id(), seat, as, new MechanismId(row.get(DECISION.MECHANISM_ID))));
    }

    /** Who put another in its place already, or asks for consent to that. */
    Optional<SupersedeResult.AlreadySuperseded> superseded(DecisionId id) {
        return db.select(DECISION.NUMBER, DECISION.OFFICIAL_ID, DECISION.PROPOSED_AT)
                .from(DECISION)
                .where(DECISION.SUPERSEDES.eq(id.value()))
                .fetchOptional(row -> new SupersedeResult.AlreadySuperseded(
                        row.value1(),
                        organisation.official(new OfficialId(row.value2())).name(),
                        row.value3().toInstant()));
    }

    /** Whether it is the last one on its matter. */
    boolean isLast(Earlier earlier) {
        return !db.fetchExists(DSL.selectOne()
                .from(DECISION)
                .where(DECISION.MATTER_ID.eq(earlier.matter().value()))
                .and(DECISION.NUMBER.isNotNull())
                .and(DECISION.ID.gt(earlier.id().value())));
    }
}
