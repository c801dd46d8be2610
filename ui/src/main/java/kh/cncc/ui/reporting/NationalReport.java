package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.NationalChange;
import kh.cncc.processes.reporting.NationalChanges;
import kh.cncc.processes.reporting.ReportHeader;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Tables;

/** A national report to read: what is in it and what is not, why it came back, its summary and its figures. */
class NationalReport extends Div {

    private static final long serialVersionUID = 1;

    NationalReport(ConsolidationPage page, Consolidations consolidations, Actor actor, Phrases phrases) {
        String kind = page.number() == 1 ? "reporting.national.first" : "reporting.national.supplement";
        add(new Paragraph(text(kind, phrases.period(page.cycle().period()), page.number() - 1)));
        if (!isWritten(page)) {
            add(Blocks.quiet(text(
                    "reporting.version.line",
                    page.version(),
                    Languages.read(page.createdBy()),
                    phrases.moment(page.createdAt()))));
        }
        if (!page.corrections().isEmpty()) {
            add(Blocks.panel(text("reporting.cameBack"), new CorrectionList(page.corrections(), phrases)));
        }
        if (page.since() != null) {
            add(Blocks.panel(text("reporting.changes"), changes(page.since(), phrases)));
        }
        add(Blocks.panel(text("reporting.gaps"), missing(page)));
        if (!isWritten(page)) {
            add(Blocks.panel(
                    text("reporting.words.summary"),
                    page.summary().isBlank()
                            ? Blocks.quiet(text("reporting.words.none"))
                            : ReportParts.prose(page.summary())));
        }
        add(FigureBook.ofNation(page.cycle().code(), () -> consolidations.consolidation(actor, page.id())));
        add(Blocks.folded(
                text("reporting.national.figures"),
                true,
                new NationalTable(
                        page,
                        (indicator, split) -> consolidations.trace(actor, page.id(), indicator, split),
                        phrases)));
    }

    /** Where it is consolidated it has no author yet, and its words stand in fields. */
    private static boolean isWritten(ConsolidationPage page) {
        return page.task() != null && page.task().step().equals("consolidateReport");
    }

    private static Div changes(NationalChanges since, Phrases phrases) {
        var list = new UnorderedList();
        since.reports()
                .forEach(report -> list.add(new ListItem(
                        text("reporting.changes.national.report", Languages.read(report.mechanismName())))));
        if (since.summary()) {
            list.add(new ListItem(text("reporting.words.summary")));
        }
        var shown = new Div(Blocks.quiet(text("reporting.changes.national", since.number(), since.version())), list);
        if (!since.figures().isEmpty()) {
            var figures = new UnorderedList();
            since.figures().forEach(change -> figures.add(changed(change, phrases)));
            figures.addClassName("long-list");
            shown.add(Blocks.folded(
                    text("reporting.changes.national.figures", since.figures().size()), false, figures));
        } else if (since.reports().isEmpty() && !since.summary()) {
            shown.add(new Paragraph(text("reporting.changes.none")));
        }
        return shown;
    }

    private static ListItem changed(NationalChange change, Phrases phrases) {
        var item = new ListItem(
                new Span(phrases.figure(change.now().indicator(), change.now().split()) + ": "),
                Blocks.part(change.before() == null ? "–" : NationalTable.value(change.before(), phrases), "was"),
                new Span(" → "),
                Blocks.part(NationalTable.value(change.now(), phrases), "number"));
        item.addClassName("changed");
        return item;
    }

    private static Div missing(ConsolidationPage page) {
        int expected = page.included().size() + page.missing().size();
        var shown = new Div(new Paragraph(
                text("reporting.national.included", page.included().size(), expected)));
        if (!page.missing().isEmpty()) {
            var list = new UnorderedList();
            page.missing().forEach(report -> list.add(item(report)));
            shown.add(list);
        }
        if (!isWritten(page) && page.gapsReason() != null && !page.gapsReason().isBlank()) {
            shown.add(Blocks.quiet(text("reporting.gaps.accepted")), new Quote(page.gapsReason()));
        }
        return shown;
    }

    private static ListItem item(ReportHeader report) {
        var link = new Anchor("case/" + report.code(), report.code());
        link.addClassName("case-number");
        return new ListItem(
                Blocks.part(Languages.read(report.mechanismName()) + " ", "gap"),
                Tables.status(
                        Styles.style(report.state()),
                        text("state.report." + report.state().code())),
                new Text(" "),
                link);
    }
}
