package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.Changes;
import kh.cncc.processes.reporting.NationalFigure;
import kh.cncc.processes.reporting.ReportPage;
import kh.cncc.processes.reporting.ReportPage.VersionLine;
import kh.cncc.processes.reporting.ReportVersion;
import kh.cncc.processes.reporting.Reports;
import kh.cncc.processes.reporting.TraceLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.figures.FigureGrid;
import org.jspecify.annotations.Nullable;

/** The figures of a report in any version, with what differs from another. */
class VersionChooser extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final String FIGURE = "figure";
    private static final String SPLIT = "split";
    private static final String VERSION = "version";

    private final transient ReportPage page;
    private final transient QueryParameters looked;
    private final transient Reports reports;
    private final transient Actor actor;
    private final transient ReportParts parts;
    private final transient Phrases phrases;
    private final Select<VersionLine> version = new Select<>();
    private final Select<VersionLine> earlier = new Select<>();
    private final Div shown = new Div();

    /** @param looked the address's own choice of a version and a figure in it */
    VersionChooser(ReportPage page, QueryParameters looked, Reports reports, Actor actor, ReportParts parts) {
        this.page = page;
        this.looked = looked;
        this.reports = reports;
        this.actor = actor;
        this.parts = parts;
        phrases = parts.phrases();
        if (page.versions().isEmpty()) {
            var nothing = new Div(text(page.everReads() ? "reporting.version.none" : "reporting.version.notYours"));
            nothing.addClassName("nothing");
            getContent().add(nothing);
            return;
        }
        choice(version, "reporting.version", page.versions());
        earlier.setEmptySelectionAllowed(true);
        version.setValue(page.versions().stream()
                .filter(line -> looked.getSingleParameter(VERSION).equals(Optional.of(String.valueOf(line.number()))))
                .findFirst()
                .orElseGet(page.versions()::getFirst));
        version.addValueChangeListener(change -> choose());
        earlier.addValueChangeListener(change -> show());
        var choices = new Div(version, earlier);
        choices.addClassName("filter");
        getContent().add(choices, shown);
        choose();
    }

    /** The address of a figure in the version of a report that it was taken from. */
    static String address(TraceLine from, NationalFigure figure) {
        Map<String, String> looked = new LinkedHashMap<>();
        looked.put(FIGURE, figure.indicator().code());
        looked.put(SPLIT, figure.split().code());
        if (from.reportVersion() != null) {
            looked.put(VERSION, String.valueOf(from.reportVersion()));
        }
        return "case/" + from.reportCode() + "?"
                + QueryParameters.simple(looked).getQueryString();
    }

    private void choice(Select<VersionLine> select, String label, List<VersionLine> lines) {
        select.setLabel(text(label));
        select.setWidth("min(100%, 26rem)");
        select.setItems(lines);
        select.setItemLabelGenerator(line -> line == null
                ? text("reporting.version.noCompare")
                : text(
                        "reporting.version.line",
                        line.number(),
                        Languages.read(line.compiledBy()),
                        phrases.moment(line.compiledAt())));
    }

    /** Compared with the one before it, unless somebody chooses another. */
    private void choose() {
        List<VersionLine> before = page.versions().stream()
                .filter(line -> line.number() < version.getValue().number())
                .toList();
        earlier.setVisible(!before.isEmpty());
        choice(earlier, "reporting.version.compare", before);
        earlier.setEmptySelectionCaption(text("reporting.version.noCompare"));
        if (before.isEmpty()) {
            show();
        } else {
            earlier.setValue(before.getFirst());
        }
    }

    private void show() {
        VersionLine chosen = version.getValue();
        ReportVersion found = reports.version(actor, page.report().id(), chosen.number());
        VersionLine before = earlier.getValue();
        Changes changes = before == null || before.number() >= chosen.number()
                ? null
                : reports.changes(actor, page.report().id(), before.number(), chosen.number());
        show(found, changes);
    }

    private void show(ReportVersion found, @Nullable Changes changes) {
        shown.removeAll();
        FigureGrid grid = new FigureGrid("read." + found.report().id().value() + "." + found.number());
        FigureCells cells = new FigureCells(phrases, changes, found.tables());
        FigureRows rows = new FigureRows(cells, true);
        grid.show(rows.toRead(found.tables(), false));
        looked.getSingleParameter(FIGURE)
                .flatMap(figure ->
                        rows.address(figure, looked.getSingleParameter(SPLIT).orElseGet(Split.TOTAL::code)))
                .ifPresent(place -> grid.focus(place.row(), place.cell()));
        if (changes != null) {
            shown.add(Blocks.panel(text("reporting.changes"), parts.changes(changes)));
        }
        var gaps = new Div(parts.gaps(found.tables()));
        if (found.gapsReason() != null && !found.gapsReason().isBlank()) {
            gaps.add(Blocks.quiet(text("reporting.gaps.accepted")), new Quote(found.gapsReason()));
        }
        shown.add(Blocks.panel(text("reporting.gaps"), gaps));
        parts.counts(found.counts()).forEach(shown::add);
        shown.add(Blocks.panel(text("reporting.words"), parts.words(found.words())));
        if (!found.report().kind().equals("ministry")) {
            shown.add(Blocks.panel(
                    text("reporting.meeting"),
                    parts.meeting(found.meeting(), found.report().code())));
        }
        shown.add(FigureBook.of(
                found.report().code(),
                () -> reports.version(actor, found.report().id(), found.number())));
        shown.add(Blocks.folded(text("reporting.figures.all"), true, grid));
    }
}
