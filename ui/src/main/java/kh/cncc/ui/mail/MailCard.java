package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.line;
import static kh.cncc.ui.mail.MailParts.part;
import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kh.cncc.engine.mail.Letter;
import kh.cncc.engine.mail.MailRow;
import kh.cncc.engine.mail.MailState;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.inbox.TaskNavigation;

/** A mail in a list: to whom, when, why, who else, and what became of it. */
class MailCard extends Div {

    private static final long serialVersionUID = 1;

    /** @param now how the mail would read if it left now, asked when somebody wants to read it */
    MailCard(MailRow mail, Calendar calendar, Supplier<Optional<Letter>> now, Component... actions) {
        Locale language = Languages.current();
        addClassName("mail-card");
        Div head = new Div(
                MailParts.state(mail.state()),
                part(mail.subject() == null ? MailParts.kind(mail.kind()) : mail.subject(), "name"));
        head.addClassName("case-header");
        add(head);
        if (mail.caseNumber() != null) {
            String place = mail.place() == null ? "" : " · " + Languages.read(mail.place());
            add(line(mail.caseNumber() + place, "quiet"));
        }
        String address = mail.address() == null || mail.address().isBlank() ? text("mail.noAddress") : mail.address();
        add(line(text("mail.to", Languages.read(mail.recipient()), address)));
        add(line(when(mail, calendar, language), "quiet"));
        if (mail.reason() != null) {
            add(line(text("mail.reason." + mail.reason().code()), "mail-reason"));
        }
        if (mail.reply() != null) {
            add(line(text("mail.reply", mail.reply()), "quiet"));
        }
        add(line(text("mail.why", Languages.read(mail.rule()))));
        add(line(
                mail.others().isEmpty()
                        ? text("mail.nobodyElse")
                        : text(
                                "mail.others",
                                mail.others().stream().map(Languages::read).collect(Collectors.joining(", "))),
                "quiet"));
        if (mail.task() != null) {
            add(new Anchor(TaskNavigation.address(mail.task()), text("mail.toTask")));
        } else if (mail.caseSeen()) {
            add(new Anchor("case/" + mail.caseNumber(), text("mail.toCase")));
        }
        if (mail.body() != null) {
            add(new Details(text("mail.read"), words(mail.body())));
        } else if (mail.state() == MailState.WAITING || mail.state() == MailState.FAILED) {
            add(reading(now));
        }
        if (actions.length > 0) {
            add(MailParts.actions(actions));
        }
    }

    /** It is worded when it leaves; until then it reads as things stand now. */
    private static Details reading(Supplier<Optional<Letter>> now) {
        var details = new Details(text("mail.readNow"));
        details.addOpenedChangeListener(opened -> {
            details.removeAll();
            if (opened.isOpened()) {
                now.get()
                        .ifPresentOrElse(
                                letter -> details.add(line(letter.subject(), "name"), words(letter.text())),
                                () -> details.add(line(text("mail.nothingNow"), "quiet")));
            }
        });
        return details;
    }

    private static Pre words(String words) {
        var body = new Pre(words);
        body.addClassName("mail-body");
        return body;
    }

    private static String when(MailRow mail, Calendar calendar, Locale language) {
        String put = text("mail.putAt", calendar.moment(mail.putAt(), language));
        if (mail.endedAt() != null) {
            return put + " · " + text("mail.endedAt", calendar.moment(mail.endedAt(), language));
        }
        return mail.nextAt() != null && mail.attempts() > 0
                ? put + " · " + text("mail.nextAt", mail.attempts(), calendar.moment(mail.nextAt(), language))
                : put;
    }
}
