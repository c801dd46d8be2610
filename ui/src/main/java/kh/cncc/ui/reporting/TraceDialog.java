package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import kh.cncc.processes.reporting.NationalFigure;
import kh.cncc.processes.reporting.TraceLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Tables;

/** From a national figure to province, department, version, official and time. */
class TraceDialog extends Dialog {

    private static final long serialVersionUID = 1;

    TraceDialog(NationalFigure figure, List<TraceLine> lines, Phrases phrases) {
        setHeaderTitle(text("reporting.trace"));
        setWidth("min(96vw, 70rem)");
        var table = new NativeTable();
        table.addClassName("figures-table");
        var body = new NativeTableBody();
        lines.forEach(line -> body.add(row(figure, line, phrases)));
        table.add(
                Tables.head(
                        text("reporting.area"),
                        text("reporting.department"),
                        text("figures.value"),
                        text("reporting.report"),
                        text("reporting.submitted")),
                body);
        var frame = new Div(table);
        frame.addClassName("matrix-frame");
        add(
                Blocks.quiet(phrases.figure(figure.indicator(), figure.split())),
                lines.isEmpty() ? Blocks.quiet(text("reporting.trace.nothing")) : frame);
        getFooter().add(Blocks.secondary(text("figures.close"), this::close));
    }

    private static NativeTableRow row(NationalFigure figure, TraceLine line, Phrases phrases) {
        var value = new NativeTableCell(phrases.value(figure.indicator(), line.value()));
        value.addClassName("number");
        if (line.reason() != null) {
            value.add(new Quote(line.reason()));
        }
        var report = new NativeTableCell(new Anchor(VersionChooser.address(line, figure), line.reportCode()));
        if (line.reportVersion() != null) {
            report.add(" " + text("reporting.version.short", line.reportVersion()));
        }
        String who = line.submittedBy() == null || line.submittedAt() == null
                ? "–"
                : Languages.read(line.submittedBy()) + ", " + phrases.moment(line.submittedAt());
        String unit = Languages.read(line.unit())
                + (line.returnVersion() == null ? "" : ", " + text("reporting.version.short", line.returnVersion()));
        return Tables.row(
                new NativeTableHeaderCell(Languages.read(line.area())),
                new NativeTableCell(unit),
                value,
                report,
                new NativeTableCell(who));
    }
}
