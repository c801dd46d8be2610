package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.database.FixedQuery;
import kh.cncc.engine.database.Remembered;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The expected reports: read, and moved from state to state by named methods. */
@Component
class ReportRegister {

    /** Provinces before ministries, each by its English name. */
    private static final Comparator<ReportHeader> ORDER = Comparator.comparing(ReportHeader::kind)
            .reversed()
            .thenComparing(report -> report.area().en())
            .thenComparing(report -> report.mechanismName().en());

    private final DSLContext db;
    private final Clock clock;
    private final Organisation organisation;
    private final FixedQuery byId;
    private final FixedQuery byCase;
    private final Remembered<ReportId, ReportKey> keys = new Remembered<>();

    ReportRegister(DSLContext db, Clock clock, Organisation organisation) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        byId = new FixedQuery(db, select().where(REPORT.ID.eq(DSL.param("id", Long.class))));
        byCase = new FixedQuery(db, select().where(REPORT.CASE_ID.eq(DSL.param("id", Long.class))));
    }

    /** An id that leads nowhere is refused like one that is not for the reader: neither is told apart from outside. */
    ReportHeader report(ReportId id) {
        return find(byId, id.value()).orElseThrow(() -> new Refused("refused.report"));
    }

    ReportHeader ofCase(CaseId id) {
        return find(byCase, id.value()).orElseThrow(() -> new Refused("refused.report"));
    }

    Optional<ReportId> byCode(String code) {
        return db.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.CODE.eq(code))
                .fetchOptional(row -> new ReportId(row.value1()));
    }

    List<ReportHeader> ofCycle(CycleId id) {
        return headers(REPORT.CYCLE_ID.eq(id.value()));
    }

    /** Rule: a report counts in the nation's figures if it was accepted, and not after the period was locked. */
    static Condition counts() {
        return Moment.day(REPORT.ACCEPTED_AT)
                .le(DSL.select(REPORTING_CYCLE.LOCK_DATE)
                        .from(REPORTING_CYCLE)
                        .where(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID)));
    }

    List<ReportHeader> headers(Condition condition) {
        return select().where(condition).fetch(this::header).stream()
                .sorted(ORDER)
                .toList();
    }

    private SelectOnConditionStep<? extends Record> select() {
        return db.select(
                        REPORT.ID,
                        REPORT.CODE,
                        REPORT.CASE_ID,
                        REPORT.KIND,
                        REPORT.CYCLE_ID,
                        REPORTING_CYCLE.CODE,
                        REPORTING_CYCLE.PERIOD_TYPE,
                        REPORTING_CYCLE.PERIOD_START,
                        REPORT.MECHANISM_ID,
                        REPORT.STATE,
                        REPORT.DUE_ON,
                        REPORT.CURRENT_VERSION,
                        REPORT.FIRST_SUBMITTED_AT,
                        REPORT.SUBMITTED_AT,
                        REPORT.ACCEPTED_AT,
                        REPORT.MISSING_AT_CUT_OFF)
                .from(REPORT)
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID));
    }

    /** Somebody began to work on it. */
    void started(ReportId id) {
        starting(id).execute();
    }

    /** The same as a statement that is executed with others. */
    Query starting(ReportId id) {
        return db.query(
                "update processes.report set state = ? where id = ? and state = ?",
                ReportState.IN_PROGRESS.code(),
                id.value(),
                ReportState.NOT_STARTED.code());
    }

    /** The council sent it to the General Secretariat. The first time is what timeliness is judged by. */
    void submitted(ReportId id) {
        var now = Moment.now(clock);
        move(
                id,
                db.update(REPORT)
                        .set(REPORT.STATE, ReportState.SUBMITTED.code())
                        .set(REPORT.SUBMITTED_AT, now)
                        .set(REPORT.FIRST_SUBMITTED_AT, DSL.coalesce(REPORT.FIRST_SUBMITTED_AT, now))
                        .where(REPORT.ID.eq(id.value()))
                        .and(REPORT.STATE.in(
                                ReportState.NOT_STARTED.code(),
                                ReportState.IN_PROGRESS.code(),
                                ReportState.RETURNED.code()))
                        .execute());
    }

    /** The General Secretariat sent it back. A return within the council leaves the state as it is. */
    void returned(ReportId id) {
        db.update(REPORT)
                .set(REPORT.STATE, ReportState.RETURNED.code())
                .where(REPORT.ID.eq(id.value()))
                .and(REPORT.STATE.eq(ReportState.SUBMITTED.code()))
                .execute();
    }

    /** The General Secretariat accepted it: from now on it counts in the nation's figures. */
    void accepted(ReportId id) {
        move(
                id,
                db.update(REPORT)
                        .set(REPORT.STATE, ReportState.APPROVED.code())
                        .set(REPORT.ACCEPTED_AT, Moment.now(clock))
                        .where(REPORT.ID.eq(id.value()))
                        .and(REPORT.STATE.eq(ReportState.SUBMITTED.code()))
                        .execute());
    }

    private static void move(ReportId id, int moved) {
        if (moved != 1) {
            throw new IllegalStateException("Report " + id.value() + " is not in a state that allows this");
        }
    }

    /** What of a report never changes. */
    record ReportKey(CaseId caseId, Period period) {
        static ReportKey of(ReportHeader report) {
            return new ReportKey(report.caseId(), report.period());
        }
    }

    ReportKey key(ReportId id) {
        return keys.get(id, unread -> ReportKey.of(report(unread)));
    }

    private Optional<ReportHeader> find(FixedQuery query, long id) {
        Optional<ReportHeader> found =
                query.fetch(Map.of("id", id)).stream().map(this::header).findFirst();
        found.ifPresent(header -> keys.put(header.id(), ReportKey.of(header)));
        return found;
    }

    private ReportHeader header(Record row) {
        Mechanism mechanism = organisation.mechanism(new MechanismId(row.get(REPORT.MECHANISM_ID)));
        Instant first = Moment.of(row.get(REPORT.FIRST_SUBMITTED_AT));
        LocalDate due = row.get(REPORT.DUE_ON);
        return new ReportHeader(
                new ReportId(row.get(REPORT.ID)),
                row.get(REPORT.CODE),
                new CaseId(row.get(REPORT.CASE_ID)),
                row.get(REPORT.KIND),
                new CycleId(row.get(REPORT.CYCLE_ID)),
                row.get(REPORTING_CYCLE.CODE),
                new Period(PeriodType.of(row.get(REPORTING_CYCLE.PERIOD_TYPE)), row.get(REPORTING_CYCLE.PERIOD_START)),
                mechanism.id(),
                mechanism.name(),
                mechanism.area(),
                organisation.area(mechanism.area()).name(),
                ReportState.of(row.get(REPORT.STATE)),
                due,
                row.get(REPORT.CURRENT_VERSION),
                first,
                Moment.of(row.get(REPORT.SUBMITTED_AT)),
                Moment.of(row.get(REPORT.ACCEPTED_AT)),
                row.get(REPORT.MISSING_AT_CUT_OFF),
                onTime(first, due));
    }

    private static @Nullable Boolean onTime(@Nullable Instant first, LocalDate due) {
        return first == null ? null : !Moment.day(first).isAfter(due);
    }
}
