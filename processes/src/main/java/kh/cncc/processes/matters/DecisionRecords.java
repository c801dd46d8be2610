package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.DECISION_COPY;
import static kh.cncc.processes.db.Tables.DECISION_VOICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.processes.db.tables.records.DecisionActionRecord;
import kh.cncc.processes.db.tables.records.DecisionRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes decisions and what follows from them. What people wrote is sealed where the matter is confidential. */
@Component
class DecisionRecords {

    private final DSLContext db;
    private final Sealing sealing;
    private final DecisionNumbers numbers;
    private final Clock clock;

    DecisionRecords(DSLContext db, Sealing sealing, DecisionNumbers numbers, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Who decides, for which seat and as what. */
    record Hand(OfficialId official, SeatId seat, Standing as, MechanismId mechanism) {}

    /** Writes it as proposed; {@link #decide} puts it in force. */
    DecisionId propose(
            MatterFacts matter,
            Hand hand,
            DecisionForm form,
            DecisionRules rules,
            @Nullable LocalDate consentDue,
            @Nullable DecisionId supersedes) {
        DecisionRecord row = db.newRecord(DECISION);
        row.setMatterId(matter.id().value());
        row.setState(DecisionState.CONSENT.code());
        row.setMechanismId(hand.mechanism().value());
        row.setSeatId(hand.seat().value());
        row.setOfficialId(hand.official().value());
        row.setOnBehalf(hand.as().name().toLowerCase(Locale.ROOT));
        row.setProposedAt(now());
        row.setText(
                sealing.seal(matter.caseId(), DecisionColumns.TEXT, form.text().strip()));
        row.setLegalBasis(sealing.seal(
                matter.caseId(), DecisionColumns.LEGAL_BASIS, form.legalBasis().strip()));
        row.setMode(rules.mode().code());
        row.setConsentDue(consentDue);
        row.setSupersedes(supersedes == null ? null : supersedes.value());
        if (rules.mode() == Mode.VOTE) {
            votes(row, Objects.requireNonNull(form.votes()), rules);
        }
        row.store();
        DecisionId id = new DecisionId(row.getId());
        actions(matter, id, form.actions());
        rules.consent().forEach(seat -> voice(id, seat));
        form.copies().forEach(copy -> copy(id, copy));
        return id;
    }

    private static void votes(DecisionRecord row, Votes votes, DecisionRules rules) {
        row.setMembers(rules.members());
        row.setPresent(votes.present());
        row.setVotesFor(votes.inFavour());
        row.setVotesAgainst(votes.against());
        row.setAbstained(votes.abstained());
    }

    private void actions(MatterFacts matter, DecisionId id, List<ActionForm> actions) {
        int number = 0;
        for (ActionForm action : actions) {
            DecisionActionRecord row = db.newRecord(DECISION_ACTION);
            row.setDecisionId(id.value());
            row.setNumber(++number);
            row.setText(sealing.seal(
                    matter.caseId(), DecisionColumns.ACTION, action.text().strip()));
            row.setSeatId(Objects.requireNonNull(action.seat()).value());
            row.setDueOn(Objects.requireNonNull(action.dueOn()));
            row.setState(ActionState.PROPOSED.code());
            row.store();
        }
    }

    private void voice(DecisionId id, Seat seat) {
        db.insertInto(DECISION_VOICE)
                .set(DECISION_VOICE.DECISION_ID, id.value())
                .set(DECISION_VOICE.SEAT_ID, seat.id().value())
                .execute();
    }

    private void copy(DecisionId id, MechanismId mechanism) {
        db.insertInto(DECISION_COPY)
                .set(DECISION_COPY.DECISION_ID, id.value())
                .set(DECISION_COPY.MECHANISM_ID, mechanism.value())
                .execute();
    }

    /** Whose consent it needs. */
    List<Long> consentSeats(DecisionId id) {
        return db.select(DECISION_VOICE.SEAT_ID)
                .from(DECISION_VOICE)
                .where(DECISION_VOICE.DECISION_ID.eq(id.value()))
                .orderBy(DECISION_VOICE.SEAT_ID)
                .fetch(DECISION_VOICE.SEAT_ID);
    }

    /** Those that are to be carried out, or will be once it is agreed to. */
    List<Long> openActions(DecisionId id) {
        return db.select(DECISION_ACTION.ID)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(id.value()))
                .and(DECISION_ACTION.STATE.in(ActionState.PROPOSED.code(), ActionState.OPEN.code()))
                .orderBy(DECISION_ACTION.NUMBER)
                .fetch(DECISION_ACTION.ID);
    }

    String number(DecisionId id) {
        return Objects.requireNonNull(db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.ID.eq(id.value()))
                .fetchSingle()
                .value1());
    }

    Hand hand(DecisionId id) {
        return db.select(DECISION.OFFICIAL_ID, DECISION.SEAT_ID, DECISION.ON_BEHALF, DECISION.MECHANISM_ID)
                .from(DECISION)
                .where(DECISION.ID.eq(id.value()))
                .fetchSingle(row -> new Hand(
                        new OfficialId(row.value1()),
                        new SeatId(row.value2()),
                        Standing.valueOf(row.value3().toUpperCase(Locale.ROOT)),
                        new MechanismId(row.value4())));
    }

    MatterId matter(DecisionId id) {
        return db.select(DECISION.MATTER_ID)
                .from(DECISION)
                .where(DECISION.ID.eq(id.value()))
                .fetchSingle(row -> new MatterId(row.value1()));
    }

    /** The one that it is to stand in the place of. */
    Optional<DecisionId> earlier(DecisionId id) {
        return db.select(DECISION.SUPERSEDES)
                .from(DECISION)
                .where(DECISION.ID.eq(id.value()))
                .and(DECISION.SUPERSEDES.isNotNull())
                .fetchOptional(row -> new DecisionId(row.value1()));
    }

    /** Puts a proposed decision in force from today, under its number. */
    String decide(DecisionId id, Confidentiality confidentiality) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(confidentiality, today);
        int decided = db.update(DECISION)
                .set(DECISION.STATE, DecisionState.DECIDED.code())
                .set(DECISION.NUMBER, number)
                .set(DECISION.DECIDED_AT, now())
                .set(DECISION.DECIDED_ON, today)
                .where(DECISION.ID.eq(id.value()))
                .and(DECISION.STATE.eq(DecisionState.CONSENT.code()))
                .execute();
        if (decided != 1) {
            throw new IllegalStateException("Decision " + id.value() + " is not proposed");
        }
        db.update(DECISION_ACTION)
                .set(DECISION_ACTION.STATE, ActionState.OPEN.code())
                .where(DECISION_ACTION.DECISION_ID.eq(id.value()))
                .execute();
        return number;
    }

    /** The seats that were asked did not agree. */
    void refuse(DecisionId id) {
        end(id, DecisionState.CONSENT, DecisionState.REFUSED);
        // What it should have superseded may be superseded by another.
        db.update(DECISION)
                .setNull(DECISION.SUPERSEDES)
                .where(DECISION.ID.eq(id.value()))
                .execute();
    }

    /** Another decision stands in its place: what is not done of it, is not done any more. */
    void supersede(DecisionId id) {
        end(id, DecisionState.DECIDED, DecisionState.SUPERSEDED);
    }

    private void end(DecisionId id, DecisionState from, DecisionState to) {
        db.update(DECISION)
                .set(DECISION.STATE, to.code())
                .where(DECISION.ID.eq(id.value()))
                .and(DECISION.STATE.eq(from.code()))
                .execute();
        db.update(DECISION_ACTION)
                .set(DECISION_ACTION.STATE, ActionState.DROPPED.code())
                .where(DECISION_ACTION.DECISION_ID.eq(id.value()))
                .and(DECISION_ACTION.STATE.in(ActionState.PROPOSED.code(), ActionState.OPEN.code()))
                .execute();
    }

    /** Marks that documents, copies and mails are out. */
    void issued(DecisionId id) {
        db.update(DECISION)
                .set(DECISION.ISSUED_AT, now())
                .where(DECISION.ID.eq(id.value()))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
