package kh.cncc.ui.board;

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
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.board.Board;
import kh.cncc.processes.reporting.board.PeriodRates;
import kh.cncc.processes.reporting.board.ReportingRates;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.reporting.Phrases;

/** How complete and how punctual: over time, by province, and by step. */
@Route(BoardNavigation.RATES)
@PermitAll
class RatesView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Board board;
    private final transient ReportingRates rates;
    private final transient CurrentOfficial current;
    private final transient Phrases phrases;
    private final QuestionBar bar;
    private final Div figures = new Div();

    RatesView(Board board, ReportingRates rates, CurrentOfficial current, Phrases phrases) {
        this.board = board;
        this.rates = rates;
        this.current = current;
        this.phrases = phrases;
        bar = new QuestionBar(phrases, question -> UI.getCurrent().navigate(RatesView.class, question.parameters()));
        getContent().addClassNames("page", "board");
        getContent().add(new H1(text("board.rates")), BoardNavigation.links(BoardNavigation.RATES), bar, figures);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardQuestion question = BoardQuestion.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        List<PeriodRates> trend = rates.trend(actor, question.type(), question.area());
        List<Period> periods = trend.stream().map(PeriodRates::period).toList();
        bar.show(question, periods.reversed(), board.provinces(actor));
        String which = question.from() == null
                ? text("board.allPeriods")
                : phrases.period(Period.containing(question.type(), question.from()));
        boolean running = trend.stream()
                .filter(each -> question.from() == null
                        || each.period().equals(Period.containing(question.type(), question.from())))
                .anyMatch(PeriodRates::running);
        var tables = new RateTables(phrases, running);
        figures.removeAll();
        figures.add(
                new Paragraph(text("board.rates.why")),
                new H2(text("board.trend")),
                TrendChart.of(trend, phrases),
                tables.trend(trend));
        if (question.area() == null) {
            figures.add(
                    new H2(text("board.byProvince", which)),
                    tables.provinces(rates.provinces(actor, question.type(), question.from())));
        }
        figures.add(
                new H2(text("board.byStep", which)),
                Blocks.quiet(text("board.byStep.why")),
                tables.steps(rates.steps(actor, question.type(), question.from(), question.area())));
    }

    @Override
    public String getPageTitle() {
        return text("board.rates") + " · " + text("app.short");
    }
}
