package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;

/** Which departments gave how much, when and by whom. */
class DepartmentTable extends NativeTable {

    private static final long serialVersionUID = 1;

    DepartmentTable(List<FigureTable> tables, Phrases phrases) {
        Tables.stacked(
                this,
                List.of(
                        text("reporting.department"),
                        text("reporting.state"),
                        text("reporting.given"),
                        text("reporting.submitted")),
                tables.stream().map(table -> row(table, phrases)).toList());
    }

    private static NativeTableRow row(FigureTable table, Phrases phrases) {
        long cells = table.rows().stream().mapToLong(row -> row.cells().size()).sum();
        String submitted = table.submittedAt() == null
                ? "–"
                : phrases.moment(table.submittedAt())
                        + (table.submittedBy() == null ? "" : ", " + Languages.read(table.submittedBy()));
        return Tables.row(
                new NativeTableHeaderCell(Languages.read(table.unitName())),
                new NativeTableCell(Tables.status(
                        Styles.style(table.state()),
                        text("state.return." + table.state().code()))),
                new NativeTableCell(text("reporting.given.of", ReportParts.given(table), cells)),
                new NativeTableCell(submitted));
    }
}
