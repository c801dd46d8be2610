package kh.cncc.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.indicators.CountRules;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.CellChange;
import kh.cncc.processes.reporting.CellChange.Part;
import kh.cncc.processes.reporting.Compilation;
import kh.cncc.processes.reporting.CompilePage;
import kh.cncc.processes.reporting.CompileResult;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.DecideResult;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Decisions;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.MeetingForm;
import kh.cncc.processes.reporting.MeetingResult;
import kh.cncc.processes.reporting.Meetings;
import kh.cncc.processes.reporting.OpenCycleResult;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.processes.reporting.Reports;
import kh.cncc.processes.reporting.SubmitResult;
import org.springframework.boot.test.context.TestComponent;

/** The other officials, who do their tasks through the services so that a test is not about them. */
@TestComponent
class Colleagues {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Inbox inbox;
    private final ReportingCycles cycles;
    private final Meetings meetings;
    private final DepartmentFigures figures;
    private final Compilation compilation;
    private final Decisions decisions;
    private final Reports reports;
    private final CountRules rules;

    Colleagues(
            Accounts accounts,
            Organisation organisation,
            Inbox inbox,
            ReportingCycles cycles,
            Meetings meetings,
            DepartmentFigures figures,
            Compilation compilation,
            Decisions decisions,
            Reports reports,
            CountRules rules) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.inbox = inbox;
        this.cycles = cycles;
        this.meetings = meetings;
        this.figures = figures;
        this.compilation = compilation;
        this.decisions = decisions;
        this.reports = reports;
        this.rules = rules;
    }

    CycleLine open(LocalDate day) {
        OpenCycleResult opened = cycles.open(actor("gs.coordinator"), PeriodType.MONTH, day);
        assertThat(opened).isInstanceOf(OpenCycleResult.Opened.class);
        return cycles.cycle(actor("gs.coordinator"), ((OpenCycleResult.Opened) opened).id());
    }

    CycleLine cycle(String code) {
        return cycles.all(actor("gs.coordinator")).stream()
                .filter(cycle -> cycle.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    void meet(String province, String report, LocalDate day) {
        Actor team = actor(province + ".wccc.team");
        assertThat(meetings.record(
                        team, task(team, report, "recordMeeting"), new MeetingForm(true, day, "21", "9", "", "")))
                .isEqualTo(new MeetingResult.Recorded());
    }

    /** Those departments of a report that have not submitted yet submit plausible figures. */
    void submitFigures(String province, String report) {
        Actor secretary = actor(province + ".secretariat.officer");
        for (var unit :
                reports.report(secretary, reports.byCode(report).orElseThrow()).units()) {
            if (unit.submittedAt() == null) {
                String kind = organisation.mechanism(unit.unit()).kind();
                submit(actor(province + "." + kind.toLowerCase(Locale.ROOT) + ".officer"), report);
            }
        }
    }

    private void submit(Actor officer, String report) {
        TaskId task = task(officer, report, "submitFigures");
        assertThat(figures.table(officer, task)).isInstanceOf(Page.Shown.class);
        FigureTable table = ((Page.Shown<FigureTable>) figures.table(officer, task)).view();
        List<CellChange> changes = new ArrayList<>();
        table.rows().forEach(row -> row.cells().forEach(cell -> change(row.indicator(), cell, changes)));
        figures.save(officer, task, changes);
        assertThat(figures.submit(officer, task, true)).isInstanceOf(SubmitResult.Submitted.class);
    }

    private void change(Indicator indicator, FigureTable.Cell cell, List<CellChange> changes) {
        int children = cell.split() == Split.TOTAL && indicator.bySex() ? 16 : 8;
        if (indicator.hasParts()) {
            changes.add(new CellChange(indicator.id(), cell.split(), Part.NUMERATOR, "" + children, cell.revision()));
            changes.add(
                    new CellChange(indicator.id(), cell.split(), Part.DENOMINATOR, "" + 4 * children, cell.revision()));
            return;
        }
        String typed = switch (indicator.type()) {
            case YES_NO -> "yes";
            case TEXT -> "as last month";
            default -> "" + children * Ladder.parts(rules.all(), indicator);
        };
        changes.add(new CellChange(indicator.id(), cell.split(), Part.VALUE, typed, cell.revision()));
    }

    void compile(String province, String report) {
        Actor secretary = actor(province + ".secretariat.officer");
        TaskId task = task(secretary, report, "compileReport");
        assertThat(compilation.page(secretary, task)).isInstanceOf(Page.Shown.class);
        ((Page.Shown<CompilePage>) compilation.page(secretary, task))
                .view()
                .counts()
                .forEach(question -> compilation.explain(secretary, task, question.code(), "The lists were compared."));
        assertThat(compilation.forward(secretary, task, new ReportWords("A quiet month.", "Roads under water.", ""), 0))
                .isInstanceOf(CompileResult.Compiled.class);
    }

    void decide(String username, String report, String step, String outcome) {
        Actor actor = actor(username);
        assertThat(decisions.decide(
                        actor, task(actor, report, step), Decision.on(outcome, "What is missing comes later.")))
                .isEqualTo(new DecideResult.Decided(outcome));
    }

    /** A province's whole month. */
    void wholeMonth(String province, String report, LocalDate meeting) {
        meet(province, report, meeting);
        submitFigures(province, report);
        compile(province, report);
        decide(province + ".secretariat.chief", report, "checkReport", "forward");
        decide(province + ".council.president", report, "reviewReport", "approve");
        decide("gs.monitoring.officer", report, "receiveReport", "accept");
    }

    Actor actor(String username) {
        return accounts.actor(username);
    }

    String nameOf(String username, Locale language) {
        return organisation.official(actor(username).id()).name().in(language);
    }

    TaskId task(Actor actor, String caseNumber, String step) {
        return inbox.mine(actor, new InboxFilter(caseNumber, null, false, InboxFilter.Sort.DUE), 0, 100).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actor.username() + " has no " + step + " of " + caseNumber))
                .id();
    }
}
