package kh.cncc.processes.demo;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.demo.Cast.Part;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.indicators.CountRules;
import kh.cncc.processes.reporting.Compilation;
import kh.cncc.processes.reporting.CompilePage;
import kh.cncc.processes.reporting.CompileResult;
import kh.cncc.processes.reporting.DecideResult;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Decisions;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.FigureReason;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.MeetingForm;
import kh.cncc.processes.reporting.MeetingResult;
import kh.cncc.processes.reporting.Meetings;
import kh.cncc.processes.reporting.Pin;
import kh.cncc.processes.reporting.PinNote;
import kh.cncc.processes.reporting.ReportHeader;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.processes.reporting.SubmitResult;
import kh.cncc.processes.reporting.UnitReturn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo officials do, each through the service that the screens use. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class Acting {

    static final String INVENTED = "Invented for the demonstration. បង្កើតឡើងសម្រាប់ការបង្ហាញ។ ";

    private final Cast cast;
    private final Meetings meetings;
    private final DepartmentFigures figures;
    private final Compilation compilation;
    private final Decisions decisions;
    private final CountRules rules;

    Acting(
            Cast cast,
            Meetings meetings,
            DepartmentFigures figures,
            Compilation compilation,
            Decisions decisions,
            CountRules rules) {
        this.cast = cast;
        this.meetings = meetings;
        this.figures = figures;
        this.compilation = compilation;
        this.decisions = decisions;
        this.rules = rules;
    }

    void holdMeeting(ReportHeader report, LocalDate on) {
        int people = 14 + Math.floorMod(report.code().hashCode(), 15);
        record(report, new MeetingForm(true, on, "" + people, "" + people / 3, "", INVENTED));
    }

    void holdNoMeeting(ReportHeader report) {
        record(report, new MeetingForm(false, null, "", "", INVENTED + "The road was flooded. ទឹកជំនន់លិចផ្លូវ។", ""));
    }

    /** The departments that still have to, less those that stay silent, hand their figures in. */
    void submitFigures(ReportHeader report, String step, String... silent) {
        for (Part part : cast.open(report.caseId(), step)) {
            if (!List.of(silent).contains(cast.kindOf(part))) {
                submit(part, 1);
            }
        }
    }

    /** One half of the departments hands in, one of the others has begun. */
    void beginFigures(ReportHeader report) {
        List<Part> parts = cast.open(report.caseId(), "submitFigures");
        int half = parts.size() / 2;
        parts.stream().limit(half).forEach(part -> submit(part, 1));
        Part begun = parts.get(half);
        FigureTable table = table(begun);
        figures.save(
                begun.actor(),
                begun.task().id(),
                new InventedFigures(rules.all(), table).forRows(table.rows().size() / 2));
    }

    /** All departments hand in; where it is unusual, with a figure five times that of the month before and its reason. */
    void submitAll(ReportHeader report, boolean unusual) {
        for (Part part : cast.open(report.caseId(), "submitFigures")) {
            submit(part, unusual && cast.kindOf(part).equals("DSVY") ? 5 : 1);
        }
    }

    void compile(ReportHeader report) {
        Part part = cast.one(report.caseId(), "compileReport");
        ReportWords words = new ReportWords(INVENTED, INVENTED, INVENTED);
        CompilePage page = shown(compilation.page(part.actor(), part.task().id()));
        page.counts().stream()
                .filter(question -> question.reason() == null)
                .forEach(question -> compilation.explain(
                        part.actor(),
                        part.task().id(),
                        question.code(),
                        INVENTED + "The registers were compared. បានផ្ទៀងផ្ទាត់បញ្ជីទាំងពីរ។"));
        int revision = page.wordsRevision();
        require(compilation.forward(part.actor(), part.task().id(), words, revision), CompileResult.Compiled.class);
    }

    /** Sends a department's figures back, pinned to the first of them. */
    void returnFigures(ReportHeader report, String department) {
        Part part = cast.one(report.caseId(), "compileReport");
        var unit = cast.unit(department, report.areaCode());
        FigureTable table = shown(compilation.page(part.actor(), part.task().id())).tables().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        UnitReturn back = new UnitReturn(
                unit, "Please compare with the register. សូមផ្ទៀងផ្ទាត់ជាមួយបញ្ជី។", List.of(pin(table)));
        require(
                compilation.returnToDepartments(part.actor(), part.task().id(), List.of(back)),
                CompileResult.ReturnedToUnits.class);
    }

    void decide(ReportHeader report, String step, String outcome) {
        decide(report, step, Decision.on(outcome, INVENTED));
    }

    /** Sends the report back, pinned to a figure of the first department. */
    void giveBack(ReportHeader report, String step, String to) {
        Part part = cast.one(report.caseId(), step);
        FigureTable table = shown(decisions.page(part.actor(), part.task().id()))
                .version()
                .tables()
                .getFirst();
        decide(
                report,
                step,
                Decision.back(to, "This does not fit last month. តួលេខនេះមិនស្របនឹងខែមុន។", List.of(pin(table))));
    }

    /** Answers what came back to a deciding step, and sends the report on. */
    void answerAndDecide(ReportHeader report, String step, String outcome) {
        Part part = cast.one(report.caseId(), step);
        shown(decisions.page(part.actor(), part.task().id())).corrections().stream()
                .flatMap(note -> note.pins().stream())
                .forEach(pin -> decisions.answer(part.actor(), part.task().id(), pin.id(), INVENTED));
        decide(report, step, outcome);
    }

    /** Answers what came back to the secretariat, and compiles again. */
    void answerAndCompile(ReportHeader report) {
        Part part = cast.one(report.caseId(), "compileReport");
        shown(compilation.page(part.actor(), part.task().id())).corrections().stream()
                .flatMap(note -> note.pins().stream())
                .forEach(pin -> compilation.answer(part.actor(), part.task().id(), pin.id(), INVENTED));
        compile(report);
    }

    private void record(ReportHeader report, MeetingForm form) {
        Part part = cast.one(report.caseId(), "recordMeeting");
        require(meetings.record(part.actor(), part.task().id(), form), MeetingResult.Recorded.class);
    }

    private void decide(ReportHeader report, String step, Decision decision) {
        Part part = cast.one(report.caseId(), step);
        require(decisions.decide(part.actor(), part.task().id(), decision), DecideResult.Decided.class);
    }

    private void submit(Part part, int times) {
        FigureTable table = table(part);
        TaskId id = part.task().id();
        figures.save(
                part.actor(),
                id,
                new InventedFigures(rules.all(), table).times(times).all());
        table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.pins().stream())
                .map(PinNote::id)
                .forEach(pin -> figures.answer(part.actor(), id, pin, INVENTED));
        if (figures.submit(part.actor(), id, true) instanceof SubmitResult.NotYet notYet) {
            explain(part, notYet);
            require(figures.submit(part.actor(), id, true), SubmitResult.Submitted.class);
        }
    }

    private void explain(Part part, SubmitResult.NotYet notYet) {
        FigureTable table = table(part);
        notYet.problems()
                .forEach(problem -> figures.giveReason(
                        part.actor(),
                        part.task().id(),
                        new FigureReason(
                                problem.indicator(),
                                problem.split(),
                                INVENTED + "A campaign was held. មានយុទ្ធនាការ។",
                                table.cell(problem.indicator(), problem.split()).revision())));
    }

    private FigureTable table(Part part) {
        return shown(figures.table(part.actor(), part.task().id()));
    }

    private static Pin pin(FigureTable table) {
        FigureTable.Row row = table.rows().getFirst();
        return new Pin(
                table.unit(),
                row.indicator().id(),
                row.cells().getLast().split(),
                "Is this the whole province? តើនេះជាតួលេខខេត្តទាំងមូលឬ?");
    }

    private static <T> T shown(Page<T> page) {
        if (page instanceof Page.Shown<T> shown) {
            return shown.view();
        }
        throw new IllegalStateException("Not shown: " + page);
    }

    private static void require(Object result, Class<?> expected) {
        if (!expected.isInstance(result)) {
            throw new IllegalStateException("Expected " + expected.getSimpleName() + ", not " + result);
        }
    }
}
