package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.MATTER_STAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.time.TimeConfiguration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a matter has been: one row for each time that it came to a mechanism. */
@Component
class MatterStays {

    private final DSLContext db;
    private final Clock clock;
    private final Sealing sealing;
    private final Organisation organisation;
    private final WorkingDays workingDays;

    MatterStays(DSLContext db, Clock clock, Sealing sealing, Organisation organisation, WorkingDays workingDays) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
        this.organisation = organisation;
        this.workingDays = workingDays;
    }

    /** It comes to a mechanism. */
    void arrive(MatterId id, CameBy cameBy, Level level, MechanismId mechanism, LocalDate dueOn) {
        db.insertInto(MATTER_STAY)
                .set(MATTER_STAY.MATTER_ID, id.value())
                .set(
                        MATTER_STAY.POSITION,
                        DSL.select(DSL.coalesce(DSL.max(MATTER_STAY.POSITION), 0)
                                        .plus(1))
                                .from(MATTER_STAY)
                                .where(MATTER_STAY.MATTER_ID.eq(id.value())))
                .set(MATTER_STAY.LEVEL, level.code())
                .set(MATTER_STAY.MECHANISM_ID, mechanism.value())
                .set(MATTER_STAY.CAME_BY, cameBy.code())
                .set(MATTER_STAY.ARRIVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MATTER_STAY.ARRIVED_ON, LocalDate.now(clock))
                .set(MATTER_STAY.DUE_ON, dueOn)
                .execute();
    }

    /** Its time there is counted anew, by so much as it stood still. */
    void due(MatterId id, LocalDate dueOn) {
        db.update(MATTER_STAY)
                .set(MATTER_STAY.DUE_ON, dueOn)
                .where(MATTER_STAY.MATTER_ID.eq(id.value()))
                .and(MATTER_STAY.LEFT_AT.isNull())
                .execute();
    }

    /** Somebody lets it go, for a seat. */
    void leave(MatterFacts matter, Leaving how, OfficialId official, SeatId seat) {
        CaseId caseId = matter.caseId();
        db.update(MATTER_STAY)
                .set(MATTER_STAY.LEFT_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MATTER_STAY.LEFT_BY, how.by())
                .set(MATTER_STAY.REASON, sealing.sealOptional(caseId, MatterColumns.REASON, how.reason()))
                .set(
                        MATTER_STAY.RECOMMENDATION,
                        sealing.sealOptional(caseId, MatterColumns.RECOMMENDATION, how.recommendation()))
                .set(MATTER_STAY.OFFICIAL_ID, official.value())
                .set(MATTER_STAY.SEAT_ID, seat.value())
                .where(MATTER_STAY.MATTER_ID.eq(matter.id().value()))
                .and(MATTER_STAY.LEFT_AT.isNull())
                .execute();
    }

    /** With which outcome it leaves, and the words that go with it. */
    record Leaving(
            String by, @Nullable String reason, @Nullable String recommendation) {}

    /** It leaves by itself: at a deadline, or with its end. */
    void leave(MatterId id, String by) {
        leave(id, by, null);
    }

    /** It was joined into another one and leaves as that one did, for the same reason where that one was returned. */
    void leaveWith(MatterFacts matter, MatterFacts lead, boolean returned) {
        String reason = returned ? lastReason(lead) : null;
        leave(matter.id(), MatterModel.JOIN, sealing.sealOptional(matter.caseId(), MatterColumns.REASON, reason));
    }

    private void leave(MatterId id, String by, @Nullable String reason) {
        db.update(MATTER_STAY)
                .set(MATTER_STAY.LEFT_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MATTER_STAY.LEFT_BY, by)
                .set(MATTER_STAY.REASON, reason)
                .where(MATTER_STAY.MATTER_ID.eq(id.value()))
                .and(MATTER_STAY.LEFT_AT.isNull())
                .execute();
    }

    /** Why it left the mechanism that it was with last; null where nobody said why. */
    @Nullable
    String lastReason(MatterFacts matter) {
        return sealing.unsealOptional(
                matter.caseId(),
                MatterColumns.REASON,
                last(matter.id(), MATTER_STAY.REASON).value1());
    }

    /** Which of its stays it is in, or was in last. */
    long latest(MatterId id) {
        return last(id, MATTER_STAY.ID).value1();
    }

    /** With which outcome it left the mechanism that it was with last; null while it is there. */
    @Nullable
    String lastLeft(MatterId id) {
        return last(id, MATTER_STAY.LEFT_BY).value1();
    }

    private <T> Record1<T> last(MatterId id, Field<T> field) {
        return db.select(field)
                .from(MATTER_STAY)
                .where(MATTER_STAY.MATTER_ID.eq(id.value()))
                .orderBy(MATTER_STAY.POSITION.desc())
                .limit(1)
                .fetchSingle();
    }

    /** The mechanisms that it has been with, without those it is with now. */
    List<MechanismId> earlier(MatterId id) {
        return db.selectDistinct(MATTER_STAY.MECHANISM_ID)
                .from(MATTER_STAY)
                .where(MATTER_STAY.MATTER_ID.eq(id.value()))
                .and(MATTER_STAY.LEFT_AT.isNotNull())
                .fetch(row -> new MechanismId(row.value1()));
    }

    /** All of them, in their order. */
    List<Stay> of(CaseId caseId, MatterId id, boolean open) {
        return db.select(MATTER_STAY.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(MATTER_STAY)
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(MATTER_STAY.OFFICIAL_ID))
                .where(MATTER_STAY.MATTER_ID.eq(id.value()))
                .orderBy(MATTER_STAY.POSITION)
                .fetch(row -> stay(caseId, row, open));
    }

    private Stay stay(CaseId caseId, Record row, boolean open) {
        var left = row.get(MATTER_STAY.LEFT_AT);
        LocalDate until = left == null
                ? LocalDate.now(clock)
                : left.toInstant().atZone(TimeConfiguration.ZONE).toLocalDate();
        String by = row.get(OFFICIAL.NAME_EN);
        Long seat = row.get(MATTER_STAY.SEAT_ID);
        return new Stay(
                row.get(MATTER_STAY.POSITION),
                Level.of(row.get(MATTER_STAY.LEVEL)),
                organisation
                        .mechanism(new MechanismId(row.get(MATTER_STAY.MECHANISM_ID)))
                        .name(),
                CameBy.of(row.get(MATTER_STAY.CAME_BY)),
                row.get(MATTER_STAY.ARRIVED_AT).toInstant(),
                row.get(MATTER_STAY.ARRIVED_ON),
                row.get(MATTER_STAY.DUE_ON),
                left == null ? null : left.toInstant(),
                row.get(MATTER_STAY.LEFT_BY),
                workingDays.between(row.get(MATTER_STAY.ARRIVED_ON), until),
                open ? sealing.unsealOptional(caseId, MatterColumns.REASON, row.get(MATTER_STAY.REASON)) : null,
                open
                        ? sealing.unsealOptional(
                                caseId, MatterColumns.RECOMMENDATION, row.get(MATTER_STAY.RECOMMENDATION))
                        : null,
                by == null ? null : new Words(by, row.get(OFFICIAL.NAME_KM)),
                seat == null ? null : organisation.seat(new SeatId(seat)).label());
    }
}
