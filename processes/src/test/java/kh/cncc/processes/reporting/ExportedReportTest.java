package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.ExportedCase;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.tracking.CaseExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What of a report and of a cycle is in the file that somebody takes with them. */
@CnccTest
@Import(Ladder.class)
class ExportedReportTest {

    @Autowired
    Ladder ladder;

    @Autowired
    CaseExport export;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    private CycleLine cycle;

    @BeforeEach
    void aMonth() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
    }

    @Test
    void theFiguresAndTheWordsOfAReportAreInIt() throws IOException {
        ladder.holdMeeting(cycle, "BTB", cycle.period().start().plusDays(4));
        ladder.submitAllFigures(cycle, "BTB", 7351);
        ladder.compile(cycle, "BTB");
        ladder.decide(
                ladder.chief("BTB"),
                cycle,
                "BTB",
                "checkReport",
                Decision.back("compileReport", "The summary says nothing about the flood.", List.of()));
        CaseId report = page(ladder.secretary("BTB")).report().caseId();
        Map<String, String> parts = exported(ladder.secretary("BTB"), report);
        assertThat(parts.get("index.html"))
                .contains("A quiet month.", "7351", "The summary says nothing about the flood.")
                .contains("reporting.meeting.participants");
        assertThat(parts.get("case.json")).contains("A quiet month.", "7351");
    }

    @Test
    void aDepartmentTakesItsOwnFiguresOnlyAndAnotherProvinceNothing() throws IOException {
        ladder.holdMeeting(cycle, "BTB", cycle.period().start().plusDays(4));
        List<String> departments = ladder.departments(cycle, "BTB");
        ladder.submitFigures(cycle, "BTB", 4127, departments.getFirst());
        ladder.submitFigures(cycle, "BTB", 6353, departments.getLast());
        CaseId report = page(ladder.secretary("BTB")).report().caseId();
        assertThat(exported(ladder.department(departments.getLast(), "BTB"), report)
                        .get("index.html"))
                .contains("6353")
                .doesNotContain("4127");
        assertThatThrownBy(() -> exported(ladder.secretary("KPT"), report)).isInstanceOf(Refused.class);
    }

    @Test
    void theFiguresOfTheCountryAreInTheFileOfTheCycle() throws IOException {
        ladder.wholeMonth(cycle, "BTB", 1201);
        ladder.wholeMonth(cycle, "KPT", 1202);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        ladder.consolidations.page(
                ladder.statistics(), ladder.task(ladder.statistics(), cycle.code(), "consolidateReport"));
        assertThat(exported(ladder.statistics(), cycle.caseId()).get("index.html"))
                .contains("2403", "PR-" + cycle.period().code() + "-SRP");
        assertThatThrownBy(() -> exported(ladder.secretary("BTB"), cycle.caseId()))
                .isInstanceOf(Refused.class);
    }

    private ReportPage page(Actor actor) {
        return ladder.reports.report(actor, ladder.report(cycle, "BTB"));
    }

    private Map<String, String> exported(Actor actor, CaseId id) throws IOException {
        return ExportedCase.of(export, actor, id);
    }
}
