package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.Holder;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.CountRules;
import kh.cncc.processes.indicators.Indicator;
import org.springframework.boot.test.context.TestComponent;

/** The people of the ladder as tests speak of them: by seat, each doing their task through the services. */
@TestComponent
public class Ladder {

    /** Some seats of the demo officials are vacant, as in life. */
    private static final Map<String, String> DEPUTY =
            Map.of("president", "first-deputy", "chief", "deputy-chief", "officer", "director");

    public final Organisation organisation;
    public final Inbox inbox;
    public final ReportingCycles cycles;
    public final Meetings meetings;
    public final DepartmentFigures figures;
    public final Compilation compilation;
    public final Decisions decisions;
    public final Consolidations consolidations;
    public final Reports reports;
    public final CountRules rules;

    Ladder(
            Organisation organisation,
            Inbox inbox,
            ReportingCycles cycles,
            Meetings meetings,
            DepartmentFigures figures,
            Compilation compilation,
            Decisions decisions,
            Consolidations consolidations,
            Reports reports,
            CountRules rules) {
        this.organisation = organisation;
        this.inbox = inbox;
        this.cycles = cycles;
        this.meetings = meetings;
        this.figures = figures;
        this.compilation = compilation;
        this.decisions = decisions;
        this.consolidations = consolidations;
        this.reports = reports;
        this.rules = rules;
    }

    /** Whoever holds the seat today, or stands in for it while it is vacant. */
    public Actor holder(String kind, String key, String area) {
        Seat seat = organisation.seat(kind, key, area).orElseThrow();
        Holder holder = organisation
                .holder(seat.id())
                .or(() -> organisation
                        .seat(kind, Objects.requireNonNull(DEPUTY.get(key)), area)
                        .flatMap(deputy -> organisation.holder(deputy.id())))
                .orElseThrow();
        return new Actor(holder.official().id(), holder.official().username());
    }

    public Actor coordinator() {
        return holder("CNCC-GS", "coordinator", "KH");
    }

    public Actor team(String area) {
        return holder("CP-WCCC-TEAM", "chief", area);
    }

    public Actor department(String kind, String area) {
        return holder(kind, "officer", area);
    }

    public Actor secretary(String area) {
        return holder("CP-CNCC-SEC", "officer", area);
    }

    public Actor chief(String area) {
        return holder("CP-CNCC-SEC", "chief", area);
    }

    public Actor president(String area) {
        return holder("CP-CNCC", "president", area);
    }

    public Actor monitoring() {
        return holder("CPM-OMR", "officer", "KH");
    }

    public Actor statistics() {
        return holder("CPM-ORS", "officer", "KH");
    }

    public Actor sectionChief() {
        return holder("CPM-SECTION", "chief", "KH");
    }

    public Actor secretaryGeneral() {
        return holder("CNCC-GS", "secretary-general", "KH");
    }

    public CycleLine open(PeriodType type, LocalDate day) {
        OpenCycleResult result = cycles.open(coordinator(), type, day);
        assertThat(result).isInstanceOf(OpenCycleResult.Opened.class);
        return cycles.cycle(coordinator(), ((OpenCycleResult.Opened) result).id());
    }

    public ReportId report(CycleLine cycle, String area) {
        return reports.byCode("PR-" + cycle.period().code() + "-" + area).orElseThrow();
    }

    public List<TaskLine> tasks(Actor actor, String caseNumber) {
        return inbox.mine(actor, new InboxFilter(caseNumber, null, false, InboxFilter.Sort.DUE), 0, 100);
    }

    public TaskId task(Actor actor, String caseNumber, String step) {
        List<TaskLine> found = tasks(actor, caseNumber).stream()
                .filter(task -> task.step().equals(step))
                .toList();
        assertThat(found)
                .as("%s of %s for %s", step, caseNumber, actor.username())
                .hasSize(1);
        return found.getFirst().id();
    }

    public void holdMeeting(CycleLine cycle, String area, LocalDate on) {
        Actor team = team(area);
        TaskId task = task(team, code(cycle, area), "recordMeeting");
        assertThat(meetings.record(team, task, new MeetingForm(true, on, "21", "9", "", "")))
                .isEqualTo(new MeetingResult.Recorded());
    }

    /** Every figure of a department's table: the number itself, of a whole as often as it has parts, or numerator and denominator. */
    public void fill(Actor officer, TaskId task, int number) {
        FigureTable table = shown(figures.table(officer, task));
        List<CellChange> changes = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            for (FigureTable.Cell cell : row.cells()) {
                changes.addAll(changes(row, cell, number * parts(rules.all(), row.indicator())));
            }
        }
        SaveResult saved = figures.save(officer, task, changes);
        assertThat(saved).isInstanceOf(SaveResult.Done.class);
        assertThat(((SaveResult.Done) saved).cells()).allMatch(result -> result instanceof CellResult.Saved);
    }

    /** How many of the smallest parts are in an indicator, so that figures made of it go together. */
    public static int parts(List<CountRule> rules, Indicator indicator) {
        return rules.stream()
                .filter(rule -> indicator.equals(rule.whole()))
                .mapToInt(rule -> rule.indicators().stream()
                        .mapToInt(part -> parts(rules, part))
                        .sum())
                .max()
                .orElse(1);
    }

    private static List<CellChange> changes(FigureTable.Row row, FigureTable.Cell cell, int number) {
        var indicator = row.indicator();
        int times = cell.split() == kh.cncc.processes.indicators.Split.TOTAL && indicator.bySex() ? 2 : 1;
        if (indicator.hasParts()) {
            return List.of(
                    new CellChange(
                            indicator.id(),
                            cell.split(),
                            CellChange.Part.NUMERATOR,
                            String.valueOf(times * number),
                            cell.revision()),
                    new CellChange(
                            indicator.id(),
                            cell.split(),
                            CellChange.Part.DENOMINATOR,
                            String.valueOf(times * 4 * number),
                            cell.revision()));
        }
        String typed = switch (indicator.type()) {
            case YES_NO -> "yes";
            case TEXT -> "as last year";
            default -> String.valueOf(times * number);
        };
        return List.of(new CellChange(indicator.id(), cell.split(), CellChange.Part.VALUE, typed, cell.revision()));
    }

    public void submitFigures(CycleLine cycle, String area, int number, String... departments) {
        for (String department : departments) {
            Actor officer = department(department, area);
            TaskId task = figuresTask(cycle, department, area);
            fill(officer, task, number);
            assertThat(figures.submit(officer, task, false)).isInstanceOf(SubmitResult.Submitted.class);
        }
    }

    public List<String> departments(CycleLine cycle, String area) {
        return reports.report(secretary(area), report(cycle, area)).units().stream()
                .map(unit -> organisation.mechanism(unit.unit()).kind())
                .toList();
    }

    public void submitAllFigures(CycleLine cycle, String area, int number) {
        submitFigures(cycle, area, number, departments(cycle, area).toArray(String[]::new));
    }

    public void compile(CycleLine cycle, String area) {
        Actor secretary = secretary(area);
        TaskId task = task(secretary, code(cycle, area), "compileReport");
        explainCounts(secretary, task);
        int revision = shown(compilation.page(secretary, task)).wordsRevision();
        assertThat(compilation.forward(secretary, task, new ReportWords("A quiet month.", "", ""), revision))
                .isInstanceOf(CompileResult.Compiled.class);
    }

    /** What may be counted twice is said to be right. */
    public void explainCounts(Actor secretary, TaskId task) {
        shown(compilation.page(secretary, task))
                .counts()
                .forEach(question -> assertThat(compilation.explain(
                                secretary, task, question.code(), "The registers were compared, nobody is in both."))
                        .isEqualTo(new CompileResult.Explained()));
    }

    public void decide(Actor actor, CycleLine cycle, String area, String step, Decision decision) {
        TaskId task = task(actor, code(cycle, area), step);
        assertThat(decisions.decide(actor, task, decision)).isEqualTo(new DecideResult.Decided(decision.outcome()));
    }

    public void check(CycleLine cycle, String area) {
        decide(chief(area), cycle, area, "checkReport", Decision.on("forward", ""));
    }

    public void approve(CycleLine cycle, String area, String gapsReason) {
        decide(president(area), cycle, area, "reviewReport", Decision.on("approve", gapsReason));
    }

    public void accept(CycleLine cycle, String area) {
        decide(monitoring(), cycle, area, "receiveReport", Decision.on("accept", ""));
    }

    void submitAllExcept(CycleLine cycle, String area, int number, String department) {
        submitFigures(
                cycle,
                area,
                number,
                departments(cycle, area).stream()
                        .filter(kind -> !kind.equals(department))
                        .toArray(String[]::new));
    }

    /** One province's whole month without an incident. */
    public void wholeMonth(CycleLine cycle, String area, int number) {
        holdMeeting(cycle, area, cycle.period().start().plusDays(4));
        submitAllFigures(cycle, area, number);
        compile(cycle, area);
        check(cycle, area);
        approve(cycle, area, "");
        accept(cycle, area);
    }

    /** Hands in what each department has typed until now, and says that the rest is known to be missing. */
    void submitAsItStands(CycleLine cycle, String area) {
        for (String department : departments(cycle, area)) {
            Actor officer = department(department, area);
            TaskId task = figuresTask(cycle, department, area);
            assertThat(figures.submit(officer, task, true)).isInstanceOf(SubmitResult.Submitted.class);
        }
    }

    /** From the figures, whole or not, to the General Secretariat, which has not accepted the report yet. */
    void sendUp(CycleLine cycle, String area) {
        submitAsItStands(cycle, area);
        compile(cycle, area);
        check(cycle, area);
        approve(cycle, area, "Not everything is counted yet.");
    }

    /** The open table of a department. */
    Sheet sheet(CycleLine cycle, String department, String area) {
        Actor officer = department(department, area);
        return new Sheet(figures, officer, figuresTask(cycle, department, area));
    }

    /** The task in which a department submits its figures; an official may hold the seats of several. */
    public TaskId figuresTask(CycleLine cycle, String department, String area) {
        var name = organisation.mechanism(department, area).orElseThrow().name();
        return tasks(department(department, area), code(cycle, area)).stream()
                .filter(task -> task.step().equals("submitFigures") && name.equals(task.unit()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public static String code(CycleLine cycle, String area) {
        return "PR-" + cycle.period().code() + "-" + area;
    }

    public static <T> T shown(Page<T> page) {
        assertThat(page).isInstanceOf(Page.Shown.class);
        return Objects.requireNonNull(((Page.Shown<T>) page).view());
    }
}
