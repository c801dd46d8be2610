package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.ReportPage;
import kh.cncc.processes.reporting.ReportPage.UnitLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.deadlines.Extending;
import kh.cncc.ui.figures.FigureGrid;

/** The departments of a report with the state of their figures; those that one may read open below. */
class UnitTable extends Div {

    private static final long serialVersionUID = 1;

    private final transient ReportPage page;
    private final transient DepartmentFigures figures;
    private final transient Actor actor;
    private final transient Phrases phrases;
    private final transient Extending extending;
    private final Div shown = new Div();

    UnitTable(ReportPage page, DepartmentFigures figures, Actor actor, Phrases phrases, Extending extending) {
        this.page = page;
        this.figures = figures;
        this.actor = actor;
        this.phrases = phrases;
        this.extending = extending;
        if (page.units().isEmpty()) {
            add(Blocks.quiet(text("reporting.departments.none")));
            return;
        }
        var table = Tables.stacked(
                new NativeTable(),
                List.of(
                        text("reporting.department"),
                        text("reporting.state"),
                        text("reporting.submitted"),
                        text("reporting.figures")),
                page.units().stream().map(this::row).toList());
        add(table, shown);
    }

    private NativeTableRow row(UnitLine unit) {
        return Tables.row(
                new NativeTableHeaderCell(Languages.read(unit.name())),
                new NativeTableCell(Tables.status(
                        Styles.style(unit.state()),
                        text("state.return." + unit.state().code()))),
                new NativeTableCell(submitted(unit)),
                new NativeTableCell(unit.readable() ? opener(unit) : Blocks.part("–", "quiet")));
    }

    private Component submitted(UnitLine unit) {
        if (unit.submittedAt() == null) {
            return new Span("–");
        }
        String by = unit.submittedBy() == null ? "" : ", " + Languages.read(unit.submittedBy());
        var submitted = new Div(
                new Span(phrases.moment(unit.submittedAt()) + by),
                extending.under(extensions(unit), unit.submittedAt()));
        submitted.addClassName("lines");
        return submitted;
    }

    /** Those for this department alone. */
    private List<Extension> extensions(UnitLine unit) {
        return page.extensions().stream()
                .filter(extension -> extension.taskId() != null && unit.name().equals(extension.unit()))
                .toList();
    }

    private Component opener(UnitLine unit) {
        var button = new Button(text("reporting.figures.show"), click -> open(unit));
        button.setAriaLabel(text("reporting.figures.showOf", Languages.read(unit.name())));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void open(UnitLine unit) {
        FigureTable table = figures.table(actor, page.report().id(), unit.unit());
        FigureGrid grid = new FigureGrid(
                "read." + page.report().id().value() + "." + unit.unit().value());
        grid.show(new FigureRows(new FigureCells(phrases), true).toRead(List.of(table), false));
        shown.removeAll();
        shown.add(
                new H2(Languages.read(unit.name())),
                Blocks.quiet(text("reporting.version.short", table.version())),
                grid);
        shown.scrollIntoView();
    }
}
