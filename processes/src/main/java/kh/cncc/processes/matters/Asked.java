package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER_QUESTION;
import static kh.cncc.processes.db.Tables.MATTER_REFERRAL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who was asked what about a matter, and what they answered. */
@Component
class Asked {

    private final DSLContext db;
    private final Clock clock;
    private final Sealing sealing;
    private final MatterStays stays;

    Asked(DSLContext db, Clock clock, Sealing sealing, MatterStays stays) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
        this.stays = stays;
    }

    void ask(OpenTask task, MatterFacts matter, SeatId seat, String question, LocalDate dueOn) {
        db.insertInto(MATTER_QUESTION)
                .set(MATTER_QUESTION.MATTER_ID, matter.id().value())
                .set(MATTER_QUESTION.STAY_ID, stays.latest(matter.id()))
                .set(MATTER_QUESTION.SEAT_ID, seat.value())
                .set(MATTER_QUESTION.QUESTION, sealing.seal(task.caseId(), MatterColumns.QUESTION, question))
                .set(MATTER_QUESTION.ASKED_AT, now())
                .set(MATTER_QUESTION.ASKED_ON, LocalDate.now(clock))
                .set(MATTER_QUESTION.ASKED_BY, task.actor().id().value())
                .set(MATTER_QUESTION.DUE_ON, dueOn)
                .execute();
    }

    void refer(OpenTask task, MatterFacts matter, MechanismId unit, ReferForm form, LocalDate dueOn) {
        db.insertInto(MATTER_REFERRAL)
                .set(MATTER_REFERRAL.MATTER_ID, matter.id().value())
                .set(MATTER_REFERRAL.STAY_ID, stays.latest(matter.id()))
                .set(MATTER_REFERRAL.UNIT_ID, unit.value())
                .set(
                        MATTER_REFERRAL.WANTED,
                        java.util.Objects.requireNonNull(form.wanted()).code())
                .set(
                        MATTER_REFERRAL.REQUEST,
                        sealing.seal(
                                task.caseId(),
                                MatterColumns.REQUEST,
                                form.request().strip()))
                .set(MATTER_REFERRAL.REFERRED_AT, now())
                .set(MATTER_REFERRAL.REFERRED_ON, LocalDate.now(clock))
                .set(MATTER_REFERRAL.REFERRED_BY, task.actor().id().value())
                .set(MATTER_REFERRAL.DUE_ON, dueOn)
                .execute();
    }

    void answerQuestion(OpenTask task, MatterFacts matter, String answer) {
        db.update(MATTER_QUESTION)
                .set(MATTER_QUESTION.ANSWER, sealing.seal(task.caseId(), MatterColumns.QUESTION_ANSWER, answer))
                .set(MATTER_QUESTION.ANSWERED_AT, now())
                .set(MATTER_QUESTION.ANSWERED_BY, task.actor().id().value())
                .where(MATTER_QUESTION.MATTER_ID.eq(matter.id().value()))
                .and(MATTER_QUESTION.ANSWERED_AT.isNull())
                .and(MATTER_QUESTION.SILENT_AT.isNull())
                .execute();
    }

    void answerReferral(OpenTask task, MatterFacts matter, MechanismId unit, String answer) {
        db.update(MATTER_REFERRAL)
                .set(MATTER_REFERRAL.ANSWER, sealing.seal(task.caseId(), MatterColumns.REFERRAL_ANSWER, answer))
                .set(MATTER_REFERRAL.ANSWERED_AT, now())
                .set(MATTER_REFERRAL.ANSWERED_BY, task.actor().id().value())
                .where(MATTER_REFERRAL.MATTER_ID.eq(matter.id().value()))
                .and(MATTER_REFERRAL.UNIT_ID.eq(unit.value()))
                .and(MATTER_REFERRAL.ANSWERED_AT.isNull())
                .and(MATTER_REFERRAL.SILENT_AT.isNull())
                .execute();
    }

    /** Who was asked and has not answered will not any more; returns how many these are. */
    int silent(MatterId id) {
        return db.update(MATTER_QUESTION)
                        .set(MATTER_QUESTION.SILENT_AT, now())
                        .where(MATTER_QUESTION.MATTER_ID.eq(id.value()))
                        .and(MATTER_QUESTION.ANSWERED_AT.isNull())
                        .and(MATTER_QUESTION.SILENT_AT.isNull())
                        .execute()
                + db.update(MATTER_REFERRAL)
                        .set(MATTER_REFERRAL.SILENT_AT, now())
                        .where(MATTER_REFERRAL.MATTER_ID.eq(id.value()))
                        .and(MATTER_REFERRAL.ANSWERED_AT.isNull())
                        .and(MATTER_REFERRAL.SILENT_AT.isNull())
                        .execute();
    }

    /** The seat that is asked now. */
    SeatId seat(MatterId id) {
        return new SeatId(question(id, MATTER_QUESTION.SEAT_ID));
    }

    LocalDate informationDue(MatterId id) {
        return question(id, MATTER_QUESTION.DUE_ON);
    }

    private <T> T question(MatterId id, org.jooq.Field<T> field) {
        return db.select(field)
                .from(MATTER_QUESTION)
                .where(MATTER_QUESTION.MATTER_ID.eq(id.value()))
                .and(MATTER_QUESTION.ANSWERED_AT.isNull())
                .and(MATTER_QUESTION.SILENT_AT.isNull())
                .fetchSingle(field);
    }

    /** The departments that are to answer. */
    List<MechanismId> units(MatterId id) {
        return db.select(MATTER_REFERRAL.UNIT_ID)
                .from(MATTER_REFERRAL)
                .where(openReferral(id))
                .orderBy(MATTER_REFERRAL.ID)
                .fetch(row -> new MechanismId(row.value1()));
    }

    LocalDate referralDue(MatterId id) {
        return db.select(DSL.max(MATTER_REFERRAL.DUE_ON))
                .from(MATTER_REFERRAL)
                .where(openReferral(id))
                .fetchSingle()
                .value1();
    }

    private static org.jooq.Condition openReferral(MatterId id) {
        return MATTER_REFERRAL
                .MATTER_ID
                .eq(id.value())
                .and(MATTER_REFERRAL.ANSWERED_AT.isNull())
                .and(MATTER_REFERRAL.SILENT_AT.isNull());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
