package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.Changes;
import kh.cncc.processes.reporting.ReportPage;
import kh.cncc.processes.reporting.ReportPage.VersionLine;
import kh.cncc.processes.reporting.ReportVersion;
import kh.cncc.processes.reporting.Reports;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.figures.FigureGrid;
import org.jspecify.annotations.Nullable;

/** The figures of a report in any version, with what differs from another. */
class VersionChooser extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient ReportPage page;
    private final transient Reports reports;
    private final transient Actor actor;
    private final transient ReportParts parts;
    private final transient Phrases phrases;
    private final Select<VersionLine> version = new Select<>();
    private final Select<VersionLine> earlier = new Select<>();
    private final Div shown = new Div();

    VersionChooser(ReportPage page, Reports reports, Actor actor, ReportParts parts) {
        this.page = page;
        this.reports = reports;
        this.actor = actor;
        this.parts = parts;
        phrases = parts.phrases();
        if (page.versions().isEmpty()) {
            var nothing = new Div(text("reporting.version.none"));
            nothing.addClassName("nothing");
            getContent().add(nothing);
            return;
        }
        choice(version, "reporting.version", page.versions());
        earlier.setEmptySelectionAllowed(true);
        version.setValue(page.versions().getFirst());
        version.addValueChangeListener(change -> choose());
        earlier.addValueChangeListener(change -> show());
        var choices = new Div(version, earlier);
        choices.addClassName("filter");
        getContent().add(choices, shown);
        choose();
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
        grid.show(new FigureRows(cells, true).toRead(found.tables(), false));
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
        shown.add(Blocks.folded(text("reporting.figures.all"), true, grid));
    }
}
