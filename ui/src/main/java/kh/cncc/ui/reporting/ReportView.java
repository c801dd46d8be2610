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
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.engine.deadlines.ExtensionScope;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Indicators;
import kh.cncc.processes.matters.Matters;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.ReportHeader;
import kh.cncc.processes.reporting.ReportId;
import kh.cncc.processes.reporting.ReportPage;
import kh.cncc.processes.reporting.ReportState;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.processes.reporting.Reports;
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
import kh.cncc.ui.matters.MattersNavigation;

/** A report by its case number: where it is, its figures in every version, its history and its model. */
@Route("case")
@PermitAll
class ReportView extends Composite<Main> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Reports reports;
    private final transient ReportingCycles cycles;
    private final transient Matters matters;
    private final transient DepartmentFigures figures;
    private final transient CurrentOfficial current;
    private final transient ReportParts parts;
    private final transient Extending extending;
    private final transient Phrases phrases;
    private final transient Indicators indicators;
    private String title = "";

    ReportView(
            Reports reports,
            ReportingCycles cycles,
            Matters matters,
            DepartmentFigures figures,
            CurrentOfficial current,
            ReportParts parts,
            Indicators indicators,
            Extending extending) {
        this.reports = reports;
        this.cycles = cycles;
        this.matters = matters;
        this.figures = figures;
        this.current = current;
        this.parts = parts;
        this.extending = extending;
        phrases = parts.phrases();
        this.indicators = indicators;
        getContent().addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        Actor actor = current.actor();
        Optional<ReportId> report = reports.byCode(number);
        getContent().removeAll();
        if (report.isPresent()) {
            show(actor, reports.report(actor, report.get()), event.getLocation());
        } else if (cycles.byCode(actor, number).isPresent()) {
            event.forwardTo(CycleView.class, number);
        } else if (matters.byNumber(actor, number).isPresent()) {
            MattersNavigation.forward(event, number);
        } else {
            throw new NotFoundException(number);
        }
    }

    private void show(Actor actor, ReportPage page, Location address) {
        ReportHeader report = page.report();
        title = text("reporting.title", Languages.read(report.mechanismName()), phrases.period(report.period()));
        var back = new Paragraph(new Anchor("cycles/" + report.cycleCode(), text("reporting.toCycle")));
        back.addClassName("back");
        getContent()
                .add(
                        back,
                        header(page),
                        new Where(page.positions(), nobody(report), report.acceptedAt() != null, phrases.wording()));
        LazyTabs tabs = tabs(actor, page, address);
        CaseParts.choose(tabs, address);
        getContent()
                .add(
                        parts.cases().acts(actor, report.caseId()),
                        extending.panel(actor, page.extensions(), choices(page)),
                        tabs);
    }

    /** The whole report while it was not handed over, and each of its open tasks. */
    private static List<ExtensionChoice> choices(ReportPage page) {
        ReportHeader report = page.report();
        List<ExtensionChoice> choices = new ArrayList<>();
        if (report.firstSubmittedAt() == null) {
            choices.add(new ExtensionChoice(
                    text("extension.wholeReport"), new ExtensionScope.Case(report.caseId()), report.dueOn()));
        }
        page.tasks().stream()
                .filter(task -> task.state().equals("open"))
                .forEach(task -> choices.add(new ExtensionChoice(
                        task.unit() == null
                                ? Languages.read(task.stepName())
                                : Languages.read(task.stepName()) + " – " + Languages.read(task.unit()),
                        new ExtensionScope.Task(task.id().value()),
                        task.dueOn())));
        return choices;
    }

    private static String nobody(ReportHeader report) {
        if (report.acceptedAt() != null) {
            return "reporting.where.accepted";
        }
        return report.state() == ReportState.NOT_STARTED ? "reporting.where.notStarted" : "reporting.where.closed";
    }

    private Div header(ReportPage page) {
        ReportHeader report = page.report();
        var header = new Div(
                new H1(title),
                Blocks.part(report.code(), "case-number"),
                Tables.status(
                        Styles.style(report.state()),
                        text("state.report." + report.state().code())));
        if (!ended(page)) {
            header.add(Blocks.part(text("reporting.dueOn", phrases.day(report.dueOn())), "quiet"));
        }
        if (report.firstSubmittedAt() != null) {
            header.add(extending.under(forAll(page), report.firstSubmittedAt()));
        } else if (!ended(page)) {
            Span deadline = phrases.deadline(report.dueOn());
            deadline.setText(text("reporting.ofReport", deadline.getText()));
            header.add(deadline);
        }
        header.addClassName("case-header");
        return header;
    }

    private static boolean ended(ReportPage page) {
        return page.positions().isEmpty() && page.report().state() != ReportState.NOT_STARTED;
    }

    /** More time that the report as a whole got. */
    private static List<Extension> forAll(ReportPage page) {
        return page.extensions().stream()
                .filter(extension -> extension.taskId() == null)
                .toList();
    }

    private LazyTabs tabs(Actor actor, ReportPage page, Location address) {
        ReportId id = page.report().id();
        var tabs = new LazyTabs();
        tabs.add(
                text("reporting.figures"),
                () -> new VersionChooser(page, address.getQueryParameters(), reports, actor, parts));
        tabs.add(text("reporting.departments"), () -> new UnitTable(page, figures, actor, phrases, extending));
        if (!page.sentBack().isEmpty()) {
            tabs.add(text("reporting.history"), () -> new CorrectionList(page.sentBack(), phrases, named()));
        }
        parts.cases().addTo(tabs, actor, page.report().caseId());
        tabs.add(
                text("reporting.diagram"),
                () -> reports.diagram(actor, id)
                        .<Component>map(found -> new ModelDiagram(found, notes(page)))
                        .orElseGet(() -> Blocks.quiet(text("model.notShown"))));
        return tabs;
    }

    /** How many departments have given their figures, at that step of the model. */
    private static Map<String, String> notes(ReportPage page) {
        long given =
                page.units().stream().filter(unit -> unit.submittedAt() != null).count();
        return page.units().isEmpty()
                ? Map.of()
                : Map.of(
                        "submitFigures",
                        text("reporting.given.of", given, page.units().size()));
    }

    private Map<IndicatorId, Indicator> named() {
        return indicators.all().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + text("app.short");
    }
}
