package kh.cncc.processes.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.processes.demo.Stage.Script;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.ReportHeader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The month that is half-way: every state that a report can be in, somewhere. Battambang is at its very beginning. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class RunningMonth {

    private final Acting acting;
    private final WorkingDays workingDays;

    RunningMonth(Acting acting, WorkingDays workingDays) {
        this.acting = acting;
        this.workingDays = workingDays;
    }

    /** How far a province has come; each way begins with the one before. */
    private enum Way {
        NOTHING,
        MEETING,
        FIGURES_BEGUN,
        FIGURES,
        FIGURES_RETURNED,
        COMPILED,
        CHECKED,
        RETURNED_BY_PRESIDENT,
        APPROVED,
        RETURNED_BY_NATION,
        ACCEPTED
    }

    void putOn(CycleLine cycle, Map<String, ReportHeader> reports, Stage stage) {
        LocalDate opened = LocalDate.ofInstant(cycle.openedAt(), kh.cncc.engine.time.TimeConfiguration.ZONE);
        reports.values().forEach(report -> stage.add(province(report, opened)));
    }

    private static Way way(String area) {
        return switch (area) {
            case "BTB", "KKG", "STG", "MDK" -> Way.NOTHING;
            case "KCH" -> Way.MEETING;
            case "BMC", "KSP", "KTM", "PNP", "RTK", "PST" -> Way.FIGURES_BEGUN;
            case "KDL", "OMC" -> Way.FIGURES;
            case "KCM" -> Way.FIGURES_RETURNED;
            case "PVH" -> Way.COMPILED;
            case "SRP", "PVG" -> Way.CHECKED;
            case "SVR" -> Way.RETURNED_BY_PRESIDENT;
            case "KPT", "KEP", "TKO" -> Way.APPROVED;
            case "PSN" -> Way.RETURNED_BY_NATION;
            default -> Way.ACCEPTED;
        };
    }

    private Script province(ReportHeader report, LocalDate opened) {
        Way way = way(report.areaCode());
        Script script = new Script();
        if (way == Way.NOTHING) {
            return script;
        }
        script.at(day(report, opened, 0), () -> meeting(report));
        if (way == Way.MEETING) {
            return script;
        }
        if (way == Way.FIGURES_BEGUN) {
            return script.at(day(report, opened, 1), () -> acting.beginFigures(report));
        }
        script.at(
                day(report, opened, 1),
                () -> acting.submitAll(report, report.areaCode().equals("KEP")));
        if (way == Way.FIGURES_RETURNED) {
            script.at(day(report, opened, 2), () -> acting.returnFigures(report, "DOH"));
        }
        if (way.compareTo(Way.COMPILED) < 0) {
            return script;
        }
        script.at(day(report, opened, 2), () -> acting.compile(report));
        if (way.compareTo(Way.CHECKED) < 0) {
            return script;
        }
        script.at(day(report, opened, 2), () -> acting.decide(report, "checkReport", "forward"));
        return afterwards(script, report, opened, way);
    }

    private Script afterwards(Script script, ReportHeader report, LocalDate opened, Way way) {
        LocalDateTime last = day(report, opened, 3);
        return switch (way) {
            case RETURNED_BY_PRESIDENT ->
                script.at(last, () -> acting.giveBack(report, "reviewReport", "compileReport"));
            case APPROVED -> script.at(last, () -> acting.decide(report, "reviewReport", "approve"));
            case RETURNED_BY_NATION ->
                script.at(last, () -> acting.decide(report, "reviewReport", "approve"))
                        .at(last, () -> acting.giveBack(report, "receiveReport", "checkReport"));
            case ACCEPTED ->
                script.at(last, () -> acting.decide(report, "reviewReport", "approve"))
                        .at(last, () -> acting.decide(report, "receiveReport", "accept"));
            default -> script;
        };
    }

    private void meeting(ReportHeader report) {
        if (report.areaCode().equals("RTK")) {
            acting.holdNoMeeting(report);
        } else {
            Period period = report.period();
            acting.holdMeeting(report, period.start().plusDays(2 + ClosedMonth.part(report, 9)));
        }
    }

    private LocalDateTime day(ReportHeader report, LocalDate opened, int later) {
        return workingDays.plus(opened, later).atTime(8, 20).plusMinutes(ClosedMonth.part(report, 450));
    }
}
