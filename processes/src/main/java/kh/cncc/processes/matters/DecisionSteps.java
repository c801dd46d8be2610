package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.DECISION_VOICE;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.deadlines.Deadlines;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the model that belong to a decision; it knows them by the name {@code decision}. Public because the model calls it. */
@Component("decision")
@Transactional
public class DecisionSteps {

    private final DSLContext db;
    private final MatterRows matters;
    private final DecisionRecords records;
    private final Decisive decisive;
    private final DecisionIssue issue;
    private final Audit audit;

    DecisionSteps(
            DSLContext db,
            MatterRows matters,
            DecisionRecords records,
            Decisive decisive,
            DecisionIssue issue,
            Audit audit) {
        this.db = db;
        this.matters = matters;
        this.records = records;
        this.decisive = decisive;
        this.issue = issue;
        this.audit = audit;
    }

    /** Whose consent is needed to what is proposed. */
    public List<Long> consentingSeats(long matterId) {
        return records.consentSeats(proposed(matterId));
    }

    /** The day by which consent is wanted, for the tasks. */
    public String consentDue(long matterId) {
        return until(matterId).toString();
    }

    /** When asking for consent ends. */
    public Date consentDeadline(long matterId) {
        return Date.from(Deadlines.endOf(until(matterId)));
    }

    private LocalDate until(long matterId) {
        return Objects.requireNonNull(db.select(DECISION.CONSENT_DUE)
                .from(DECISION)
                .where(DECISION.ID.eq(proposed(matterId).value()))
                .fetchSingle()
                .value1());
    }

    /** Rule: consent is given by all who were asked; silence is none. Puts the decision in force or drops it, and returns which. */
    public boolean countConsent(long matterId) {
        DecisionId id = proposed(matterId);
        MatterFacts matter = matters.of(new MatterId(matterId));
        boolean reached = !db.fetchExists(
                DECISION_VOICE,
                DECISION_VOICE.DECISION_ID.eq(id.value()).and(DECISION_VOICE.VOICE.isDistinctFrom(Voice.AGREE.code())));
        if (reached) {
            records.earlier(id).ifPresent(records::supersede);
            String number = records.decide(id, matter.confidentiality());
            decisive.decided(matter, records.hand(id));
            audit.record(Act.ofTheProgram(matter.caseId(), "consent-reached", Map.of("decision", number)));
        } else {
            boolean stands = records.earlier(id).isPresent();
            records.refuse(id);
            if (stands) {
                decisive.again(matter);
            }
            audit.record(Act.ofTheProgram(matter.caseId(), "consent-not-reached", Map.of()));
        }
        return reached;
    }

    /** Whether another decision was not agreed to, so that the earlier one goes on as if it had not been proposed. */
    public boolean earlierStands(long matterId) {
        return newest(matterId, DecisionState.DECIDED).isPresent()
                && matters.of(new MatterId(matterId)).state() == MatterState.DECIDED
                && db.select(DECISION.STATE)
                        .from(DECISION)
                        .where(DECISION.MATTER_ID.eq(matterId))
                        .orderBy(DECISION.ID.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1()
                        .equals(DecisionState.REFUSED.code());
    }

    /** Documents, copies, mails, and the matters that waited for it. */
    public void issue(long matterId) {
        issue.issue(newest(matterId, DecisionState.DECIDED).orElseThrow());
    }

    /** Whether anything of a decision in force is still to be carried out. */
    public boolean actionsNeeded(long matterId) {
        return !openActions(matterId).isEmpty();
    }

    /** What of it is. */
    public List<Long> openActions(long matterId) {
        return newest(matterId, DecisionState.DECIDED).map(records::openActions).orElse(List.of());
    }

    /** Whose task an action is. */
    public long actionSeat(long actionId) {
        return db.select(DECISION_ACTION.SEAT_ID)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.ID.eq(actionId))
                .fetchSingle()
                .value1();
    }

    /** Until when it is to be done. */
    public String actionDue(long actionId) {
        return db.select(DECISION_ACTION.DUE_ON)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.ID.eq(actionId))
                .fetchSingle()
                .value1()
                .toString();
    }

    private DecisionId proposed(long matterId) {
        return newest(matterId, DecisionState.CONSENT).orElseThrow();
    }

    private Optional<DecisionId> newest(long matterId, DecisionState state) {
        return db.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.MATTER_ID.eq(matterId))
                .and(DECISION.STATE.eq(state.code()))
                .orderBy(DECISION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new DecisionId(row.value1()));
    }
}
