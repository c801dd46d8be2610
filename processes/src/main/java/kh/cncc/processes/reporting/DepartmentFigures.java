package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.reporting.SubmitResult.CellProblem;
import kh.cncc.processes.reporting.UnitReturns.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures that a department gives to a report: typed, saved cell by cell, submitted, corrected. */
@Service
@Transactional
public class DepartmentFigures {

    private static final Set<String> SCREEN = Set.of(Steps.FIGURES_SCREEN);

    /** Some times as many as any department is asked for; while more than that are gone through, colleagues wait. */
    public static final int MOST_AT_ONCE = 2_000;

    private final Desk desk;
    private final Inbox inbox;
    private final ReportRegister reports;
    private final UnitReturns returns;
    private final FigureTables tables;
    private final FigureEntry entry;
    private final Corrections corrections;
    private final ReportAccess access;
    private final MinistryReports ministries;
    private final DepartmentAnswers answers;

    DepartmentFigures(
            Desk desk,
            Inbox inbox,
            ReportRegister reports,
            UnitReturns returns,
            FigureTables tables,
            FigureEntry entry,
            Corrections corrections,
            ReportAccess access,
            MinistryReports ministries,
            DepartmentAnswers answers) {
        this.desk = desk;
        this.inbox = inbox;
        this.reports = reports;
        this.returns = returns;
        this.tables = tables;
        this.entry = entry;
        this.corrections = corrections;
        this.access = access;
        this.ministries = ministries;
        this.answers = answers;
    }

    /** The table of a task that is open for the official. */
    @Transactional(readOnly = true)
    public Page<FigureTable> table(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> table(open, work(open)));
    }

    /**
     * A task and its table.
     *
     * @param changes what differs from the figures as they were given back first; nothing when they were not
     */
    public record Sheet(OpenTask task, FigureTable table, List<FigureChange> changes) {}

    /**
     * The table of a task and after it those of the same report that are open for the official too: who holds the seats of several
     * departments types all of them in one grid, each figure under its own task.
     */
    @Transactional(readOnly = true)
    public Page<List<Sheet>> together(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> {
            List<OpenTask> tasks = new ArrayList<>(List.of(open));
            inbox.mine(actor, open.caseId()).stream()
                    .filter(line -> SCREEN.contains(line.screen()) && !line.id().equals(task))
                    .map(line -> desk.show(actor, line.id(), SCREEN, also -> also))
                    .forEach(page -> {
                        if (page instanceof Page.Shown<OpenTask>(OpenTask also)) {
                            tasks.add(also);
                        }
                    });
            return sheets(tasks);
        });
    }

    /** The tables of tasks that are all of one report. */
    private List<Sheet> sheets(List<OpenTask> tasks) {
        ReportHeader report = reports.ofCase(tasks.getFirst().caseId());
        Map<MechanismId, Version> newest =
                returns.newest(report.id()).stream().collect(Collectors.toMap(Version::unit, Function.identity()));
        List<FigureTables.Open> open = tasks.stream()
                .map(task -> {
                    Version version = Objects.requireNonNull(newest.get(unit(task)));
                    return new FigureTables.Open(
                            version, desk.head(task), corrections.open(version.returnId(), task.procedure()));
                })
                .toList();
        List<FigureTable> shown = tables.open(report, open);
        List<CorrectionNote> cameBack =
                shown.stream().flatMap(table -> table.corrections().stream()).toList();
        Map<MechanismId, List<FigureChange>> changes =
                answers.changes(report, cameBack, shown).stream().collect(Collectors.groupingBy(FigureChange::unit));
        Iterator<FigureTable> table = shown.iterator();
        return tasks.stream()
                .map(task -> new Sheet(task, table.next(), changes.getOrDefault(unit(task), List.of())))
                .toList();
    }

    /**
     * A department's figures as they stand now, for the department itself and for its province. What was submitted to
     * the General Secretariat is read as a version of the report.
     */
    @Transactional(readOnly = true)
    public FigureTable table(Actor actor, ReportId id, MechanismId unit) {
        ReportHeader report = reports.report(id);
        boolean all = access.ownFigures(actor, unit) || access.reach(actor, report) == ReportAccess.Reach.EVERYTHING;
        if (!all) {
            throw new Refused("refused.figures");
        }
        Version version = returns.newest(id, unit).orElseThrow(() -> new Refused("refused.figures"));
        return tables.table(report, version, null, corrections.open(version.returnId(), procedure(report)));
    }

    /** Saves what was typed, cell by cell. */
    public SaveResult save(Actor actor, TaskId task, List<CellChange> changes) {
        if (changes.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(changes.size() + " figures at once are none that somebody typed");
        }
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> {
                    Work work = begun(open);
                    reports.started(work.report().id());
                    return entry.save(open, work.report(), work.version(), changes);
                },
                Stopped::new);
    }

    /** Writes down why an unusual figure is right. */
    public SaveResult giveReason(Actor actor, TaskId task, FigureReason reason) {
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> {
                    Work work = begun(open);
                    return entry.giveReason(open, work.report(), work.version(), reason);
                },
                Stopped::new);
    }

    /** Answers a pin. */
    public SaveResult answer(Actor actor, TaskId task, long pin, String answer) {
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> {
                    Work work = work(open);
                    List<CorrectionNote> shown = corrections.open(work.version().returnId(), open.procedure());
                    List<FieldProblem> problems = corrections.answer(open, shown, pin, answer);
                    return problems.isEmpty() ? new SaveResult.Done(List.of()) : new SaveResult.Invalid(problems);
                },
                Stopped::new);
    }

    /** What of the figures as they are saved must be settled before they are handed in. */
    @Transactional(readOnly = true)
    public Page<List<CellProblem>> unsettled(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> Submission.problems(table(open, work(open))));
    }

    /** Hands the figures in. {@code knownIncomplete} says that what is missing is known to be missing. */
    public SubmitResult submit(Actor actor, TaskId task, boolean knownIncomplete) {
        return desk.work(actor, task, SCREEN, open -> submit(open, work(open), knownIncomplete), Stopped::new);
    }

    private SubmitResult submit(OpenTask task, Work work, boolean knownIncomplete) {
        FigureTable table = table(task, work);
        List<CellProblem> problems = Submission.problems(table);
        if (!problems.isEmpty()) {
            return new SubmitResult.NotYet(problems);
        }
        List<CellProblem> missing = Submission.missing(table);
        if (!missing.isEmpty() && !knownIncomplete) {
            return new SubmitResult.Incomplete(missing);
        }
        reports.started(work.report().id());
        Version version = returns.begun(work.report().id(), work.version());
        returns.submitted(version, task.actor());
        corrections.settle(version.returnId());
        if (task.procedure().equals(Steps.MINISTRY_REPORT)) {
            ministries.submitted(work.report(), task.actor());
        }
        desk.finish(
                task,
                "figures-submitted",
                Map.of(
                        "unit", work.version().unitCode(),
                        "version", work.version().number(),
                        "missing", missing.size()),
                Steps.FORWARD,
                Map.of());
        return new SubmitResult.Submitted(work.version().number(), missing.size());
    }

    private FigureTable table(OpenTask task, Work work) {
        return tables.table(
                work.report(),
                work.version(),
                desk.head(task),
                corrections.open(work.version().returnId(), task.procedure()));
    }

    /** What a task of this screen is about. */
    private record Work(ReportHeader report, Version version) {}

    private Work work(OpenTask task) {
        ReportHeader report = reports.ofCase(task.caseId());
        MechanismId unit = unit(task);
        Version version = returns.newest(report.id(), unit)
                .orElseThrow(() -> new IllegalStateException("The report expects nothing from unit " + unit.value()));
        return new Work(report, version);
    }

    private Work begun(OpenTask task) {
        Work work = work(task);
        return new Work(work.report(), returns.begun(work.report().id(), work.version()));
    }

    private static MechanismId unit(OpenTask task) {
        return Objects.requireNonNull(task.unit(), "a task for figures names its unit");
    }

    private static String procedure(ReportHeader report) {
        return report.kind().equals("ministry") ? Steps.MINISTRY_REPORT : Steps.PROVINCIAL_REPORT;
    }
}
