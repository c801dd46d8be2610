package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.reporting.Compilation;
import kh.cncc.processes.reporting.CompilePage;
import kh.cncc.processes.reporting.CompileResult;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.processes.reporting.UnitReturn;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.figures.FigureGrid;
import kh.cncc.ui.inbox.TaskDesk;

/** What the departments gave, the words around it, and the two ways on: to the chief, or back to departments. */
class CompileForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient CompilePage page;
    private final transient Compilation compilation;
    private final transient TaskDesk desk;
    private final transient Phrases phrases;
    private final transient Marking marking;
    private final WordsEditor words;
    private final FormProblems problems;
    private final TaskNotice notice = new TaskNotice();
    private final List<AnswerPlace> places = new ArrayList<>();

    CompileForm(OpenTask task, CompilePage page, Compilation compilation, TaskDesk desk, ReportParts parts) {
        this.task = task;
        this.page = page;
        this.compilation = compilation;
        this.desk = desk;
        phrases = parts.phrases();
        problems = new FormProblems(phrases::problem);
        words = new WordsEditor(
                page.words(),
                page.wordsRevision(),
                problems,
                phrases,
                (text, revision) -> compilation.saveWords(task.actor(), task.id(), text, revision));
        words.onNotDone(why -> notice.ended(desk.notDone(task, why)));
        FigureRows rows = new FigureRows(new FigureCells(phrases, page.changes(), page.tables()), true);
        FigureGrid grid = new FigureGrid("read." + task.id().value());
        grid.show(rows.toRead(page.tables(), true));
        marking = new Marking(grid, rows, phrases);
        getContent().add(notice, phrases.about(page.report()));
        cameBack();
        corrected(parts);
        getContent()
                .add(
                        Blocks.panel(text("reporting.departments"), new DepartmentTable(page.tables(), phrases)),
                        Blocks.panel(text("reporting.gaps"), parts.gaps(page.tables())),
                        Blocks.panel(text("reporting.warnings"), parts.warnings(page.tables())));
        if (!page.counts().isEmpty()) {
            var counts = new CountList(page.counts(), phrases, this::explain);
            places.addAll(counts.places());
            getContent().add(Blocks.panel(text("reporting.counts"), counts));
        }
        AnswerPlace.keep(task, places);
        getContent()
                .add(
                        Blocks.panel(
                                text("reporting.meeting"),
                                parts.meeting(page.meeting(), page.report().code())),
                        Blocks.panel(text("reporting.words"), words),
                        Blocks.folded(text("reporting.figures.all"), true, grid),
                        bar());
    }

    private Div bar() {
        Div actions = notice.whileOpen(Blocks.actions(
                Blocks.primary(text("outcome.forward"), this::forward),
                Blocks.secondary(UnitReturnDialog.title(page.tables()), this::askReturn)));
        DecisionBar.next(task.next()).ifPresent(actions::add);
        var bar = new Div(problems, actions);
        bar.addClassName("decision");
        return bar;
    }

    private void cameBack() {
        if (page.corrections().isEmpty()) {
            return;
        }
        var answers = new PinAnswers(page.corrections(), ReportParts.indicators(page.tables()), phrases, this::answer);
        places.addAll(answers.places());
        getContent()
                .add(Blocks.panel(
                        text("reporting.cameBack"), new CorrectionList(page.corrections(), phrases), answers));
    }

    private void corrected(ReportParts parts) {
        if (!page.answered().isEmpty()) {
            getContent()
                    .add(Blocks.panel(
                            text("reporting.compile.corrected"),
                            new CorrectionList(page.answered(), phrases, ReportParts.indicators(page.tables())),
                            parts.changes(page.changes())));
        }
    }

    private List<FieldProblem> answer(long pin, String answer) {
        return saved(compilation.answer(task.actor(), task.id(), pin, answer));
    }

    private List<FieldProblem> explain(String question, String reason) {
        return saved(compilation.explain(task.actor(), task.id(), question, reason));
    }

    private List<FieldProblem> saved(CompileResult result) {
        return switch (result) {
            case CompileResult.Invalid(var found) -> found;
            case Stopped(var why) -> {
                notice.ended(desk.notDone(task, why));
                yield List.of(FieldProblem.of("task", "reporting.figures.tooLate"));
            }
            case CompileResult.Answered answered -> List.of();
            case CompileResult.Explained explained -> List.of();
            case CompileResult.Compiled compiled -> List.of();
            case CompileResult.Unread unread -> List.of();
            case CompileResult.ReturnedToUnits returned -> List.of();
        };
    }

    /** What must be answered is asked for before anything else. */
    private void forward() {
        if (!AnswerPlace.saveAll(places.stream())) {
            return;
        }
        long missing =
                page.tables().stream().mapToLong(table -> table.missing()).sum();
        if (missing == 0) {
            send();
            return;
        }
        var question = new Div(new Paragraph(text("reporting.compile.withGaps", missing)));
        DecisionBar.next(task.next()).ifPresent(question::add);
        Blocks.confirm(text("outcome.forward"), question, text("outcome.forward"), this::send);
    }

    private void send() {
        told(compilation.forward(task.actor(), task.id(), words.words(), words.revision()), null);
    }

    private void askReturn() {
        new UnitReturnDialog(page.tables(), marking, phrases, this::giveBack).open();
    }

    private void giveBack(UnitReturnDialog dialog, List<UnitReturn> returns) {
        told(compilation.returnToDepartments(task.actor(), task.id(), returns), dialog);
    }

    private void told(CompileResult result, @org.jspecify.annotations.Nullable UnitReturnDialog dialog) {
        switch (result) {
            case CompileResult.Invalid(var found) -> {
                if (dialog == null) {
                    problems.show(found);
                } else {
                    dialog.show(found);
                }
                return;
            }
            case CompileResult.Unread(var theirs) -> words.unread(theirs);
            case CompileResult.Compiled(int version) -> desk.done(task, text("reporting.compile.done", version));
            case CompileResult.ReturnedToUnits(int units) -> desk.done(task, text("reporting.compile.returned", units));
            case CompileResult.Answered answered -> {}
            case CompileResult.Explained explained -> {}
            case Stopped(var why) -> notice.ended(desk.notDone(task, why));
        }
        if (dialog != null) {
            dialog.close();
        }
    }
}
