package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.mail.MailText;
import kh.cncc.engine.mail.MailTexts;
import kh.cncc.engine.mail.Mails;
import kh.cncc.engine.mail.TextTrials;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** The texts of mails: all of them by their keys, or one to be edited. */
@Route(MailParts.TEXTS)
@PermitAll
class TextsView extends Composite<Main> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Mails mails;
    private final transient MailTexts texts;
    private final transient TextTrials trials;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;

    TextsView(Mails mails, MailTexts texts, TextTrials trials, CurrentOfficial current, Calendar calendar) {
        this.mails = mails;
        this.texts = texts;
        this.trials = trials;
        this.current = current;
        this.calendar = calendar;
        getContent().addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
        Actor actor = current.actor();
        getContent().removeAll();
        getContent().add(new H1(text("mail.texts")), MailParts.ways(MailParts.TEXTS, actor, mails, texts));
        if (key == null || key.isBlank()) {
            getContent().add(new Paragraph(text("mail.textsHelp")), list(actor));
        } else {
            getContent()
                    .add(
                            new Paragraph(new Anchor(MailParts.TEXTS, text("mail.texts.back"))),
                            new TextEditor(key, actor, texts, trials, calendar));
        }
    }

    private UnorderedList list(Actor actor) {
        UnorderedList list = new UnorderedList();
        list.addClassName("text-list");
        texts.all(actor).forEach(each -> list.add(item(each)));
        return list;
    }

    private static ListItem item(MailText each) {
        boolean english = Languages.current().equals(Languages.ENGLISH);
        String subject = (english ? each.english() : each.khmer()).draft().subject();
        return new ListItem(
                new Anchor(MailParts.TEXTS + "/" + each.key(), MailParts.kind(each.key())),
                MailParts.part(each.hasSubject() ? " " + subject : "", "quiet"));
    }

    @Override
    public String getPageTitle() {
        return text("mail.texts") + " · " + text("app.short");
    }
}
