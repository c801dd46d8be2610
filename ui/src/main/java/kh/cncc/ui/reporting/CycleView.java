package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.ExtensionScope;
import kh.cncc.processes.reporting.ConsolidationLine;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.CycleId;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.CycleState;
import kh.cncc.processes.reporting.Matrix;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.LazyTabs;
import kh.cncc.ui.base.ModelDiagram;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.base.Where;
import kh.cncc.ui.cases.CaseParts;
import kh.cncc.ui.deadlines.Extending;
import kh.cncc.ui.deadlines.ExtensionChoice;

/** One cycle: where it is, who has given what, the national figures, and its history. */
@Route("cycles")
@PermitAll
class CycleView extends Composite<Main> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReportingCycles cycles;
    private final transient Consolidations consolidations;
    private final transient CurrentOfficial current;
    private final transient Extending extending;
    private final transient Phrases phrases;
    private final transient CaseParts cases;
    private String title = "";

    CycleView(
            ReportingCycles cycles,
            Consolidations consolidations,
            CurrentOfficial current,
            Extending extending,
            Phrases phrases,
            CaseParts cases) {
        this.extending = extending;
        this.cases = cases;
        this.cycles = cycles;
        this.consolidations = consolidations;
        this.current = current;
        this.phrases = phrases;
        getContent().addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        Actor actor = current.actor();
        CycleId id = cycles.byCode(actor, code).orElseThrow(() -> new NotFoundException(code));
        Matrix matrix = cycles.matrix(actor, id);
        CycleLine cycle = matrix.cycle();
        title = phrases.period(cycle.period());
        getContent().removeAll();
        getContent()
                .add(
                        back(),
                        header(cycle),
                        new Where(
                                consolidations.positions(actor, cycle.id()),
                                ended(cycle),
                                cycle.state() == CycleState.CLOSED,
                                phrases.wording()));
        getContent()
                .add(
                        rates(cycle),
                        dates(cycle, matrix),
                        extending.panel(actor, cycles.extensions(actor, cycle.id()), choices(cycle, matrix)),
                        tabs(actor, cycle, matrix));
    }

    private static String ended(CycleLine cycle) {
        return switch (cycle.state()) {
            case CLOSED -> "reporting.where.closed";
            case PUBLISHED -> "reporting.where.published";
            case COLLECTING, CONSOLIDATING -> "reporting.where.collecting";
        };
    }

    private static Paragraph back() {
        var back = new Paragraph(new Anchor("cycles", text("reporting.cycles.back")));
        back.addClassName("back");
        return back;
    }

    private Div header(CycleLine cycle) {
        var header = new Div(
                new H1(title),
                Blocks.part(cycle.code(), "case-number"),
                Tables.status(
                        Styles.style(cycle.state()),
                        text("state.cycle." + cycle.state().code())));
        header.addClassName("case-header");
        return header;
    }

    private Div rates(CycleLine cycle) {
        var rates = new Div(
                rate("reporting.completeness", phrases.rate(cycle.rates().completeness())),
                rate("reporting.timeliness", phrases.rate(cycle.rates().timeliness())),
                rate("reporting.approval", phrases.rate(cycle.rates().approval())),
                rate("reporting.approvalOnTime", phrases.rate(cycle.rates().approvalOnTime())));
        rates.addClassName("facts");
        return rates;
    }

    /** The three days that are often confused, each with what it means. */
    private Component dates(CycleLine cycle, Matrix matrix) {
        var dates = new Div();
        dates.addClassName("three-dates");
        matrix.rows().stream()
                .map(row -> row.report().dueOn())
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(usual -> dates.add(date("due", usual.getKey(), cycle.state() == CycleState.COLLECTING)));
        dates.add(
                date("cutOff", cycle.cutOff(), cycle.state() == CycleState.COLLECTING),
                date("lock", cycle.lockDate(), cycle.state() != CycleState.CLOSED));
        return Blocks.folded(text("reporting.dates"), true, dates);
    }

    private Div date(String which, LocalDate day, boolean open) {
        var date = new Div(Blocks.part(text("reporting.dates." + which), "name"), new Span(phrases.day(day)));
        if (open) {
            date.add(phrases.deadline(day));
        }
        date.add(Blocks.quiet(text("reporting.dates." + which + ".means")));
        return date;
    }

    private static List<ExtensionChoice> choices(CycleLine cycle, Matrix matrix) {
        return cycle.state() == CycleState.CLOSED
                ? List.of()
                : matrix.rows().stream()
                        .map(Matrix.Row::report)
                        .filter(report -> report.firstSubmittedAt() == null)
                        .map(report -> new ExtensionChoice(
                                Languages.read(report.area()),
                                new ExtensionScope.Area(report.areaCode(), cycle.caseId()),
                                report.dueOn()))
                        .toList();
    }

    private static Div rate(String title, String value) {
        return new Div(Blocks.part(text(title), "quiet"), new Span(value));
    }

    private LazyTabs tabs(Actor actor, CycleLine cycle, Matrix matrix) {
        var tabs = new LazyTabs();
        tabs.add(text("reporting.matrix"), () -> new MatrixTable(matrix, phrases));
        List<ConsolidationLine> reports = consolidations.ofCycle(actor, cycle.id());
        if (!reports.isEmpty()) {
            tabs.add(text("reporting.national"), () -> new NationalChooser(reports, consolidations, actor, phrases));
        }
        cases.addTo(tabs, actor, cycle.caseId());
        tabs.add(text("reporting.diagram"), () -> diagram(actor, cycle));
        return tabs;
    }

    private Component diagram(Actor actor, CycleLine cycle) {
        return consolidations
                .diagram(actor, cycle.id())
                .<Component>map(found -> new ModelDiagram(found, java.util.Map.of()))
                .orElseGet(() -> Blocks.quiet(text("model.notShown")));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + text("app.short");
    }
}
