package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.language.Words;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records of the monthly WCCC meetings; a further record of the same meeting keeps the earlier one. */
@Component
class MeetingRecords {

    private final DSLContext db;
    private final Clock clock;

    MeetingRecords(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<MeetingRecord> of(ReportId report) {
        return db.select(MEETING.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(MEETING)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(MEETING.RECORDED_BY))
                .where(MEETING.REPORT_ID.eq(report.value()))
                .orderBy(MEETING.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new MeetingRecord(
                        row.get(MEETING.HELD),
                        row.get(MEETING.HELD_ON),
                        row.get(MEETING.PARTICIPANTS),
                        row.get(MEETING.WOMEN),
                        row.get(MEETING.NOT_HELD_REASON),
                        row.get(MEETING.MATTERS),
                        row.get(MEETING.RECORDED_AT).toInstant(),
                        new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM))));
    }

    Query held(ReportId report, LocalDate on, int participants, int women, @Nullable String matters, Actor by) {
        return insert(report, true, on, participants, women, null, matters, by);
    }

    Query notHeld(ReportId report, String reason, Actor by) {
        return insert(report, false, null, null, null, reason, null, by);
    }

    private Query insert(
            ReportId report,
            boolean held,
            @Nullable LocalDate on,
            @Nullable Integer participants,
            @Nullable Integer women,
            @Nullable String reason,
            @Nullable String matters,
            Actor by) {
        return db.insertInto(MEETING)
                .set(MEETING.REPORT_ID, report.value())
                .set(
                        MEETING.VERSION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(MEETING.VERSION), 0)
                                        .plus(1))
                                .from(MEETING)
                                .where(MEETING.REPORT_ID.eq(report.value()))))
                .set(MEETING.HELD, held)
                .set(MEETING.HELD_ON, on)
                .set(MEETING.PARTICIPANTS, participants)
                .set(MEETING.WOMEN, women)
                .set(MEETING.NOT_HELD_REASON, reason)
                .set(MEETING.MATTERS, matters)
                .set(MEETING.RECORDED_AT, Moment.now(clock))
                .set(MEETING.RECORDED_BY, by.id().value());
    }
}
