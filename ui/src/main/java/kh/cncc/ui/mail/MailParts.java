package kh.cncc.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.mail.MailState;
import kh.cncc.engine.mail.MailTexts;
import kh.cncc.engine.mail.Mails;
import kh.cncc.ui.base.PartLinks;

/** The pieces that the mail screens are put together from. */
final class MailParts {

    static final String MINE = "mails";
    static final String OUTBOX = "mails/outbox";
    static final String TEXTS = "mails/texts";

    private MailParts() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** The ways between the mail screens, for whom there is more than one. */
    static Component ways(String here, Actor actor, Mails mails, MailTexts texts) {
        boolean all = mails.maySeeAll(actor);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(MINE, "mail.mine");
        if (all) {
            parts.put(OUTBOX, "mail.outbox");
        }
        if (texts.mayEdit(actor)) {
            parts.put(TEXTS, "mail.texts");
        }
        Nav nav = PartLinks.of("mail.ways", parts, here);
        nav.setVisible(parts.size() > 1);
        return nav;
    }

    /** What a kind of mail is called. */
    static String kind(String kind) {
        return text("mail.kind." + kind);
    }

    /** A word with its symbol and its colour. */
    static Span state(MailState state) {
        String style = switch (state) {
            case WAITING -> "in-progress";
            case SENDING -> "submitted";
            case SENT -> "approved";
            case FAILED -> "overdue";
            case DROPPED, CANCELLED -> "waived";
        };
        Span status = new Span(text("mail.state." + state.code()));
        status.addClassNames("status", style);
        return status;
    }

    static Span part(String text, String... styles) {
        Span part = new Span(text);
        part.addClassNames(styles);
        return part;
    }

    static Div line(String text, String... styles) {
        Div line = new Div(text);
        line.addClassNames(styles);
        return line;
    }

    static Button primary(String key, Runnable action) {
        Button button = new Button(text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button secondary(String key, Runnable action) {
        return new Button(text(key), click -> action.run());
    }

    static Div actions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
