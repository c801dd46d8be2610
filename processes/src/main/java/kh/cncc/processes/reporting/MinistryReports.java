package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import org.springframework.stereotype.Component;

/** A ministry is its own only department: what it hands in is the report, and what is returned are its figures. */
@Component
class MinistryReports {

    private static final ReportWords NO_WORDS = new ReportWords("", "", "");

    private final ReportRegister reports;
    private final ReportVersions versions;
    private final UnitReturns returns;
    private final Corrections corrections;

    MinistryReports(ReportRegister reports, ReportVersions versions, UnitReturns returns, Corrections corrections) {
        this.reports = reports;
        this.versions = versions;
        this.returns = returns;
        this.corrections = corrections;
    }

    /** The focal point handed the figures in. */
    void submitted(ReportHeader report, Actor by) {
        versions.compile(report, NO_WORDS, by);
        versions.submitted(reports.report(report.id()));
        reports.submitted(report.id());
    }

    /** The General Secretariat returned them. */
    void returned(OpenTask task, ReportHeader report, Decision decision, List<Pin> pins) {
        UnitReturns.Version version =
                returns.newest(report.id(), report.mechanism()).orElseThrow();
        corrections.record(task, version.returnId(), decision.returnTo(), version.number(), decision.reason(), pins);
        returns.returned(version);
    }
}
