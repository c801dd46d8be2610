package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.workflow.Procedures;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes an accepted report into its cycle, also a late one. */
@Component
class Acceptance {

    private final DSLContext db;
    private final ReportRegister reports;
    private final Cycles cycles;
    private final Cases cases;
    private final Audit audit;
    private final Procedures procedures;
    private final Clock clock;

    Acceptance(
            DSLContext db,
            ReportRegister reports,
            Cycles cycles,
            Cases cases,
            Audit audit,
            Procedures procedures,
            Clock clock) {
        this.db = db;
        this.reports = reports;
        this.cycles = cycles;
        this.cases = cases;
        this.audit = audit;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * The report counts from now on. The cycle is locked first, so that two last reports cannot each believe that the
     * other is still missing. One that is accepted after the lock date, before its timer came, moves nothing any more.
     */
    void accept(ReportId id) {
        ReportHeader report = reports.report(id);
        CycleHeader cycle = cycles.lock(report.cycle());
        reports.accepted(id);
        cases.close(report.caseId());
        audit.record(Act.ofTheProgram(
                report.caseId(),
                "report-registered",
                Map.of("version", report.currentVersion(), "late", report.missingAtCutOff())));
        if (LocalDate.now(clock).isAfter(cycle.lockDate())) {
            return;
        }
        switch (cycle.state()) {
            case COLLECTING -> {
                if (nothingOutstanding(cycle.id())) {
                    goOn(cycle, Steps.ALL_RECEIVED);
                }
            }
            case PUBLISHED -> goOn(cycle, Steps.LATE_REPORT);
            case CONSOLIDATING, CLOSED -> {}
        }
    }

    /** The lock date has passed: what did not come stays a gap, and nobody has work with it any more. */
    void leaveOut(ReportId id) {
        ReportHeader report = reports.report(id);
        audit.record(Act.ofTheProgram(report.caseId(), "report-left-out", Map.of()));
        cases.close(report.caseId());
    }

    private void goOn(CycleHeader cycle, String message) {
        if (procedures.message(message, cycle.code())) {
            cycles.consolidating(cycle.id());
        }
    }

    private boolean nothingOutstanding(CycleId cycle) {
        return !db.fetchExists(
                REPORT,
                REPORT.CYCLE_ID
                        .eq(cycle.value())
                        .and(REPORT.ACCEPTED_AT.isNull())
                        .and(REPORT.STATE.ne(ReportState.WAIVED.code())));
    }
}
