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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records of the monthly WCCC meetings; a further record of the same meeting keeps the earlier one. */
@Component
class MeetingRecords {

    private static final String INSERT = """
        insert into processes.meeting (report_id, version, held, held_on, participants, women, not_held_reason, matters, recorded_at, recorded_by)
        select r.id, (select coalesce(max(m.version), 0) + 1 from processes.meeting m where m.report_id = r.id), n.*
        from (select ?::bigint as id) r,
            (select ?::boolean, ?::date, ?::integer, ?::integer, ?::text, ?::text, ?::timestamptz, ?::bigint) n
        """;

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
        return db.query(
                INSERT,
                report.value(),
                held,
                on,
                participants,
                women,
                reason,
                matters,
                Moment.now(clock),
                by.id().value());
    }
}
