package kh.cncc.processes.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.processes.demo.Cast.Part;
import kh.cncc.processes.demo.Stage.Script;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.ReportHeader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The month that is over: all but one province accepted, some after a return, and the national report published. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class ClosedMonth {

    /** Its secretariat compiles nothing: overdue at the deadline, missing at the cut-off. */
    private static final String SILENT = "MDK";

    private final Acting acting;
    private final Cast cast;
    private final Consolidations consolidations;
    private final WorkingDays workingDays;

    ClosedMonth(Acting acting, Cast cast, Consolidations consolidations, WorkingDays workingDays) {
        this.acting = acting;
        this.cast = cast;
        this.consolidations = consolidations;
        this.workingDays = workingDays;
    }

    void putOn(CycleLine cycle, Map<String, ReportHeader> reports, Stage stage) {
        reports.values().forEach(report -> stage.add(province(cycle, report)));
        stage.add(nation(cycle));
    }

    private Script province(CycleLine cycle, ReportHeader report) {
        Script script = new Script();
        if (report.areaCode().equals("TKO")) {
            script.at(day(cycle, report, 1), () -> acting.holdNoMeeting(report));
        } else {
            LocalDate meeting = workingDays.plus(cycle.period().start().plusDays(17 + part(report, 5)), 0);
            script.at(day(cycle, report, 1), () -> acting.holdMeeting(report, meeting));
        }
        String silent = report.areaCode().equals("KRT") ? "POLICE" : "";
        script.at(day(cycle, report, 3), () -> acting.submitFigures(report, "submitFigures", silent));
        if (report.areaCode().equals(SILENT)) {
            return script;
        }
        switch (report.areaCode()) {
            case "KCM" ->
                script.at(day(cycle, report, 6), () -> acting.returnFigures(report, "DOH"))
                        .at(day(cycle, report, 7), () -> acting.submitFigures(report, "correctFigures"))
                        .at(day(cycle, report, 7), () -> acting.compile(report));
            case "SVR" ->
                script.at(day(cycle, report, 6), () -> acting.compile(report))
                        .at(day(cycle, report, 7), () -> acting.giveBack(report, "checkReport", "compileReport"))
                        .at(day(cycle, report, 7), () -> acting.answerAndCompile(report));
            default -> script.at(day(cycle, report, 6), () -> acting.compile(report));
        }
        script.at(day(cycle, report, 8), () -> acting.decide(report, "checkReport", "forward"))
                .at(day(cycle, report, 9), () -> acting.decide(report, "reviewReport", "approve"));
        if (report.areaCode().equals("PVG")) {
            script.at(day(cycle, report, 10), () -> acting.giveBack(report, "receiveReport", "reviewReport"))
                    .at(day(cycle, report, 11), () -> acting.answerAndDecide(report, "reviewReport", "approve"));
        }
        return script.at(
                day(cycle, report, 10 + part(report, 3)), () -> acting.decide(report, "receiveReport", "accept"));
    }

    private Script nation(CycleLine cycle) {
        LocalDate day = workingDays.firstAfter(cycle.cutOff());
        return new Script()
                .at(day.atTime(9, 5), () -> consolidate(cycle))
                .at(day.atTime(11, 20), () -> decide(cycle, "checkNationalReport", "forward"))
                .at(day.atTime(15, 40), () -> decide(cycle, "approveNationalReport", "approve"));
    }

    private void consolidate(CycleLine cycle) {
        Part part = cast.one(cycle.caseId(), "consolidateReport");
        consolidations.submit(part.actor(), part.task().id(), Acting.INVENTED, Acting.INVENTED, 0);
    }

    private void decide(CycleLine cycle, String step, String outcome) {
        Part part = cast.one(cycle.caseId(), step);
        consolidations.decide(part.actor(), part.task().id(), Decision.on(outcome, ""));
    }

    private LocalDateTime day(CycleLine cycle, ReportHeader report, int workingDay) {
        return workingDays.plus(cycle.period().end(), workingDay).atTime(8, 10).plusMinutes(part(report, 480));
    }

    static int part(ReportHeader report, int of) {
        return Math.floorMod(report.areaCode().hashCode() * 7_919, of);
    }
}
