package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.mail.FailedMails;
import kh.cncc.engine.mail.MailFilter;
import kh.cncc.engine.mail.MailRow;
import kh.cncc.engine.mail.MailServerStatus;
import kh.cncc.engine.mail.MailState;
import kh.cncc.engine.mail.MailTexts;
import kh.cncc.engine.mail.Mails;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** All mails, newest first, and how it stands with the mail server. What is filtered stands in the address. */
@Route(MailParts.OUTBOX)
@PermitAll
class OutboxView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 100;

    private final transient Mails mails;
    private final transient MailTexts texts;
    private final transient FailedMails failed;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final TextField search = new TextField();
    private final Select<MailState> state = new Select<>();
    private final DateField day = new DateField(MailParts::text, Languages.current());
    private final VirtualList<MailRow> list = new VirtualList<>();
    private final Paragraph summary = new Paragraph();
    private final Div server = new Div();

    OutboxView(Mails mails, MailTexts texts, FailedMails failed, CurrentOfficial current, Calendar calendar) {
        this.mails = mails;
        this.texts = texts;
        this.failed = failed;
        this.current = current;
        this.calendar = calendar;
        search.setLabel(text("mail.search"));
        search.setPlaceholder(text("mail.searchHint"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(this::go);
        state.setLabel(text("mail.state"));
        state.setItems(MailState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(text("mail.allStates"));
        state.setItemLabelGenerator(each -> each == null ? text("mail.allStates") : text("mail.state." + each.code()));
        state.addValueChangeListener(this::go);
        day.setLabel(text("mail.day"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(this::go);
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        list.addClassName("work");
        list.getElement().setAttribute("aria-label", text("mail.outbox"));
        getContent().addClassNames("page", "my-work");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        MailFilter filter = read(event.getLocation().getQueryParameters());
        int found = mails.count(actor, filter);
        search.setValue(filter.text());
        state.setValue(filter.state());
        day.setValue(filter.day());
        show(mails.server(actor), mails.counts(actor));
        boolean mayChange = mails.mayChange(actor);
        list.setRenderer(new ComponentRenderer<>(mail -> new MailCard(
                mail,
                calendar,
                () -> mails.asItReadsNow(actor, mail.id()),
                mayChange ? actions(actor, mail) : new Component[0])));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> mails.all(actor, filter, query.getOffset(), query.getLimit()).stream(),
                query -> mails.count(actor, filter)));
        list.setVisible(found > 0);
        summary.setText(found == 0 ? text("mail.nothing") : text("mail.found", found));
        Div fields = new Div(search, state, day);
        fields.addClassName("filter");
        fields.getElement().setAttribute("role", "search");
        getContent().removeAll();
        getContent()
                .add(
                        new H1(text("mail.outbox")),
                        MailParts.ways(MailParts.OUTBOX, actor, mails, texts),
                        server,
                        fields,
                        summary,
                        list);
    }

    private Component[] actions(Actor actor, MailRow mail) {
        MailActs acts = new MailActs(failed, actor, this::again);
        return switch (mail.state()) {
            case FAILED ->
                new Component[] {
                    MailParts.primary("mail.correct", () -> acts.correct(mail)),
                    MailParts.secondary("mail.sendAgain", () -> acts.sendAgain(mail)),
                    MailParts.secondary("mail.cancel", () -> acts.cancel(mail))
                };
            case WAITING -> new Component[] {MailParts.secondary("mail.cancel", () -> acts.cancel(mail))};
            default -> new Component[0];
        };
    }

    private void show(MailServerStatus status, Map<MailState, Integer> counts) {
        server.removeAll();
        server.setClassName("where");
        server.setClassName("overdue", status.downSince() != null);
        if (!status.configured()) {
            server.add(MailParts.line(text("mail.server.none")));
        } else if (status.downSince() == null) {
            server.add(MailParts.line(text("mail.server.fine")));
        } else {
            server.add(MailParts.line(text(
                    "mail.server.down",
                    calendar.moment(status.downSince(), Languages.current()),
                    "" + status.reply())));
        }
        server.add(MailParts.line(text(
                "mail.counts",
                counts.getOrDefault(MailState.WAITING, 0),
                counts.getOrDefault(MailState.FAILED, 0),
                counts.getOrDefault(MailState.SENT, 0))));
    }

    private void again() {
        UI.getCurrent().navigate(OutboxView.class, address(search.getValue(), state.getValue(), day.getValue()));
    }

    private void go(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            again();
        }
    }

    private static QueryParameters address(String text, @Nullable MailState state, @Nullable LocalDate day) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put("text", text.strip());
        }
        if (state != null) {
            parameters.put("state", state.code());
        }
        if (day != null) {
            parameters.put("day", day.toString());
        }
        return QueryParameters.simple(parameters);
    }

    private static MailFilter read(QueryParameters parameters) {
        String text = parameters.getSingleParameter("text").orElse("").strip();
        String wanted = parameters.getSingleParameter("state").orElse("");
        return new MailFilter(
                text.substring(0, Math.min(LONGEST, text.length())),
                Arrays.stream(MailState.values())
                        .filter(each -> each.code().equals(wanted))
                        .findFirst()
                        .orElse(null),
                parameters.getSingleParameter("day").map(OutboxView::day).orElse(null));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return text("mail.outbox") + " · " + text("app.short");
    }
}
