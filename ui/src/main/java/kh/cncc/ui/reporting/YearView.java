package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
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
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.YearSwitch;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.YearPlan;
import kh.cncc.processes.reporting.YearPlan.HolidaysKnown;
import kh.cncc.processes.reporting.YearPlan.PlannedCycle;
import kh.cncc.processes.reporting.YearPlan.PlannedDate;
import kh.cncc.processes.reporting.YearPlans;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Tables;
import org.jspecify.annotations.Nullable;

/** A whole year before it begins: every cycle with its due dates, and whether it opens by itself. Year and kinds stand in the address. */
@Route("year")
@PermitAll
class YearView extends Composite<Main> implements HasUrlParameter<Integer>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient YearPlans plans;
    private final transient YearSwitch years;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final transient PlanWords words;
    private int year;

    YearView(YearPlans plans, YearSwitch years, CurrentOfficial current, Calendar calendar, PlanWords words) {
        this.plans = plans;
        this.years = years;
        this.current = current;
        this.calendar = calendar;
        this.words = words;
        getContent().addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer wanted) {
        year = wanted == null ? calendar.today().getYear() : wanted;
        Set<PeriodType> types = types(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        YearPlan plan = plans.plan(actor, year, types);
        getContent().removeAll();
        var back = new Paragraph(new Anchor("cycles", text("reporting.cycles.back")));
        back.addClassName("back");
        getContent()
                .add(back, new H1(text("year.title", String.valueOf(year))), neighbours(types), automatic(actor, plan));
        if (plan.holidays() != HolidaysKnown.KNOWN) {
            String key = plan.holidays() == HolidaysKnown.UNKNOWN ? "holidays.unknown" : "holidays.projected";
            getContent().add(warning(new Anchor("holidays/" + year, text(key, String.valueOf(year)))));
        }
        plan.cycles().stream()
                .flatMap(cycle -> cycle.doubts().stream().map(doubt -> words.doubt(cycle, doubt)))
                .forEach(doubt -> getContent().add(warning(new Span(doubt))));
        getContent().add(kinds(types), downloads(plan));
        plan.cycles().forEach(cycle -> getContent().add(folded(cycle)));
    }

    private Paragraph neighbours(Set<PeriodType> types) {
        String kinds = types.size() == PeriodType.values().length ? "" : "?types=" + codes(types);
        var line = new Paragraph(
                new Anchor("year/" + (year - 1) + kinds, "‹ " + (year - 1)),
                new Anchor("year/" + (year + 1) + kinds, (year + 1) + " ›"),
                new Anchor("holidays/" + year, text("holidays.title", String.valueOf(year))));
        line.addClassNames("back", "years");
        return line;
    }

    private Div automatic(Actor actor, YearPlan plan) {
        var shown = new Div(new Paragraph(
                text(plan.automatic() ? "year.automatic.on" : "year.automatic.off", String.valueOf(year))));
        shown.addClassNames("where", plan.automatic() ? "done" : "due-soon");
        if (years.maySwitch(actor)) {
            String yes = text(plan.automatic() ? "year.switchOff" : "year.switchOn");
            String question = text(
                    plan.automatic() ? "year.switchOff.sure" : "year.switchOn.sure",
                    String.valueOf(year),
                    plan.cycles().size());
            shown.add(Blocks.actions(Blocks.secondary(
                    yes,
                    () -> Blocks.confirm(yes, new Span(question), yes, () -> {
                        years.set(actor, year, !plan.automatic());
                        Notices.done(text("year.switched"));
                        UI.getCurrent().refreshCurrentRoute(false);
                    }))));
        }
        return shown;
    }

    private static Div warning(Component words) {
        var warning = new Div(new Paragraph(words));
        warning.addClassNames("where", "due-soon");
        return warning;
    }

    private CheckboxGroup<PeriodType> kinds(Set<PeriodType> types) {
        var kinds = new CheckboxGroup<PeriodType>(text("year.kinds"));
        kinds.setItems(PeriodType.values());
        kinds.setItemLabelGenerator(type -> text("reporting.cycles.type." + type.code()));
        kinds.setValue(types);
        kinds.addValueChangeListener(change ->
                UI.getCurrent().navigate("year/" + year, QueryParameters.of("types", codes(change.getValue()))));
        kinds.addClassName("no-print");
        return kinds;
    }

    private Div downloads(YearPlan plan) {
        var file = new PlanFile(words, plan);
        return Blocks.actions(new Anchor(file.xlsx(), text("year.xlsx")), new Anchor(file.csv(), text("year.csv")));
    }

    private Component folded(PlannedCycle cycle) {
        return Blocks.folded(
                words.title(cycle),
                false,
                Tables.stacked(
                        new NativeTable(),
                        words.columns(),
                        cycle.dates().stream().map(this::row).toList()));
    }

    private NativeTableRow row(PlannedDate date) {
        return Tables.row(
                new NativeTableHeaderCell(words.what(date)),
                new NativeTableCell(words.level(date)),
                new NativeTableCell(words.seat(date)),
                new NativeTableCell(words.due(date)),
                new NativeTableCell(words.mails(date)));
    }

    private static Set<PeriodType> types(QueryParameters parameters) {
        List<String> named = parameters
                .getSingleParameter("types")
                .map(names -> Arrays.asList(names.toUpperCase(Locale.ROOT).split(",")))
                .orElse(List.of());
        Set<PeriodType> types = EnumSet.allOf(PeriodType.class);
        types.removeIf(type -> !named.isEmpty() && !named.contains(type.name()));
        return types;
    }

    private static String codes(Set<PeriodType> types) {
        return types.stream().sorted().map(PeriodType::code).collect(Collectors.joining(","));
    }

    @Override
    public String getPageTitle() {
        return text("year.title", String.valueOf(year)) + " · " + text("app.short");
    }
}
