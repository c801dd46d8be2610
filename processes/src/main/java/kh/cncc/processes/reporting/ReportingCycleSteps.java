package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.CONSOLIDATION;
import static kh.cncc.processes.db.Tables.CONSOLIDATION_REPORT;
import static kh.cncc.processes.db.Tables.REPORT;

import java.util.Date;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Cases;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the model of the reporting cycle asks for in its service tasks and expressions. Public because the model calls it. */
@Component("reportingCycle")
public class ReportingCycleSteps {

    private final DSLContext db;
    private final Cycles cycles;
    private final ExpectedReports expected;
    private final ConsolidationDrafts drafts;
    private final Cases cases;
    private final Audit audit;

    ReportingCycleSteps(
            DSLContext db,
            Cycles cycles,
            ExpectedReports expected,
            ConsolidationDrafts drafts,
            Cases cases,
            Audit audit) {
        this.db = db;
        this.cycles = cycles;
        this.expected = expected;
        this.drafts = drafts;
        this.cases = cases;
        this.audit = audit;
    }

    public void openReports(long cycleId) {
        expected.ofProvinces(cycles.header(new CycleId(cycleId)));
    }

    public void openMinistryReports(long cycleId) {
        expected.ofMinistries(cycles.header(new CycleId(cycleId)));
    }

    public Date cutOff(long cycleId) {
        return DueDates.endOf(cycles.header(new CycleId(cycleId)).cutOff());
    }

    public Date lockDate(long cycleId) {
        return DueDates.endOf(cycles.header(new CycleId(cycleId)).lockDate());
    }

    /** Who has not reported by the cut-off is named; the nation goes on without them. */
    public void recordMissing(long cycleId) {
        CycleHeader cycle = cycles.lock(new CycleId(cycleId));
        List<String> missing = db
                .update(REPORT)
                .set(REPORT.MISSING_AT_CUT_OFF, true)
                .where(REPORT.CYCLE_ID.eq(cycleId))
                .and(REPORT.ACCEPTED_AT.isNull())
                .and(REPORT.STATE.ne(ReportState.WAIVED.code()))
                .returning(REPORT.CODE)
                .fetch(REPORT.CODE)
                .stream()
                .sorted()
                .toList();
        cycles.consolidating(cycle.id());
        audit.record(Act.ofTheProgram(cycle.caseId(), "reports-missing", Map.of("reports", missing)));
    }

    /** The national report is out. What is in it is consolidated; what is still missing may come as a supplement. */
    public void publish(long cycleId) {
        CycleHeader cycle = cycles.lock(new CycleId(cycleId));
        int number = drafts.publish(cycle.id());
        audit.record(Act.ofTheProgram(cycle.caseId(), "national-report-published", Map.of("number", number)));
        if (lateWaiting(cycleId)) {
            return;
        }
        if (complete(cycleId)) {
            cycles.closed(cycle.id());
            cases.close(cycle.caseId());
        } else {
            cycles.published(cycle.id());
        }
    }

    /** Whether a report was accepted meanwhile, in time, that is in no published consolidation. */
    public boolean lateWaiting(long cycleId) {
        return db.fetchExists(
                REPORT, expectedOf(cycleId).and(ReportRegister.counts()).and(notPublished()));
    }

    /** Whether every expected report is in a published consolidation. */
    public boolean complete(long cycleId) {
        return !db.fetchExists(REPORT, expectedOf(cycleId).and(notPublished()));
    }

    /** The period is locked; what is missing stays named. */
    public void lock(long cycleId) {
        CycleHeader cycle = cycles.lock(new CycleId(cycleId));
        int missing = db.fetchCount(REPORT, expectedOf(cycleId).and(notPublished()));
        cycles.closed(cycle.id());
        audit.record(Act.ofTheProgram(cycle.caseId(), "cycle-locked", Map.of("missing", missing)));
        cases.close(cycle.caseId());
    }

    private static Condition expectedOf(long cycleId) {
        return REPORT.CYCLE_ID.eq(cycleId).and(REPORT.STATE.ne(ReportState.WAIVED.code()));
    }

    private static Condition notPublished() {
        return DSL.notExists(DSL.selectOne()
                .from(CONSOLIDATION_REPORT)
                .join(CONSOLIDATION)
                .on(CONSOLIDATION.ID.eq(CONSOLIDATION_REPORT.CONSOLIDATION_ID))
                .where(CONSOLIDATION_REPORT.REPORT_ID.eq(REPORT.ID))
                .and(CONSOLIDATION_REPORT.REPORT_VERSION_ID.isNotNull())
                .and(CONSOLIDATION.STATE.eq("published")));
    }
}
