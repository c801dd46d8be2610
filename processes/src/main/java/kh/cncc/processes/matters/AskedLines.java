package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.MATTER_QUESTION;
import static kh.cncc.processes.db.Tables.MATTER_REFERRAL;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who was asked what about a matter, and what they answered. */
@Component
class AskedLines {

    private static final Official ASKER = OFFICIAL.as("asker");
    private static final Official ANSWERER = OFFICIAL.as("answerer");

    private final DSLContext db;
    private final Sealing sealing;
    private final Organisation organisation;

    AskedLines(DSLContext db, Sealing sealing, Organisation organisation) {
        this.db = db;
        this.sealing = sealing;
        this.organisation = organisation;
    }

    /** {@code open} says whether words may be read. */
    List<QuestionLine> questions(MatterFacts matter, boolean open) {
        return db.select(MATTER_QUESTION.fields())
                .select(ASKER.NAME_EN, ASKER.NAME_KM, ANSWERER.NAME_EN, ANSWERER.NAME_KM)
                .from(MATTER_QUESTION)
                .join(ASKER)
                .on(ASKER.ID.eq(MATTER_QUESTION.ASKED_BY))
                .leftJoin(ANSWERER)
                .on(ANSWERER.ID.eq(MATTER_QUESTION.ANSWERED_BY))
                .where(MATTER_QUESTION.MATTER_ID.eq(matter.id().value()))
                .orderBy(MATTER_QUESTION.ID)
                .fetch(row -> question(matter, row, open));
    }

    List<ReferralLine> referrals(MatterFacts matter, boolean open) {
        return db.select(MATTER_REFERRAL.fields())
                .select(ANSWERER.NAME_EN, ANSWERER.NAME_KM)
                .from(MATTER_REFERRAL)
                .leftJoin(ANSWERER)
                .on(ANSWERER.ID.eq(MATTER_REFERRAL.ANSWERED_BY))
                .where(MATTER_REFERRAL.MATTER_ID.eq(matter.id().value()))
                .orderBy(MATTER_REFERRAL.ID)
                .fetch(row -> referral(matter, row, open));
    }

    private QuestionLine question(MatterFacts matter, Record row, boolean open) {
        return new QuestionLine(
                new Words(row.get(ASKER.NAME_EN), row.get(ASKER.NAME_KM)),
                organisation.seat(new SeatId(row.get(MATTER_QUESTION.SEAT_ID))).label(),
                open
                        ? sealing.unseal(matter.caseId(), MatterColumns.QUESTION, row.get(MATTER_QUESTION.QUESTION))
                        : null,
                row.get(MATTER_QUESTION.ASKED_ON),
                row.get(MATTER_QUESTION.DUE_ON),
                open
                        ? sealing.unsealOptional(
                                matter.caseId(), MatterColumns.QUESTION_ANSWER, row.get(MATTER_QUESTION.ANSWER))
                        : null,
                instant(row.get(MATTER_QUESTION.ANSWERED_AT)),
                answerer(row),
                row.get(MATTER_QUESTION.SILENT_AT) != null);
    }

    private ReferralLine referral(MatterFacts matter, Record row, boolean open) {
        return new ReferralLine(
                new MechanismId(row.get(MATTER_REFERRAL.UNIT_ID)),
                organisation
                        .mechanism(new MechanismId(row.get(MATTER_REFERRAL.UNIT_ID)))
                        .name(),
                Wanted.of(row.get(MATTER_REFERRAL.WANTED)),
                open ? sealing.unseal(matter.caseId(), MatterColumns.REQUEST, row.get(MATTER_REFERRAL.REQUEST)) : null,
                row.get(MATTER_REFERRAL.REFERRED_ON),
                row.get(MATTER_REFERRAL.DUE_ON),
                open
                        ? sealing.unsealOptional(
                                matter.caseId(), MatterColumns.REFERRAL_ANSWER, row.get(MATTER_REFERRAL.ANSWER))
                        : null,
                instant(row.get(MATTER_REFERRAL.ANSWERED_AT)),
                answerer(row),
                row.get(MATTER_REFERRAL.SILENT_AT) != null);
    }

    private static @Nullable Words answerer(Record row) {
        String name = row.get(ANSWERER.NAME_EN);
        return name == null ? null : new Words(name, row.get(ANSWERER.NAME_KM));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
