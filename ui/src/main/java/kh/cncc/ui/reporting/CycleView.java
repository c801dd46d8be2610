package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Phrases.text;

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
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.processes.reporting.ConsolidationLine;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.CycleId;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.CycleState;
import kh.cncc.processes.reporting.Matrix;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.ModelDiagram;

/** One cycle: where it is, who has given what, the national figures, and its history. */
@Route("cycles")
@PermitAll
class CycleView extends Composite<Main> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReportingCycles cycles;
    private final transient Consolidations consolidations;
    private final transient CurrentOfficial current;
    private final transient Phrases phrases;
    private String title = "";

    CycleView(ReportingCycles cycles, Consolidations consolidations, CurrentOfficial current, Phrases phrases) {
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
                                phrases));
        getContent().add(rates(cycle), tabs(actor, cycle, matrix));
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
                        Tables.style(cycle.state()),
                        text("state.cycle." + cycle.state().code())));
        header.addClassName("case-header");
        return header;
    }

    private Div rates(CycleLine cycle) {
        var rates = new Div(
                rate("reporting.completeness", phrases.rate(cycle.rates().completeness())),
                rate("reporting.timeliness", phrases.rate(cycle.rates().timeliness())),
                rate("reporting.approval", phrases.rate(cycle.rates().approval())),
                rate("reporting.approvalOnTime", phrases.rate(cycle.rates().approvalOnTime())),
                rate("reporting.cutOff", phrases.day(cycle.cutOff())),
                rate("reporting.lockDate", phrases.day(cycle.lockDate())));
        rates.addClassName("facts");
        return rates;
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
        tabs.add(text("reporting.timeline"), () -> timeline(actor, cycle));
        tabs.add(text("reporting.diagram"), () -> diagram(actor, cycle));
        return tabs;
    }

    private Component timeline(Actor actor, CycleLine cycle) {
        try {
            return new Timeline(consolidations.timeline(actor, cycle.id()), phrases);
        } catch (Refused refused) {
            return Blocks.quiet(text(String.valueOf(refused.getMessage())));
        }
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
