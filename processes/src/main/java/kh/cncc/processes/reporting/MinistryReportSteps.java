package kh.cncc.processes.reporting;

import org.springframework.stereotype.Component;

/** What the model of the ministry report asks for in its service tasks. Public because the model calls it. */
@Component("ministryReport")
public class MinistryReportSteps {

    private final Acceptance acceptance;

    MinistryReportSteps(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    public void accept(long reportId) {
        acceptance.accept(new ReportId(reportId));
    }

    public void leaveOut(long reportId) {
        acceptance.leaveOut(new ReportId(reportId));
    }
}
