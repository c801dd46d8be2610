package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kh.cncc.engine.deadlines.YearSwitch;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.CycleState;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Tables;

/** Every reporting cycle, newest first, and opening one by hand. */
@Route("cycles")
@Menu(order = 2, title = "menu.cycles", icon = "vaadin:calendar-clock")
@PermitAll
class CyclesView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReportingCycles cycles;
    private final transient YearSwitch years;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final transient Phrases phrases;

    CyclesView(ReportingCycles cycles, YearSwitch years, CurrentOfficial current, Calendar calendar, Phrases phrases) {
        this.years = years;
        this.cycles = cycles;
        this.current = current;
        this.calendar = calendar;
        this.phrases = phrases;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CycleLine> all = cycles.all(current.actor());
        getContent().removeAll();
        getContent().add(new H1(text("reporting.cycles")));
        if (cycles.mayOpen(current.actor())) {
            switchedOff().forEach(year -> getContent().add(off(year)));
            getContent()
                    .add(Blocks.actions(
                            Blocks.primary(
                                    text("reporting.cycles.open"),
                                    () -> new OpenCycleDialog(cycles, current.actor(), calendar, phrases).open()),
                            new Anchor("year", text("year.link"))));
        }
        getContent().add(all.isEmpty() ? nothing() : table(all));
    }

    /** This year, and the next as soon as it is near: what does not open by itself must not be forgotten. */
    private List<Integer> switchedOff() {
        LocalDate today = calendar.today();
        return Stream.of(today.getYear(), today.plusMonths(2).getYear())
                .distinct()
                .filter(year -> !years.automatic(year))
                .toList();
    }

    private static Div off(int year) {
        var off = new Div(new Paragraph(new Anchor("year/" + year, text("year.automatic.off", String.valueOf(year)))));
        off.addClassNames("where", "due-soon");
        return off;
    }

    private static Div nothing() {
        var nothing = new Div(text("reporting.cycles.nothing"));
        nothing.addClassName("nothing");
        return nothing;
    }

    private NativeTable table(List<CycleLine> all) {
        return Tables.stacked(
                new NativeTable(),
                List.of(
                        text("reporting.cycle"),
                        text("reporting.state"),
                        text("reporting.completeness"),
                        text("reporting.timeliness"),
                        text("reporting.cutOff")),
                all.stream().map(this::row).toList());
    }

    private NativeTableRow row(CycleLine cycle) {
        var name = new NativeTableHeaderCell();
        name.add(
                new Anchor("cycles/" + cycle.code(), phrases.period(cycle.period())),
                Blocks.part(cycle.code(), "case-number"));
        return Tables.row(
                name,
                new NativeTableCell(Tables.status(
                        Styles.style(cycle.state()),
                        text("state.cycle." + cycle.state().code()))),
                new NativeTableCell(phrases.rate(cycle.rates().completeness())),
                new NativeTableCell(phrases.rate(cycle.rates().timeliness())),
                cutOff(cycle));
    }

    private NativeTableCell cutOff(CycleLine cycle) {
        var cell = new NativeTableCell(new Span(phrases.day(cycle.cutOff()) + " "));
        if (cycle.state() == CycleState.COLLECTING) {
            cell.add(phrases.deadline(cycle.cutOff()));
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return text("reporting.cycles") + " · " + text("app.short");
    }
}
