package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_OPENING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opening a confidential case is an act with a reason, which its audit shows, and holds for a while. Any other case is open. */
@Service
@Transactional
public class Openings {

    /** So long a confidential case stays open to who opened it. */
    public static final Duration HOLDS = Duration.ofMinutes(30);

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final DSLContext db;
    private final Clock clock;
    private final Reach reach;
    private final Cases cases;
    private final Sealing sealing;
    private final Audit audit;

    Openings(DSLContext db, Clock clock, Reach reach, Cases cases, Sealing sealing, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.cases = cases;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** Opens it for this official. */
    public OpenResult open(Actor actor, CaseId id, String reason) {
        HeldSeat through = reach.require(actor, id);
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            return new OpenResult.Invalid(Problem.of("reason", "opening.reason", SHORTEST, LONGEST));
        }
        Instant until = clock.instant().plus(HOLDS);
        long opening = db.insertInto(CASE_OPENING)
                .set(CASE_OPENING.CASE_ID, id.value())
                .set(CASE_OPENING.OFFICIAL_ID, actor.id().value())
                .set(CASE_OPENING.REASON, sealing.seal(id, EngineColumns.OPENING_REASON, why))
                .set(CASE_OPENING.OPENED_AT, now())
                .set(CASE_OPENING.HOLDS_UNTIL, until.atOffset(ZoneOffset.UTC))
                .returningResult(CASE_OPENING.ID)
                .fetchSingle()
                .value1();
        // The reason may name somebody, so that the audit, which nobody can seal anew, only says which one it was.
        audit.record(new Act(
                id, "confidential-opened", actor, through.seat().id(), through.as(), Map.of("opening", opening)));
        return new OpenResult.Opened(until);
    }

    /** Whether what is written in the case may be shown to this official now. */
    @Transactional(readOnly = true)
    public boolean isOpen(Actor actor, CaseId id) {
        return reach.sees(actor, id)
                && (cases.confidentiality(id) != Confidentiality.CONFIDENTIAL || opened(actor, id));
    }

    /** The same, or a refusal: {@link Closed} where opening it is all that is missing. Returns through which seat it is seen. */
    @Transactional(readOnly = true)
    public HeldSeat mustOpen(Actor actor, CaseId id) {
        HeldSeat through = reach.require(actor, id);
        if (cases.confidentiality(id) == Confidentiality.CONFIDENTIAL && !opened(actor, id)) {
            throw new Closed();
        }
        return through;
    }

    /** Through which seat somebody sees a case that they are just bringing in: what they bring with it they know already. */
    @Transactional(propagation = Propagation.MANDATORY)
    HeldSeat brings(Actor actor, CaseId id) {
        return cases.openedNow(id) ? reach.require(actor, id) : mustOpen(actor, id);
    }

    private boolean opened(Actor actor, CaseId id) {
        return db.fetchExists(
                CASE_OPENING,
                CASE_OPENING
                        .CASE_ID
                        .eq(id.value())
                        .and(CASE_OPENING.OFFICIAL_ID.eq(actor.id().value()))
                        .and(CASE_OPENING.HOLDS_UNTIL.gt(now())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
