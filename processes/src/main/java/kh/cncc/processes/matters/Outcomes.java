package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER_OUTCOME;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Keeps what was said of how matters ended, by the raiser or by who took one up again. */
@Component
class Outcomes {

    private final DSLContext db;
    private final Sealing sealing;
    private final Organisation organisation;
    private final DecisionPages decisions;
    private final Clock clock;

    Outcomes(DSLContext db, Sealing sealing, Organisation organisation, DecisionPages decisions, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.organisation = organisation;
        this.decisions = decisions;
        this.clock = clock;
    }

    void record(Actor actor, MatterFacts matter, boolean confirmed, String remark) {
        db.insertInto(MATTER_OUTCOME)
                .set(MATTER_OUTCOME.MATTER_ID, matter.id().value())
                .set(
                        MATTER_OUTCOME.DECISION_ID,
                        decisions.answering(matter.id()).map(DecisionId::value).orElse(null))
                .set(MATTER_OUTCOME.CONFIRMED, confirmed)
                .set(
                        MATTER_OUTCOME.REMARK,
                        remark.isBlank()
                                ? null
                                : sealing.seal(matter.caseId(), DecisionColumns.OUTCOME, remark.strip()))
                .set(MATTER_OUTCOME.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MATTER_OUTCOME.OFFICIAL_ID, actor.id().value())
                .execute();
    }

    /** Why it was sent up again or reopened, oldest first; {@code open} says whether words may be read. */
    List<Outcome> objections(MatterFacts matter, boolean open) {
        return db.selectFrom(MATTER_OUTCOME)
                .where(MATTER_OUTCOME.MATTER_ID.eq(matter.id().value()))
                .and(DSL.not(MATTER_OUTCOME.CONFIRMED))
                .orderBy(MATTER_OUTCOME.ID)
                .fetch(row -> new Outcome(
                        open ? sealing.unsealOptional(matter.caseId(), DecisionColumns.OUTCOME, row.getRemark()) : null,
                        row.getAt().toInstant(),
                        organisation
                                .official(new OfficialId(row.getOfficialId()))
                                .name()));
    }
}
