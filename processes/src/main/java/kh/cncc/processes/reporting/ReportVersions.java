package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.LAST_LOOK;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORT_VERSION;
import static kh.cncc.processes.db.Tables.REPORT_VERSION_RETURN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.processes.reporting.UnitReturns.Version;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The compiled versions of a report. A version never changes; what was compiled again is a further one. */
@Component
class ReportVersions {

    private final DSLContext db;
    private final Clock clock;
    private final UnitReturns returns;
    private final FigureTables tables;
    private final MeetingRecords meetings;
    private final CountQuestions counts;

    ReportVersions(
            DSLContext db,
            Clock clock,
            UnitReturns returns,
            FigureTables tables,
            MeetingRecords meetings,
            CountQuestions counts) {
        this.db = db;
        this.clock = clock;
        this.returns = returns;
        this.tables = tables;
        this.meetings = meetings;
        this.counts = counts;
    }

    /** Makes the next version from what the departments handed in last. */
    int compile(ReportHeader report, ReportWords words, Actor by) {
        int number = report.currentVersion() + 1;
        long id = db.insertInto(REPORT_VERSION)
                .set(REPORT_VERSION.REPORT_ID, report.id().value())
                .set(REPORT_VERSION.NUMBER, number)
                .set(REPORT_VERSION.SUMMARY, words.summary().strip())
                .set(REPORT_VERSION.CHALLENGES, words.challenges().strip())
                .set(REPORT_VERSION.PLANS, words.plans().strip())
                .set(REPORT_VERSION.COMPILED_AT, Moment.now(clock))
                .set(REPORT_VERSION.COMPILED_BY, by.id().value())
                .returning(REPORT_VERSION.ID)
                .fetchSingle(REPORT_VERSION.ID);
        Map<MechanismId, Long> handedIn =
                returns.submitted(report.id()).stream().collect(Collectors.toMap(Version::unit, Version::versionId));
        var insert = db.insertInto(
                REPORT_VERSION_RETURN,
                REPORT_VERSION_RETURN.REPORT_VERSION_ID,
                REPORT_VERSION_RETURN.UNIT_ID,
                REPORT_VERSION_RETURN.RETURN_VERSION_ID);
        for (Version unit : returns.newest(report.id())) {
            insert = insert.values(
                    DSL.val(id), DSL.val(unit.unit().value()), DSL.val(handedIn.get(unit.unit()), Long.class));
        }
        insert.execute();
        db.update(REPORT)
                .set(REPORT.CURRENT_VERSION, number)
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
        return number;
    }

    /** The newest version was sent to the General Secretariat, which may read it from now on. */
    void submitted(ReportHeader report) {
        db.update(REPORT_VERSION)
                .set(REPORT_VERSION.SUBMITTED_AT, Moment.now(clock))
                .where(REPORT_VERSION.REPORT_ID.eq(report.id().value()))
                .and(REPORT_VERSION.NUMBER.eq(report.currentVersion()))
                .and(REPORT_VERSION.SUBMITTED_AT.isNull())
                .execute();
    }

    /** The council approved it although something is missing. */
    void approvedWithGaps(ReportHeader report, String reason) {
        db.update(REPORT_VERSION)
                .set(REPORT_VERSION.GAPS_REASON, reason.strip())
                .where(REPORT_VERSION.REPORT_ID.eq(report.id().value()))
                .and(REPORT_VERSION.NUMBER.eq(report.currentVersion()))
                .execute();
    }

    /** A version with its figures; {@code notes} are shown beside the figures they are pinned to. */
    ReportVersion version(ReportHeader report, int number, List<CorrectionNote> notes) {
        Record row = db.select(REPORT_VERSION.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(REPORT_VERSION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REPORT_VERSION.COMPILED_BY))
                .where(REPORT_VERSION.REPORT_ID.eq(report.id().value()))
                .and(REPORT_VERSION.NUMBER.eq(number))
                .fetchOptional()
                .orElseThrow(() -> new Refused("refused.report"));
        List<FigureTable> shown = tables.tables(report, taken(report, row.get(REPORT_VERSION.ID)), notes);
        return new ReportVersion(
                report,
                number,
                new ReportWords(
                        row.get(REPORT_VERSION.SUMMARY),
                        row.get(REPORT_VERSION.CHALLENGES),
                        row.get(REPORT_VERSION.PLANS)),
                row.get(REPORT_VERSION.COMPILED_AT).toInstant(),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                Moment.of(row.get(REPORT_VERSION.SUBMITTED_AT)),
                row.get(REPORT_VERSION.GAPS_REASON),
                meetings.of(report.id()).orElse(null),
                shown,
                counts.of(report.id(), number, shown));
    }

    /** The versions of a report, newest first. */
    List<ReportPage.VersionLine> lines(ReportId report) {
        var missing = DSL.field(DSL.selectCount()
                .from(REPORT_VERSION_RETURN)
                .where(REPORT_VERSION_RETURN.REPORT_VERSION_ID.eq(REPORT_VERSION.ID))
                .and(REPORT_VERSION_RETURN.RETURN_VERSION_ID.isNull()));
        return db.select(REPORT_VERSION.NUMBER, REPORT_VERSION.COMPILED_AT, REPORT_VERSION.SUBMITTED_AT)
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, missing)
                .from(REPORT_VERSION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REPORT_VERSION.COMPILED_BY))
                .where(REPORT_VERSION.REPORT_ID.eq(report.value()))
                .orderBy(REPORT_VERSION.NUMBER.desc())
                .fetch(row -> new ReportPage.VersionLine(
                        row.get(REPORT_VERSION.NUMBER),
                        row.get(REPORT_VERSION.COMPILED_AT).toInstant(),
                        new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                        Moment.of(row.get(REPORT_VERSION.SUBMITTED_AT)),
                        row.get(missing)));
    }

    /** Which version this seat decided on last. */
    Optional<Integer> lastSeen(ReportId report, SeatId seat) {
        return db.select(REPORT_VERSION.NUMBER)
                .from(LAST_LOOK)
                .join(REPORT_VERSION)
                .on(REPORT_VERSION.ID.eq(LAST_LOOK.REPORT_VERSION_ID))
                .where(LAST_LOOK.REPORT_ID.eq(report.value()))
                .and(LAST_LOOK.SEAT_ID.eq(seat.value()))
                .fetchOptional(REPORT_VERSION.NUMBER);
    }

    /** This seat decided on the newest version. Opening the page is not enough, or a second glance would hide what changed. */
    void seen(ReportHeader report, SeatId seat) {
        db.insertInto(
                        LAST_LOOK,
                        LAST_LOOK.REPORT_ID,
                        LAST_LOOK.SEAT_ID,
                        LAST_LOOK.REPORT_VERSION_ID,
                        LAST_LOOK.LOOKED_AT)
                .select(DSL.select(
                                REPORT_VERSION.REPORT_ID,
                                DSL.val(seat.value()),
                                REPORT_VERSION.ID,
                                DSL.val(Moment.now(clock)))
                        .from(REPORT_VERSION)
                        .where(REPORT_VERSION.REPORT_ID.eq(report.id().value()))
                        .and(REPORT_VERSION.NUMBER.eq(report.currentVersion())))
                .onConflict(LAST_LOOK.REPORT_ID, LAST_LOOK.SEAT_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private List<Version> taken(ReportHeader report, long versionId) {
        Map<MechanismId, Long> ids = new java.util.HashMap<>();
        db.select(REPORT_VERSION_RETURN.UNIT_ID, REPORT_VERSION_RETURN.RETURN_VERSION_ID)
                .from(REPORT_VERSION_RETURN)
                .where(REPORT_VERSION_RETURN.REPORT_VERSION_ID.eq(versionId))
                .and(REPORT_VERSION_RETURN.RETURN_VERSION_ID.isNotNull())
                .forEach(row -> ids.put(new MechanismId(row.value1()), row.value2()));
        Map<MechanismId, Version> chosen = returns.versions(List.copyOf(ids.values())).stream()
                .collect(Collectors.toMap(Version::unit, Function.identity()));
        List<Version> all = new ArrayList<>();
        for (Version newest : returns.newest(report.id())) {
            all.add(chosen.getOrDefault(newest.unit(), notGiven(newest)));
        }
        return all;
    }

    /** A department that gave nothing, although it may have given something since. */
    private static Version notGiven(Version newest) {
        return newest.notHandedIn();
    }
}
