package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.reminders.TaskNews;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.reporting.UnitReturns.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's work on a provincial report: reads the departments' figures, writes the words, returns or forwards. */
@Service
@Transactional
public class Compilation {

    private static final Set<String> SCREEN = Set.of(Steps.COMPILE_SCREEN);

    private final Desk desk;
    private final ReportRegister reports;
    private final ReportVersions versions;
    private final UnitReturns returns;
    private final FigureTables tables;
    private final Corrections corrections;
    private final Wording wording;
    private final MeetingRecords meetings;
    private final DepartmentAnswers answers;
    private final CountQuestions counts;
    private final TaskNews news;

    Compilation(
            Desk desk,
            ReportRegister reports,
            ReportVersions versions,
            UnitReturns returns,
            FigureTables tables,
            Corrections corrections,
            Wording wording,
            MeetingRecords meetings,
            DepartmentAnswers answers,
            CountQuestions counts,
            TaskNews news) {
        this.desk = desk;
        this.reports = reports;
        this.versions = versions;
        this.returns = returns;
        this.tables = tables;
        this.corrections = corrections;
        this.wording = wording;
        this.meetings = meetings;
        this.answers = answers;
        this.counts = counts;
        this.news = news;
    }

    /** What the screen shows: the figures as they would go into the report now. */
    @Transactional(readOnly = true)
    public Page<CompilePage> page(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> {
            ReportHeader report = reports.ofCase(open.caseId());
            List<CorrectionNote> cameBack = cameBack(open);
            Wording.Draft draft = wording.of(report.id());
            List<CorrectionNote> answered = answers.since(open, report);
            List<FigureTable> shown = tables.tables(report, taken(report), both(cameBack, answered));
            return new CompilePage(
                    desk.head(open),
                    report,
                    meetings.of(report.id()).orElse(null),
                    shown,
                    cameBack,
                    answered,
                    new Changes(
                            report.currentVersion(),
                            report.currentVersion() + 1,
                            answers.changes(report, answered, shown),
                            List.of()),
                    counts.of(report.id(), report.currentVersion() + 1, shown),
                    draft.words(),
                    draft.revision());
        });
    }

    /** Saves the words; {@code revision} is the one they were read with. */
    public WordsResult saveWords(Actor actor, TaskId task, ReportWords words, int revision) {
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> wording.save(reports.ofCase(open.caseId()).id(), words, revision, actor),
                Stopped::new);
    }

    /** Answers a pin of a report that came back. */
    public CompileResult answer(Actor actor, TaskId task, long pin, String answer) {
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> {
                    List<FieldProblem> problems = corrections.answer(open, cameBack(open), pin, answer);
                    return problems.isEmpty() ? new CompileResult.Answered() : new CompileResult.Invalid(problems);
                },
                Stopped::new);
    }

    /** Writes down why figures that may count something twice are right; {@code code} is that of the question. */
    public CompileResult explain(Actor actor, TaskId task, String code, String reason) {
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> {
                    ReportHeader report = reports.ofCase(open.caseId());
                    List<FieldProblem> problems = asked(report).stream()
                            .filter(question -> question.code().equals(code))
                            .findFirst()
                            .map(question ->
                                    counts.explain(report.id(), report.currentVersion() + 1, question, reason, actor))
                            .orElseGet(() -> List.of(FieldProblem.of("reason", "problem.counts.changed")));
                    return problems.isEmpty() ? new CompileResult.Explained() : new CompileResult.Invalid(problems);
                },
                Stopped::new);
    }

    /**
     * Makes a new version of the report from what the departments submitted, and sends it on. {@code revision} is the one
     * that the words were read with, or were saved under last.
     */
    public CompileResult forward(Actor actor, TaskId task, ReportWords words, int revision) {
        return desk.work(actor, task, SCREEN, open -> forward(open, words, revision), Stopped::new);
    }

    /** Returns the figures of some departments for correction, and asks those again that gave nothing. */
    public CompileResult returnToDepartments(Actor actor, TaskId task, List<UnitReturn> wanted) {
        return desk.work(actor, task, SCREEN, open -> giveBack(open, wanted), Stopped::new);
    }

    private CompileResult forward(OpenTask task, ReportWords words, int revision) {
        List<FieldProblem> problems = Wording.check(words);
        if (Pins.unanswered(cameBack(task))) {
            problems.add(FieldProblem.of("pins", "problem.pin.unanswered"));
        }
        ReportHeader report = reports.ofCase(task.caseId());
        if (asked(report).stream().anyMatch(question -> question.reason() == null)) {
            problems.add(FieldProblem.of("counts", "problem.counts.unexplained"));
        }
        if (!problems.isEmpty()) {
            return new CompileResult.Invalid(problems);
        }
        if (wording.save(report.id(), words, revision, task.actor()) instanceof WordsResult.Conflict unread) {
            return new CompileResult.Unread(unread);
        }
        int number = versions.compile(report, words, task.actor());
        corrections.settle(task.caseId(), task.step());
        desk.finish(task, "report-compiled", Map.of("version", number), Steps.FORWARD, Map.of());
        return new CompileResult.Compiled(number);
    }

    private CompileResult giveBack(OpenTask task, List<UnitReturn> wanted) {
        ReportHeader report = reports.ofCase(task.caseId());
        Map<MechanismId, Version> units =
                returns.newest(report.id()).stream().collect(Collectors.toMap(Version::unit, Function.identity()));
        List<FieldProblem> problems = check(wanted, units, tables.tables(report, taken(report), List.of()));
        if (!problems.isEmpty()) {
            return new CompileResult.Invalid(problems);
        }
        Set<MechanismId> handedIn =
                returns.submitted(report.id()).stream().map(Version::unit).collect(Collectors.toSet());
        List<CorrectionNote> cameBack = cameBack(task);
        for (UnitReturn unit : wanted) {
            Version version = Objects.requireNonNull(units.get(unit.unit()));
            List<Pin> pins = Pins.withOpen(unit.pins(), cameBack, unit.unit()::equals);
            giveBack(task, version, unit.reason(), pins, handedIn.contains(unit.unit()));
        }
        boolean onlyAsked = wanted.stream().map(UnitReturn::unit).noneMatch(handedIn::contains);
        String act = onlyAsked ? "asked-again" : "returned-for-correction";
        desk.finish(task, act, Map.of("units", wanted.size()), Steps.RETURN, Map.of());
        news.cameBack(task.caseId(), Steps.CORRECT_FIGURES, handedIn);
        return new CompileResult.ReturnedToUnits(wanted.size());
    }

    private void giveBack(OpenTask task, Version version, String reason, List<Pin> pins, boolean handedIn) {
        int number = handedIn ? version.number() : CorrectionNote.NOTHING;
        corrections.record(task, version.returnId(), Steps.CORRECT_FIGURES, number, reason, pins);
        returns.returned(version);
        Map<String, Object> detail = handedIn
                ? Map.of("unit", version.unitCode(), "version", number, "pins", pins.size())
                : Map.of("unit", version.unitCode(), "pins", pins.size());
        desk.record(task, handedIn ? "figures-returned" : "figures-asked-again", detail);
    }

    private static List<FieldProblem> check(
            List<UnitReturn> wanted, Map<MechanismId, Version> units, List<FigureTable> tables) {
        List<FieldProblem> problems = new ArrayList<>();
        if (wanted.isEmpty()) {
            problems.add(FieldProblem.of("units", "problem.return.nobody"));
        }
        Set<MechanismId> seen = new HashSet<>();
        for (UnitReturn unit : wanted) {
            if (!units.containsKey(unit.unit()) || !seen.add(unit.unit())) {
                throw new Refused("refused.figures");
            }
            Texts.required(problems, "reason", unit.reason(), Texts.REMARK);
            problems.addAll(Pins.check(
                    unit.pins(),
                    tables.stream()
                            .filter(table -> table.unit().equals(unit.unit()))
                            .toList()));
        }
        return problems;
    }

    /** What is asked about the figures as they would go into the report now. */
    private List<CountQuestion> asked(ReportHeader report) {
        return counts.of(report.id(), report.currentVersion() + 1, tables.tables(report, taken(report), List.of()));
    }

    private List<CorrectionNote> cameBack(OpenTask task) {
        return corrections.open(task.caseId(), task.step(), task.procedure());
    }

    private static List<CorrectionNote> both(List<CorrectionNote> some, List<CorrectionNote> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** What each department handed in last; a draft of one that never did counts as nothing. */
    private List<Version> taken(ReportHeader report) {
        Map<MechanismId, Version> handedIn =
                returns.submitted(report.id()).stream().collect(Collectors.toMap(Version::unit, Function.identity()));
        return returns.newest(report.id()).stream()
                .map(newest -> handedIn.getOrDefault(newest.unit(), newest))
                .toList();
    }
}
