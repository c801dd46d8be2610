package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.processes.matters.MatterCounts;
import kh.cncc.processes.matters.MatterStatistics;
import kh.cncc.processes.matters.StatisticsFilter;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;

/** How matters go: how many, how fast, and how many went up only because a deadline passed; by topic, level and province. */
@Route(DecisionNavigation.STATISTICS)
@PermitAll
class StatisticsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient MatterStatistics statistics;
    private final transient Organisation organisation;
    private final transient CurrentOfficial current;
    private final transient DecisionParts parts;
    private final StatisticsFilterBar filter;
    private final Div figures = new Div();

    StatisticsView(
            MatterStatistics statistics, Organisation organisation, CurrentOfficial current, DecisionParts parts) {
        this.statistics = statistics;
        this.organisation = organisation;
        this.current = current;
        this.parts = parts;
        filter = new StatisticsFilterBar(
                organisation.provinces(),
                chosen -> UI.getCurrent()
                        .navigate(
                                StatisticsView.class,
                                StatisticsAddress.parts(chosen).parameters()));
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(text("statistics.title")),
                        DecisionNavigation.links(DecisionNavigation.STATISTICS),
                        new Paragraph(text("statistics.why")),
                        filter,
                        figures);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        StatisticsFilter wanted = StatisticsAddress.read(
                event.getLocation().getQueryParameters(), parts.calendar().today());
        Actor actor = current.actor();
        filter.show(wanted, organisation.provinces());
        MatterCounts all = statistics.all(actor, wanted);
        figures.removeAll();
        var summary = new Paragraph(
                text("statistics.all", all.raised(), all.decided(), all.open(), all.overdue(), all.lapsed()));
        summary.getElement().setAttribute("role", "status");
        figures.add(summary);
        if (all.raised() > 0) {
            part("statistics.byTopic", "matters.topic.", statistics.byTopic(actor, wanted), all);
            part("statistics.byLevel", "matters.level.", statistics.byLevel(actor, wanted), all);
            part("statistics.byArea", "", statistics.byArea(actor, wanted), all);
        }
    }

    private void part(String title, String keys, List<MatterCounts> counts, MatterCounts all) {
        var rows = new CountTable(keys);
        figures.add(
                new H2(text(title)),
                new CountChart(text(title), counts, rows::name),
                rows.of(text(title), counts, all),
                Blocks.quiet(text("statistics.how")));
    }

    @Override
    public String getPageTitle() {
        return text("statistics.title") + " · " + text("app.short");
    }
}
