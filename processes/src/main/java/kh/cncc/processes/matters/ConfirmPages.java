package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER_STAY;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.db.tables.MatterStay;
import kh.cncc.processes.desk.Desk;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the raiser is shown before saying how a matter ended. */
@Component
class ConfirmPages {

    private static final MatterStay OWN = MATTER_STAY.as("own");

    private final Desk desk;
    private final DSLContext db;
    private final Openings openings;
    private final Sealing sealing;
    private final MatterRows matters;
    private final MatterHeaders headers;
    private final DecisionPages decisions;
    private final Outcomes outcomes;

    ConfirmPages(
            Desk desk,
            DSLContext db,
            Openings openings,
            Sealing sealing,
            MatterRows matters,
            MatterHeaders headers,
            DecisionPages decisions,
            Outcomes outcomes) {
        this.desk = desk;
        this.db = db;
        this.openings = openings;
        this.sealing = sealing;
        this.matters = matters;
        this.headers = headers;
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    ConfirmPage page(Actor actor, OpenTask task) {
        MatterFacts matter = matters.ofCase(task.caseId());
        boolean open = openings.isOpen(actor, task.caseId());
        boolean returned = matter.state() == MatterState.RETURNED;
        return new ConfirmPage(
                desk.head(task),
                headers.ofCase(actor, task.caseId()),
                returned ? null : decision(actor, matter),
                returned && open ? returnedBecause(matter) : null,
                outcomes.objections(matter, open));
    }

    private @Nullable DecisionPage decision(Actor actor, MatterFacts matter) {
        return decisions
                .answering(matter.id())
                .map(id -> decisions.page(actor, id))
                .orElse(null);
    }

    /** One that was joined was returned with the other one, for the reason that was given then, whatever became of that one since. */
    private @Nullable String returnedBecause(MatterFacts matter) {
        MatterFacts lead = matters.of(decisions.lead(matter.id()));
        String reason = db.select(MATTER_STAY.REASON)
                .from(MATTER_STAY)
                .where(MATTER_STAY.MATTER_ID.eq(lead.id().value()))
                .and(MATTER_STAY.LEFT_BY.eq(MatterModel.INADMISSIBLE))
                .and(MATTER_STAY.LEFT_AT.le(DSL.select(DSL.max(OWN.LEFT_AT))
                        .from(OWN)
                        .where(OWN.MATTER_ID.eq(matter.id().value()))))
                .orderBy(MATTER_STAY.POSITION.desc())
                .limit(1)
                .fetchOne(MATTER_STAY.REASON);
        return sealing.unsealOptional(lead.caseId(), MatterColumns.REASON, reason);
    }
}
