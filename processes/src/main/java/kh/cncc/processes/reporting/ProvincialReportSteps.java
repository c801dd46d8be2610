package kh.cncc.processes.reporting;

import java.util.Date;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.reminders.TaskNews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model of the provincial report asks for in its service tasks and expressions. Public because the model calls it. */
@Component("provincialReport")
public class ProvincialReportSteps {

    private final ReportRegister reports;
    private final ReportVersions versions;
    private final UnitReturns returns;
    private final Acceptance acceptance;
    private final DueDates dueDates;
    private final Audit audit;
    private final TaskNews news;

    ProvincialReportSteps(
            ReportRegister reports,
            ReportVersions versions,
            UnitReturns returns,
            Acceptance acceptance,
            DueDates dueDates,
            Audit audit,
            TaskNews news) {
        this.reports = reports;
        this.versions = versions;
        this.returns = returns;
        this.acceptance = acceptance;
        this.dueDates = dueDates;
        this.audit = audit;
        this.news = news;
    }

    /** The departments that are asked. */
    public List<Long> units(long reportId) {
        return returns.unitsIn(new ReportId(reportId), ReturnState.EXPECTED);
    }

    /** The departments whose figures went back. */
    public List<Long> returnedUnits(long reportId) {
        return returns.unitsIn(new ReportId(reportId), ReturnState.RETURNED);
    }

    public Date collectionDeadline(long reportId) {
        return deadline(reportId, Steps.COLLECTION_DEADLINE, Steps.SUBMIT_FIGURES);
    }

    public Date correctionDeadline(long reportId) {
        return deadline(reportId, Steps.CORRECTION_DEADLINE, Steps.CORRECT_FIGURES);
    }

    /** Silent departments do not hold up the report; they are told that it went on without them. */
    public void markMissing(long reportId) {
        ReportId id = new ReportId(reportId);
        record(id, "figures-missing", Map.of("units", returns.missing(id)));
        news.withdrawn(reports.key(id).caseId(), Steps.SUBMIT_FIGURES);
    }

    /** Figures that were not corrected in time stay as they were handed in; who was asked again in vain is missing again. */
    public void leaveUncorrected(long reportId) {
        ReportId id = new ReportId(reportId);
        Map<ReturnState, List<String>> units = returns.uncorrected(id);
        record(id, "figures-uncorrected", units.get(ReturnState.UNCORRECTED));
        record(id, "figures-missing", units.get(ReturnState.MISSING));
        news.withdrawn(reports.key(id).caseId(), Steps.CORRECT_FIGURES);
    }

    private void record(ReportId id, String act, @Nullable List<String> units) {
        if (units != null) {
            record(id, act, Map.of("units", units));
        }
    }

    /** The council sends its report to the General Secretariat. */
    public void submit(long reportId) {
        ReportId id = new ReportId(reportId);
        ReportHeader report = reports.report(id);
        versions.submitted(report);
        reports.submitted(id);
        record(id, "report-submitted", Map.of("version", report.currentVersion()));
    }

    public void accept(long reportId) {
        acceptance.accept(new ReportId(reportId));
    }

    public void leaveOut(long reportId) {
        acceptance.leaveOut(new ReportId(reportId));
    }

    private Date deadline(long reportId, String deadline, String step) {
        return DueDates.endOf(dueDates.endOfStep(reports.key(new ReportId(reportId)), deadline, step));
    }

    private void record(ReportId id, String act, Map<String, Object> detail) {
        audit.record(Act.ofTheProgram(reports.key(id).caseId(), act, detail));
    }
}
