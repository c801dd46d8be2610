package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.NotDone;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.DepartmentFigures.Sheet;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.SaveResult;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.processes.reporting.SubmitResult;
import kh.cncc.processes.reporting.SubmitResult.CellProblem;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.figures.CellEdit;
import kh.cncc.ui.figures.CellResult;
import kh.cncc.ui.figures.FigureGrid;
import kh.cncc.ui.inbox.TaskDesk;

/** Figures of one department, or of several whose seats one official holds: each is saved as it is typed; submitting says what is missing first. */
class FigureForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    /** What of the grid belongs to one department: its task, its figures, how many of them are given, and handing them in. */
    private record Part(OpenTask task, FigureTable table, FigureTyping typing, Span given, Button submit) {

        void count() {
            given.setText(text("reporting.given.of", typing.given(), typing.all()));
        }
    }

    private final transient Map<MechanismId, Part> parts = new LinkedHashMap<>();
    private final transient DepartmentFigures figures;
    private final transient TaskDesk desk;
    private final transient Phrases phrases;
    private final transient FigureRows rows;
    private final FigureGrid grid;
    private final TaskNotice notice = new TaskNotice();
    private final OpenFigures open = new OpenFigures();
    private transient Runnable recheck = open::clear;

    FigureForm(List<Sheet> sheets, DepartmentFigures figures, TaskDesk desk, Phrases phrases) {
        this.figures = figures;
        this.desk = desk;
        this.phrases = phrases;
        List<FigureTable> tables = sheets.stream().map(Sheet::table).toList();
        FigureCells cells = new FigureCells(
                phrases,
                sheets.stream().flatMap(sheet -> sheet.changes().stream()).toList(),
                tables);
        rows = new FigureRows(cells, sheets.size() > 1);
        for (Sheet sheet : sheets) {
            var part = new Part(
                    sheet.task(),
                    sheet.table(),
                    new FigureTyping(rows, cells, phrases, sheet),
                    new Span(),
                    new Button(text("reporting.figures.submit")));
            part.submit().addClickListener(click -> submit(part, false));
            part.count();
            parts.put(sheet.table().unit(), part);
        }
        grid = new FigureGrid(sheets.getFirst().task().actor().id().value() + "."
                + tables.getFirst().report().id().value());
        grid.show(rows.toEnter(tables));
        grid.onEdits(this::save);
        grid.onReason(this::reason);
        grid.onAnswer(this::answer);
        grid.onUnsaved(() -> recheck.run());
        getContent().add(notice, about(tables));
        tables.stream()
                .filter(table -> !table.corrections().isEmpty())
                .forEach(table -> getContent()
                        .add(Blocks.panel(
                                text(
                                        table.corrections().getFirst().askedAgain()
                                                ? "reporting.figures.askedAgain"
                                                : "reporting.figures.cameBack"),
                                new CorrectionList(table.corrections(), phrases))));
        var bar = new Div(open, submitting());
        bar.addClassName("decision");
        getContent().add(grid, bar);
    }

    private Component about(List<FigureTable> tables) {
        FigureTable first = tables.getFirst();
        String period = phrases.period(first.report().period());
        var about = new Div(
                parts.size() == 1
                        ? new Paragraph(text("reporting.about", Languages.read(first.unitName()), period))
                        : new Div(new Paragraph(period), departments()));
        about.add(Blocks.quiet(
                first.previous() == null
                        ? text("reporting.figures.noPrevious")
                        : text("reporting.figures.previous", phrases.period(first.previous()))));
        return about;
    }

    private Component departments() {
        var body = new NativeTableBody();
        parts.values().forEach(part -> {
            String unit = Languages.read(part.table().unitName());
            part.submit().setAriaLabel(text("reporting.figures.submitOf", unit));
            body.add(Tables.row(
                    new NativeTableHeaderCell(unit),
                    new NativeTableCell(part.given()),
                    new NativeTableCell(part.submit())));
        });
        var table = new NativeTable(body);
        table.addClassNames("figures-table", "stacked", "parts");
        return table;
    }

    private Component submitting() {
        Component saved = Blocks.quiet(text("reporting.figures.autosaved"));
        if (parts.size() > 1) {
            return saved;
        }
        Button submit = parts.values().iterator().next().submit();
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        return Blocks.actions(submit, saved);
    }

    /** What the browser sends belongs to the department of its row; what belongs to none is no figure of this screen. */
    private void save(List<CellEdit> edits) {
        Map<Part, List<CellEdit>> byPart = new LinkedHashMap<>();
        edits.forEach(edit -> rows.place(edit.row(), edit.cell())
                .ifPresent(place -> byPart.computeIfAbsent(part(place), none -> new ArrayList<>())
                        .add(edit)));
        grid.answer(byPart.entrySet().stream()
                .flatMap(entry -> save(entry.getKey(), entry.getValue()).stream())
                .toList());
        recheck.run();
    }

    private List<CellResult> save(Part part, List<CellEdit> edits) {
        OpenTask task = part.task();
        FigureTyping typing = part.typing();
        return switch (figures.save(task.actor(), task.id(), typing.changes(edits))) {
            case SaveResult.Done saved -> {
                List<CellResult> answers = typing.answers(edits, saved);
                part.count();
                yield answers;
            }
            case SaveResult.Invalid(var problems) -> typing.refused(edits, phrases.problem(problems.getFirst()));
            case Stopped(var why) -> tooLate(part, why, edits);
        };
    }

    private Part part(FigureRows.Place place) {
        return Objects.requireNonNull(parts.get(place.unit()));
    }

    /** What was typed stays where it is, so that it can be copied. */
    private List<CellResult> tooLate(Part part, NotDone why, List<CellEdit> edits) {
        ended(part, why);
        return part.typing().refused(edits, text("reporting.figures.tooLate"));
    }

    private void ended(Part part, NotDone why) {
        grid.lock(part.table().unit().value() + "/");
        part.submit().setVisible(false);
        notice.ended(desk.notDone(part.task(), why));
        recheck = open::clear;
        recheck.run();
    }

    private void reason(String row, String cell, String reason) {
        rows.place(row, cell).ifPresent(place -> {
            Part part = part(place);
            OpenTask task = part.task();
            SaveResult result =
                    figures.giveReason(task.actor(), task.id(), part.typing().reason(place, reason));
            told(part, result, done -> grid.answer(part.typing().reasonAnswers(row, cell, done)));
        });
    }

    private void answer(String row, String cell, String answer) {
        rows.place(row, cell)
                .map(this::part)
                .ifPresent(part -> part.typing().pin(row, cell).ifPresent(pin -> {
                    OpenTask task = part.task();
                    SaveResult result = figures.answer(task.actor(), task.id(), pin.id(), answer);
                    told(part, result, done -> grid.answer(List.of(part.typing().answered(row, cell, pin, answer))));
                }));
    }

    private void told(Part part, SaveResult result, Consumer<SaveResult.Done> saved) {
        switch (result) {
            case SaveResult.Done done -> {
                saved.accept(done);
                recheck.run();
            }
            case SaveResult.Invalid(var problems) -> Notices.problem(phrases.problem(problems.getFirst()));
            case Stopped(var why) -> ended(part, why);
        }
    }

    private void submit(Part part, boolean knownIncomplete) {
        recheck = open::clear;
        recheck.run();
        List<OpenFigures.Line> unsaved = unsaved(part);
        if (!unsaved.isEmpty()) {
            open.show(text("reporting.figures.unsaved"), unsaved);
            recheck = () -> open.keep(unsaved(part));
            return;
        }
        OpenTask task = part.task();
        switch (figures.submit(task.actor(), task.id(), knownIncomplete)) {
            case SubmitResult.Submitted(int version, int missing) ->
                desk.done(task, text("reporting.figures.submitted", version));
            case SubmitResult.NotYet(var problems) -> {
                open.show(text("reporting.figures.notYet"), lines(part, problems));
                recheck = () -> keepUnsettled(part);
            }
            case SubmitResult.Incomplete(var missing) -> confirm(part, missing);
            case Stopped(var why) -> ended(part, why);
        }
    }

    /** What the screen shows is not what would be submitted as long as these are not settled. */
    private List<OpenFigures.Line> unsaved(Part part) {
        return grid.unsaved().stream()
                .flatMap(cell -> rows
                        .place(cell.row(), cell.cell())
                        .filter(place -> place.unit().equals(part.table().unit()))
                        .map(place -> new OpenFigures.Line(
                                cell,
                                phrases.figure(place.indicator(), place.split()),
                                () -> grid.focus(cell.row(), cell.cell())))
                        .stream())
                .toList();
    }

    private void keepUnsettled(Part part) {
        OpenTask task = part.task();
        if (figures.unsettled(task.actor(), task.id()) instanceof Page.Shown<List<CellProblem>>(var problems)) {
            open.keep(lines(part, problems));
        }
    }

    private void confirm(Part part, List<CellProblem> missing) {
        List<String> lines =
                missing.stream().map(each -> name(part, each)).distinct().toList();
        var list = new Div(Blocks.list(lines));
        list.addClassName("long-list");
        Blocks.confirmOrMend(
                text("reporting.figures.incomplete"),
                new Div(
                        Blocks.quiet(Languages.read(part.table().unitName())),
                        new Paragraph(text("reporting.figures.incompleteWhy", missing.size())),
                        list),
                text("reporting.figures.submitAnyway"),
                () -> submit(part, true));
    }

    private List<OpenFigures.Line> lines(Part part, List<CellProblem> problems) {
        return problems.stream()
                .map(problem -> new OpenFigures.Line(
                        List.of(
                                problem.indicator(),
                                problem.split(),
                                problem.problem().key()),
                        name(part, problem) + ": " + phrases.problem(problem.problem()),
                        () -> toFigure(part, problem)))
                .toList();
    }

    private String name(Part part, CellProblem problem) {
        return part.table().rows().stream()
                .map(FigureTable.Row::indicator)
                .filter(indicator -> indicator.id().equals(problem.indicator()))
                .findFirst()
                .map(indicator -> phrases.figure(indicator, problem.split()))
                .orElse("");
    }

    private void toFigure(Part part, CellProblem problem) {
        rows.address(part.table().unit(), problem.indicator(), problem.split())
                .ifPresent(address -> grid.focus(address.row(), address.cell()));
    }
}
