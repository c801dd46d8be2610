package kh.cncc.ui.deadlines;

import static kh.cncc.ui.deadlines.DeadlineWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.TextStyle;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.DayOff;
import kh.cncc.engine.deadlines.DayOff.Decree;
import kh.cncc.engine.deadlines.Holidays;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** The days off of a year: public holidays, and days by decree that a coordinator enters and withdraws. The year stands in the address. */
@Route("holidays")
@Menu(order = 6, title = "menu.holidays", icon = "vaadin:calendar")
@PermitAll
class HolidaysView extends Composite<Main> implements HasUrlParameter<Integer>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Holidays holidays;
    private final transient CurrentOfficial current;
    private final transient DeadlineWords wording;
    private int year;

    HolidaysView(Holidays holidays, CurrentOfficial current, DeadlineWords wording) {
        this.holidays = holidays;
        this.current = current;
        this.wording = wording;
        getContent().addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer wanted) {
        year = wanted == null ? wording.today().getYear() : wanted;
        Actor actor = current.actor();
        boolean may = holidays.mayChange(actor);
        List<DayOff> days = holidays.ofYear(actor, year);
        getContent().removeAll();
        getContent()
                .add(
                        new H1(text("holidays.title", String.valueOf(year))),
                        years(),
                        new Paragraph(text("holidays.why")));
        if (may) {
            var add = new Button(
                    text("holidays.add"), click -> new DayOffDialog(holidays, actor, wording, this::reload).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(add);
            actions.addClassNames("actions", "no-print");
            getContent().add(actions);
        }
        if (days.stream().anyMatch(day -> day.status().equals("projected"))) {
            getContent().add(warning(text("holidays.projected", String.valueOf(year))));
        }
        if (days.stream().noneMatch(day -> day.decree() == null)) {
            getContent().add(warning(text("holidays.unknown", String.valueOf(year))));
        }
        if (!days.isEmpty()) {
            getContent().add(table(actor, days, may));
        }
    }

    private static Div warning(String words) {
        var warning = new Div(new Paragraph(words));
        warning.addClassNames("where", "due-soon");
        return warning;
    }

    private Paragraph years() {
        var years = new Paragraph(
                new Anchor("holidays/" + (year - 1), "‹ " + (year - 1)),
                new Span("  "),
                new Anchor("holidays/" + (year + 1), (year + 1) + " ›"));
        years.addClassNames("back", "years");
        return years;
    }

    private NativeTable table(Actor actor, List<DayOff> days, boolean may) {
        var table = DeadlineWords.table(
                List.of(text("holidays.day"), text("holidays.name"), text("holidays.kind"), text("holidays.source")),
                days.stream().map(day -> row(actor, day, may)).toList());
        table.addClassName("holidays");
        return table;
    }

    private NativeTableRow row(Actor actor, DayOff off, boolean may) {
        var first = new NativeTableHeaderCell();
        first.getElement().setAttribute("scope", "row");
        var weekday = new Span(off.day().getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Languages.current()));
        weekday.addClassName("quiet");
        first.add(new Span(wording.day(off.day())), new Span(" "), weekday);
        var row = new NativeTableRow(
                first,
                new NativeTableCell(Languages.read(off.name())),
                new NativeTableCell(text("holidays.kind." + off.kind())),
                new NativeTableCell(source(actor, off, may)));
        Decree decree = off.decree();
        if (decree != null && decree.withdrawn() != null) {
            row.addClassName("withdrawn");
        }
        return row;
    }

    private Component source(Actor actor, DayOff off, boolean may) {
        Decree decree = off.decree();
        if (decree == null) {
            return new Span(text("holidays.status." + off.status()));
        }
        var source = new Div(new Paragraph(text(
                "holidays.decree",
                decree.legalAct(),
                Languages.read(decree.enteredBy()),
                wording.moment(decree.enteredAt()))));
        DayOff.Withdrawal withdrawn = decree.withdrawn();
        if (withdrawn != null) {
            source.add(new Paragraph(text(
                    "extension.withdrawn",
                    wording.moment(withdrawn.at()),
                    Languages.read(withdrawn.by()),
                    withdrawn.reason())));
        } else if (may) {
            var withdraw = new Button(text("extension.withdraw"), click -> withdraw(actor, off, decree));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            withdraw.setAriaLabel(text("extension.withdraw.of", wording.day(off.day())));
            withdraw.addClassName("no-print");
            source.add(withdraw);
        }
        return source;
    }

    private void withdraw(Actor actor, DayOff off, Decree decree) {
        new ReasonDialog(
                        text("holidays.withdraw", wording.day(off.day())),
                        text("extension.withdraw"),
                        wording.moves(holidays.previewWithdrawal(actor, decree.id())),
                        wording,
                        reason -> holidays.withdraw(actor, decree.id(), reason),
                        this::reload)
                .open();
    }

    private void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public String getPageTitle() {
        return text("holidays.title", String.valueOf(year)) + " · " + text("app.short");
    }
}
