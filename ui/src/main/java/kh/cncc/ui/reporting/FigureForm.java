package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Phrases.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.SameHands;
import kh.cncc.processes.reporting.SaveResult;
import kh.cncc.processes.reporting.SubmitResult;
import kh.cncc.processes.reporting.SubmitResult.CellProblem;
import kh.cncc.processes.reporting.TaskEnded;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.figures.CellEdit;
import kh.cncc.ui.figures.FigureGrid;

/** A department's figures: each is saved as it is typed; submitting says what is missing first. */
class FigureForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient DepartmentFigures figures;
    private final transient TaskDesk desk;
    private final transient Phrases phrases;
    private final transient FigureTyping typing;
    private final transient FigureRows rows;
    private final transient Map<IndicatorId, Indicator> indicators;
    private final FigureGrid grid;
    private final Div notice = new Div();
    private final Div open = new Div();

    FigureForm(OpenTask task, FigureTable table, DepartmentFigures figures, TaskDesk desk, Phrases phrases) {
        this.task = task;
        this.figures = figures;
        this.desk = desk;
        this.phrases = phrases;
        indicators = table.rows().stream()
                .map(FigureTable.Row::indicator)
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        FigureCells cells = new FigureCells(phrases);
        rows = new FigureRows(cells, false);
        typing = new FigureTyping(rows, cells, phrases, table);
        grid = new FigureGrid(task.actor().id().value() + "."
                + table.report().id().value() + "." + table.unit().value() + "." + table.version());
        grid.show(rows.toEnter(table));
        grid.onEdits(this::save);
        grid.onReason(this::reason);
        grid.onAnswer(this::answer);
        notice.getElement().setAttribute("role", "alert");
        open.getElement().setAttribute("role", "alert");
        open.addClassNames("form-problems", "open-problems");
        getContent().add(notice, about(table));
        if (!table.corrections().isEmpty()) {
            getContent()
                    .add(Blocks.panel(
                            text("reporting.figures.cameBack"), new CorrectionList(table.corrections(), phrases)));
        }
        var bar = new Div(
                open,
                Blocks.actions(
                        Blocks.primary(text("reporting.figures.submit"), () -> submit(false)),
                        Blocks.quiet(text("reporting.figures.autosaved"))));
        bar.addClassName("decision");
        getContent().add(grid, bar);
    }

    private Component about(FigureTable table) {
        var about = new Div(new Paragraph(text(
                "reporting.about",
                Languages.read(table.unitName()),
                phrases.period(table.report().period()))));
        about.add(Blocks.quiet(
                table.previous() == null
                        ? text("reporting.figures.noPrevious")
                        : text("reporting.figures.previous", phrases.period(table.previous()))));
        return about;
    }

    private void save(List<CellEdit> edits) {
        SaveResult result = figures.save(task.actor(), task.id(), typing.changes(edits));
        switch (result) {
            case SaveResult.Done(var saved) -> grid.answer(typing.answers(edits, saved));
            case SaveResult.Invalid(var problems) ->
                grid.answer(typing.refused(edits, phrases.problem(problems.getFirst())));
            case TaskEnded ended -> tooLate(desk.ended(task, ended), edits);
            case SameHands same -> tooLate(desk.sameHands(task, same), edits);
        }
    }

    /** What was typed stays where it is, so that it can be copied. */
    private void tooLate(Component why, List<CellEdit> edits) {
        show(why);
        grid.answer(typing.refused(edits, text("reporting.figures.tooLate")));
    }

    private void show(Component why) {
        notice.removeAll();
        notice.add(why);
    }

    private void reason(String row, String cell, String reason) {
        rows.place(row, cell).ifPresent(place -> {
            SaveResult result = figures.giveReason(
                    task.actor(), task.id(), place.indicator().id(), place.split(), reason);
            told(result, done -> grid.answer(typing.reasonAnswers(row, cell, done)));
        });
    }

    private void answer(String row, String cell, String answer) {
        typing.pin(row, cell).ifPresent(pin -> {
            SaveResult result = figures.answer(task.actor(), task.id(), pin.id(), answer);
            told(result, done -> grid.answer(List.of(typing.answered(row, cell, pin, answer))));
        });
    }

    private void told(SaveResult result, java.util.function.Consumer<SaveResult.Done> saved) {
        switch (result) {
            case SaveResult.Done done -> saved.accept(done);
            case SaveResult.Invalid(var problems) -> Notices.problem(phrases.problem(problems.getFirst()));
            case TaskEnded ended -> show(desk.ended(task, ended));
            case SameHands same -> show(desk.sameHands(task, same));
        }
    }

    private void submit(boolean knownIncomplete) {
        open.removeAll();
        switch (figures.submit(task.actor(), task.id(), knownIncomplete)) {
            case SubmitResult.Submitted(int version, int missing) ->
                desk.done(task, text("reporting.figures.submitted", version));
            case SubmitResult.NotYet(var problems) -> {
                open.add(new Paragraph(text("reporting.figures.notYet")), links(problems));
                toFigure(problems.getFirst());
            }
            case SubmitResult.Incomplete(var missing) -> confirm(missing);
            case TaskEnded ended -> show(desk.ended(task, ended));
            case SameHands same -> show(desk.sameHands(task, same));
        }
    }

    private void confirm(List<CellProblem> missing) {
        List<String> lines = new ArrayList<>();
        missing.stream().map(this::name).distinct().forEach(lines::add);
        var list = new Div(Blocks.list(lines));
        list.addClassName("long-list");
        Blocks.confirm(
                text("reporting.figures.incomplete"),
                new Div(new Paragraph(text("reporting.figures.incompleteWhy", missing.size())), list),
                text("reporting.figures.submitAnyway"),
                () -> submit(true));
    }

    private UnorderedList links(List<CellProblem> problems) {
        var list = new UnorderedList();
        for (CellProblem problem : problems) {
            var link =
                    new Button(name(problem) + ": " + phrases.problem(problem.problem()), click -> toFigure(problem));
            link.addThemeVariants(ButtonVariant.TERTIARY);
            link.addClassName("as-link");
            list.add(new ListItem(link));
        }
        return list;
    }

    private String name(CellProblem problem) {
        Indicator indicator = indicators.get(problem.indicator());
        return indicator == null ? "" : phrases.figure(indicator, problem.split());
    }

    private void toFigure(CellProblem problem) {
        rows.address(task.unit() == null ? task.mechanism() : task.unit(), problem.indicator(), problem.split())
                .ifPresent(address -> grid.focus(address.row(), address.cell()));
    }
}
