package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.Consolidations;
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
        add(
                new Paragraph(text(kind, phrases.period(page.cycle().period()), page.number() - 1)),
                Blocks.quiet(text(
                        "reporting.version.line",
                        page.version(),
                        Languages.read(page.createdBy()),
                        phrases.moment(page.createdAt()))));
        if (!page.corrections().isEmpty()) {
            add(Blocks.panel(text("reporting.cameBack"), new CorrectionList(page.corrections(), phrases)));
        }
        add(Blocks.panel(text("reporting.gaps"), missing(page)));
        if (page.task() == null || !page.task().step().equals("consolidateReport")) {
            add(Blocks.panel(
                    text("reporting.words.summary"),
                    page.summary().isBlank()
                            ? Blocks.quiet(text("reporting.words.none"))
                            : ReportParts.prose(page.summary())));
        }
        add(Blocks.folded(
                text("reporting.national.figures"),
                true,
                new NationalTable(
                        page,
                        (indicator, split) -> consolidations.trace(actor, page.id(), indicator, split),
                        phrases)));
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
        if (page.gapsReason() != null && !page.gapsReason().isBlank()) {
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
                link);
    }
}
