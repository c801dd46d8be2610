package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.processes.reporting.Matrix;
import kh.cncc.processes.reporting.Matrix.Cell;
import kh.cncc.processes.reporting.Matrix.CellState;
import kh.cncc.processes.reporting.Matrix.Column;
import kh.cncc.processes.reporting.Matrix.Row;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import org.jspecify.annotations.Nullable;

/** A cycle as provinces x steps, each step with a word, a symbol, a colour and a date. */
class MatrixTable extends Div {

    private static final long serialVersionUID = 1;

    private final transient Phrases phrases;

    MatrixTable(Matrix matrix, Phrases phrases) {
        this.phrases = phrases;
        if (!matrix.nationalColumns().isEmpty()) {
            add(new H2(text("reporting.matrix.nation")), nation(matrix));
        }
        add(new H2(text("reporting.matrix.provinces")));
        add(
                matrix.rows().isEmpty()
                        ? Blocks.quiet(text("reporting.matrix.nothing"))
                        : frame(text("reporting.matrix.provinces"), matrix.columns(), rows(matrix.rows(), true)));
        if (!matrix.ministries().isEmpty()) {
            add(
                    new H2(text("reporting.matrix.ministries")),
                    frame(
                            text("reporting.matrix.ministries"),
                            matrix.ministryColumns(),
                            rows(matrix.ministries(), false)));
        }
    }

    private Div nation(Matrix matrix) {
        var row = new NativeTableRow(new NativeTableHeaderCell(text("reporting.nation")));
        matrix.national().forEach(cell -> row.add(cell(cell)));
        return frame(text("reporting.matrix.nation"), matrix.nationalColumns(), List.of(row), false);
    }

    private Div frame(String label, List<Column> columns, List<NativeTableRow> rows) {
        return frame(label, columns, rows, true);
    }

    private Div frame(String label, List<Column> columns, List<NativeTableRow> rows, boolean withState) {
        List<String> titles = new ArrayList<>(List.of(label));
        if (withState) {
            titles.add(text("reporting.state"));
        }
        columns.forEach(column -> titles.add(Languages.read(column.name())));
        var body = new NativeTableBody();
        rows.forEach(body::add);
        var table = new NativeTable(Tables.head(titles), body);
        table.addClassName("matrix");
        var frame = new Div(table);
        frame.addClassName("matrix-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", label);
        return frame;
    }

    private List<NativeTableRow> rows(List<Row> rows, boolean byArea) {
        return rows.stream().map(row -> row(row, byArea)).toList();
    }

    private NativeTableRow row(Row row, boolean byArea) {
        String name = Languages.read(byArea ? row.report().area() : row.report().mechanismName());
        var first = new NativeTableHeaderCell();
        first.add(row.readable() ? new Anchor("case/" + row.report().code(), name) : new Span(name));
        var state = new NativeTableCell(Tables.status(
                Styles.style(row.report().state()),
                text("state.report." + row.report().state().code())));
        if (row.report().missingAtCutOff()) {
            state.add(small(text(
                    Boolean.TRUE.equals(row.report().onTime())
                            ? "reporting.matrix.notYetReceived"
                            : "reporting.matrix.missingAtCutOff")));
        } else if (row.report().onTime() != null) {
            state.add(small(text(
                    Boolean.TRUE.equals(row.report().onTime()) ? "reporting.matrix.onTime" : "reporting.matrix.late")));
        }
        var shown = Tables.row(first, state);
        row.cells().forEach(cell -> shown.add(cell(cell)));
        return shown;
    }

    private NativeTableCell cell(Cell cell) {
        if (cell.state() == CellState.NOT_YET) {
            var empty = new NativeTableCell(Blocks.part(text("state.cell.not-yet"), "visually-hidden"));
            empty.add(new Span("·"));
            return empty;
        }
        String word = text("state.cell."
                + cell.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        LocalDate due = cell.open() > 0 ? cell.due() : null;
        // How late it is says that it is late.
        String share = share(due != null && cell.state() == CellState.OVERDUE ? "" : word, cell);
        var shown = new NativeTableCell(
                cell.open() > 0 ? new Span(share) : Tables.status(Styles.style(cell.state()), share));
        if (due != null) {
            shown.add(new Text(" "), phrases.deadline(due));
        }
        String when = when(cell);
        if (when != null) {
            shown.add(small(when));
        }
        return shown;
    }

    /** The state, with how many of several seats are done. */
    private static String share(String word, Cell cell) {
        if (cell.seats() <= 1) {
            return word;
        }
        String done = cell.seatsDone() + "/" + cell.seats();
        return word.isEmpty() ? done : word + " " + done;
    }

    private @Nullable String when(Cell cell) {
        if (cell.open() > 0 && cell.due() != null) {
            return text("reporting.matrix.due", phrases.day(cell.due()));
        }
        return cell.doneOn() == null ? null : phrases.day(cell.doneOn());
    }

    private static Small small(String words) {
        return new Small(words);
    }

    /** A second, quieter line. */
    @com.vaadin.flow.component.Tag("small")
    static class Small extends com.vaadin.flow.component.HtmlContainer {
        private static final long serialVersionUID = 1;

        Small(String words) {
            super();
            setText(words);
        }
    }
}
