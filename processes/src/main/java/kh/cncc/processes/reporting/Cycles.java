package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.TASK;
import static kh.cncc.processes.db.Tables.CONSOLIDATION;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.database.Remembered;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The reporting cycles: read with or without their live rates, and moved from state to state by named methods. */
@Component
class Cycles {

    private final DSLContext db;
    private final Cases cases;
    private final Remembered<CycleId, CycleHeader> headers = new Remembered<>();
    private final Remembered<CycleId, Integer> expected = new Remembered<>();

    Cycles(DSLContext db, Cases cases) {
        this.db = db;
        this.cases = cases;
    }

    List<CycleLine> all() {
        return lines(DSL.noCondition());
    }

    CycleLine cycle(CycleId id) {
        return lines(REPORTING_CYCLE.ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("refused.cycle"));
    }

    /** The cycle without its rates, which cost a look at all its reports and decisions. */
    CycleHeader header(CycleId id) {
        return headers.get(id, asked -> header(REPORTING_CYCLE.ID.eq(asked.value())));
    }

    /** The cycle was written just now. */
    void written(CycleHeader cycle) {
        headers.put(cycle.id(), cycle);
    }

    /** The dates of a cycle were moved. */
    void moved() {
        headers.forget();
    }

    CycleHeader ofCase(CaseId id) {
        return header(REPORTING_CYCLE.CASE_ID.eq(id.value()));
    }

    /** So many reports more are expected of a cycle that is being opened. */
    void expects(CycleId id, int more) {
        expected.put(id, expected.get(id, none -> 0) + more);
    }

    /** A cycle that was opened just now, with the number of the reports that it expects. */
    OpenCycleResult.Opened opened(CycleId id) {
        return new OpenCycleResult.Opened(id, header(id).code(), expected.get(id, none -> 0));
    }

    Optional<CycleId> byCode(String code) {
        return db.select(REPORTING_CYCLE.ID)
                .from(REPORTING_CYCLE)
                .where(REPORTING_CYCLE.CODE.eq(code))
                .fetchOptional(row -> new CycleId(row.value1()));
    }

    /** Makes everyone else who changes this cycle wait, and reads it as it then is. */
    CycleHeader lock(CycleId id) {
        CaseId caseId = new CaseId(db.select(REPORTING_CYCLE.CASE_ID)
                .from(REPORTING_CYCLE)
                .where(REPORTING_CYCLE.ID.eq(id.value()))
                .fetchSingle(REPORTING_CYCLE.CASE_ID));
        cases.lock(List.of(caseId));
        headers.forget();
        return header(id);
    }

    /** All reports are in, or the cut-off passed, or a late one came: the nation makes its report. */
    void consolidating(CycleId id) {
        move(id, CycleState.CONSOLIDATING, CycleState.COLLECTING, CycleState.PUBLISHED);
    }

    /** The national report is out, and some reports are still missing from it. */
    void published(CycleId id) {
        move(id, CycleState.PUBLISHED, CycleState.CONSOLIDATING);
    }

    /** Nothing is missing any more, or the lock date passed. */
    void closed(CycleId id) {
        move(id, CycleState.CLOSED, CycleState.CONSOLIDATING, CycleState.PUBLISHED);
    }

    private void move(CycleId id, CycleState to, CycleState... from) {
        int moved = db.update(REPORTING_CYCLE)
                .set(REPORTING_CYCLE.STATE, to.code())
                .where(REPORTING_CYCLE.ID.eq(id.value()))
                .and(REPORTING_CYCLE.STATE.in(
                        Arrays.stream(from).map(CycleState::code).toList()))
                .execute();
        headers.forget();
        if (moved != 1) {
            throw new IllegalStateException("Cycle " + id.value() + " is not in a state that allows " + to.code());
        }
    }

    private CycleHeader header(Condition condition) {
        return db.select(
                        REPORTING_CYCLE.ID,
                        REPORTING_CYCLE.CODE,
                        REPORTING_CYCLE.CASE_ID,
                        REPORTING_CYCLE.PERIOD_TYPE,
                        REPORTING_CYCLE.PERIOD_START,
                        REPORTING_CYCLE.STATE,
                        REPORTING_CYCLE.CUT_OFF,
                        REPORTING_CYCLE.LOCK_DATE)
                .from(REPORTING_CYCLE)
                .where(condition)
                .fetchOptional(row -> new CycleHeader(
                        new CycleId(row.get(REPORTING_CYCLE.ID)),
                        row.get(REPORTING_CYCLE.CODE),
                        new CaseId(row.get(REPORTING_CYCLE.CASE_ID)),
                        new Period(
                                PeriodType.of(row.get(REPORTING_CYCLE.PERIOD_TYPE)),
                                row.get(REPORTING_CYCLE.PERIOD_START)),
                        CycleState.of(row.get(REPORTING_CYCLE.STATE)),
                        row.get(REPORTING_CYCLE.CUT_OFF),
                        row.get(REPORTING_CYCLE.LOCK_DATE)))
                .orElseThrow(() -> new Refused("refused.cycle"));
    }

    /** The cycles with their rates: one query, whatever their number, straight from the expected reports of each. */
    private List<CycleLine> lines(Condition condition) {
        Table<?> reports = reports();
        Table<?> decisions = decisions();
        Field<Integer> published = DSL.field(DSL.select(DSL.coalesce(DSL.max(CONSOLIDATION.NUMBER), 0))
                .from(CONSOLIDATION)
                .where(CONSOLIDATION.CYCLE_ID.eq(REPORTING_CYCLE.ID))
                .and(CONSOLIDATION.STATE.eq("published")));
        return db.select(REPORTING_CYCLE.fields())
                .select(published.as("published"))
                .select(
                        number(reports, "expected"),
                        number(reports, "submitted"),
                        number(reports, "on_time"),
                        number(reports, "accepted"),
                        number(decisions, "decided"),
                        number(decisions, "decided_on_time"))
                .from(REPORTING_CYCLE)
                .crossJoin(DSL.lateral(reports))
                .crossJoin(DSL.lateral(decisions))
                .where(condition)
                .orderBy(REPORTING_CYCLE.PERIOD_START.desc(), REPORTING_CYCLE.ID.desc())
                .fetch(Cycles::line);
    }

    private Table<?> reports() {
        return DSL.select(
                        DSL.count().as("expected"),
                        ReportCounts.RECEIVED.as("submitted"),
                        ReportCounts.ON_TIME.as("on_time"),
                        DSL.count().filterWhere(REPORT.ACCEPTED_AT.isNotNull()).as("accepted"))
                .from(REPORT)
                .where(REPORT.CYCLE_ID.eq(REPORTING_CYCLE.ID))
                .and(ReportCounts.IS_EXPECTED)
                .asTable("reports");
    }

    /** Approvals have a timeliness of their own: a slow approver does not make the province late, nor hides behind it. */
    private Table<?> decisions() {
        return DSL.select(
                        DSL.count().as("decided"),
                        DSL.count()
                                .filterWhere(ReportCounts.day(TASK.ENDED_AT).le(TASK.DUE_ON))
                                .as("decided_on_time"))
                .from(TASK)
                .join(REPORT)
                .on(REPORT.CASE_ID.eq(TASK.CASE_ID))
                .where(REPORT.CYCLE_ID.eq(REPORTING_CYCLE.ID))
                .and(TASK.SCREEN.eq(Steps.DECIDE_SCREEN))
                .and(TASK.STATE.eq("done"))
                .asTable("decisions");
    }

    private static Field<Integer> number(Table<?> table, String name) {
        return DSL.coalesce(table.field(name, Integer.class), 0).as(name);
    }

    private static CycleLine line(Record row) {
        int expected = row.get("expected", Integer.class);
        return new CycleLine(
                new CycleId(row.get(REPORTING_CYCLE.ID)),
                row.get(REPORTING_CYCLE.CODE),
                new CaseId(row.get(REPORTING_CYCLE.CASE_ID)),
                new Period(PeriodType.of(row.get(REPORTING_CYCLE.PERIOD_TYPE)), row.get(REPORTING_CYCLE.PERIOD_START)),
                CycleState.of(row.get(REPORTING_CYCLE.STATE)),
                row.get(REPORTING_CYCLE.OPENED_AT).toInstant(),
                row.get(REPORTING_CYCLE.CUT_OFF),
                row.get(REPORTING_CYCLE.LOCK_DATE),
                row.get("published", Integer.class),
                new Rates(
                        new Rate(row.get("submitted", Integer.class), expected),
                        new Rate(row.get("on_time", Integer.class), expected),
                        new Rate(row.get("accepted", Integer.class), expected),
                        new Rate(row.get("decided_on_time", Integer.class), row.get("decided", Integer.class))));
    }
}
