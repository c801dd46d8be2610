package kh.cncc.ui.travel;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.travel.Journey;
import kh.cncc.engine.travel.TimeTravel;
import kh.cncc.engine.travel.TravelResult;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Lets a coordinator travel to a later day of a demo installation, and shows what happened on each day on the way. */
@Route("travel")
@Menu(order = 9, title = "menu.travel", icon = "vaadin:fast-forward")
@PermitAll
class TravelView extends Composite<Main> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int POLL = 1_000;
    private static final String OUTBOX = "mails/outbox";

    private final transient ObjectProvider<TimeTravel> demo;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final transient WorkingDays workingDays;
    private final DateField to = new DateField(TravelView::text, Languages.current());
    private final Button go = new Button(text("travel.go"), click -> ask());
    private final Button stop =
            new Button(text("travel.stop"), click -> travel().stop(current().actor()));
    private final Div choices = new Div();
    private final Paragraph today = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph said = new Paragraph();
    private final Div days = new Div();
    private @Nullable Registration polls;

    TravelView(ObjectProvider<TimeTravel> demo, CurrentOfficial current, Calendar calendar, WorkingDays workingDays) {
        this.demo = demo;
        this.current = current;
        this.calendar = calendar;
        this.workingDays = workingDays;
        to.setLabel(text("travel.to"));
        to.setHelperText(text("travel.toHelp"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        said.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("travel.progress"));
        choices.addClassName("actions");
        var acts = new Div(go, stop);
        acts.addClassName("actions");
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(text("travel.title")),
                        new Paragraph(text("travel.why")),
                        today,
                        choices,
                        to,
                        acts,
                        bar,
                        said,
                        days);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    private CurrentOfficial current() {
        return current;
    }

    /** There is none in a real installation. */
    private TimeTravel travel() {
        return Optional.ofNullable(demo.getIfAvailable()).orElseThrow(NotFoundException::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(travel().journey(current.actor()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polls != null) {
            polls.remove();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        event.getUI().setPollInterval(-1);
    }

    /** On arrival the whole window is told, since the day stands above every screen and the menu counts what came on the way. */
    private void look(PollEvent poll) {
        Optional<Journey> journey = travel().journey(current.actor());
        if (journey.filter(Journey::underWay).isPresent()) {
            show(journey);
        } else {
            poll.getSource().setPollInterval(-1);
            poll.getSource().refreshCurrentRoute(true);
        }
    }

    private void show(Optional<Journey> journey) {
        boolean underWay = journey.filter(Journey::underWay).isPresent();
        UI.getCurrent().setPollInterval(underWay ? POLL : -1);
        today.setText(text("travel.today", day(calendar.today())));
        go.setEnabled(!underWay);
        to.setEnabled(!underWay);
        stop.setVisible(underWay);
        choices.removeAll();
        if (!underWay) {
            choose("travel.nextWorkingDay", workingDays.firstAfter(calendar.today()));
            choose("travel.week", calendar.today().plusWeeks(1));
            choose("travel.month", calendar.today().with(TemporalAdjusters.firstDayOfNextMonth()));
            choose("travel.quarter", firstOfNextQuarter(calendar.today()));
        }
        bar.setVisible(underWay);
        days.removeAll();
        journey.ifPresentOrElse(this::tell, () -> said.setText(""));
    }

    private static LocalDate firstOfNextQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
    }

    private void choose(String key, LocalDate day) {
        choices.add(new Button(text(key, day(day)), click -> {
            to.setValue(day);
            ask();
        }));
    }

    private void tell(Journey journey) {
        long all = ChronoUnit.DAYS.between(journey.from(), journey.to());
        bar.setValue(all == 0 ? 1 : Math.min(1, (double) journey.days().size() / all));
        LocalDate reached = journey.days().isEmpty()
                ? journey.from()
                : journey.days().getLast().day();
        said.setText(text(
                "travel.state."
                        + journey.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                day(reached),
                day(journey.to())));
        if (!journey.days().isEmpty()) {
            days.add(
                    new H2(text("travel.days")),
                    new Anchor(OUTBOX, text("travel.outbox")),
                    table(journey.days().reversed()));
        }
    }

    private NativeTable table(List<Journey.Day> lived) {
        var head = new NativeTableRow();
        List.of("travel.day", "travel.timers", "travel.told", "travel.mails").forEach(title -> {
            var cell = new NativeTableHeaderCell(text(title));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        var body = new NativeTableBody();
        lived.forEach(day -> body.add(row(day)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("figures-table");
        return table;
    }

    private NativeTableRow row(Journey.Day day) {
        var first = new NativeTableHeaderCell(day(day.day()));
        first.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                first,
                new NativeTableCell(String.valueOf(day.timers())),
                new NativeTableCell(String.valueOf(day.told())),
                new NativeTableCell(mails(day)));
    }

    private static Component mails(Journey.Day day) {
        String count = String.valueOf(day.mails());
        return day.mails() == 0 ? new Span(count) : new Anchor(OUTBOX + "?day=" + day.day(), count);
    }

    private String day(LocalDate day) {
        return calendar.day(day, Languages.current());
    }

    /** Time does not come back, so it is asked first. */
    private void ask() {
        LocalDate day = to.getValue();
        if (day == null) {
            wrong(text(to.isUnreadable() ? "date.notADate" : "travel.problem.empty"));
            return;
        }
        Optional<TravelResult> hindrance = travel().hindrance(current.actor(), day);
        if (hindrance.isPresent()) {
            answer(hindrance.get());
            return;
        }
        to.setInvalid(false);
        var dialog = new ConfirmDialog();
        dialog.setHeader(text("travel.sure", day(day)));
        dialog.setText(text("travel.sureWhy"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("action.cancel"));
        dialog.setConfirmText(text("travel.go"));
        dialog.addConfirmListener(confirmed -> answer(travel().begin(current.actor(), day)));
        dialog.open();
    }

    private void answer(TravelResult result) {
        switch (result) {
            case TravelResult.Begun begun -> show(travel().journey(current.actor()));
            case TravelResult.NotLater(var first) -> wrong(text("travel.problem.notLater", day(first)));
            case TravelResult.TooFar(var last) -> wrong(text("travel.problem.tooFar", day(last)));
            case TravelResult.UnderWay underWay -> show(travel().journey(current.actor()));
        }
    }

    private void wrong(String words) {
        to.setErrorMessage(words);
        to.setInvalid(true);
        to.focus();
    }

    @Override
    public String getPageTitle() {
        return text("travel.title") + " · " + text("app.short");
    }
}
