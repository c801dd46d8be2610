package kh.cncc.ui.settings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.reminders.MailWish;
import kh.cncc.engine.reminders.MailWishes;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;

/** What an official chooses for themselves: the language, and how they are told. */
@Route("settings")
@PermitAll
class SettingsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Accounts accounts;
    private final transient MailWishes wishes;
    private final transient CurrentOfficial current;

    SettingsView(Accounts accounts, MailWishes wishes, CurrentOfficial current) {
        this.accounts = accounts;
        this.wishes = wishes;
        this.current = current;
        getContent().addClassNames("page", "settings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        getContent().removeAll();
        getContent().add(new H1(getTranslation("settings.title")), new Paragraph(getTranslation("settings.help")));
        if (current.official().email() == null) {
            var noAddress = new Paragraph(getTranslation("settings.noAddress"));
            noAddress.addClassNames("where", "due-soon");
            getContent().add(noAddress);
        }
        getContent().add(new SettingsForm(accounts.language(actor), wishes.of(actor), this::save));
    }

    private void save(Locale language, MailWish wish) {
        Actor actor = current.actor();
        wishes.choose(actor, wish);
        Notices.done(getTranslation("settings.saved"));
        Locale before = accounts.language(actor);
        if (!before.getLanguage().equals(language.getLanguage())) {
            accounts.chooseLanguage(actor, language);
            getContent().getUI().ifPresent(ui -> {
                Languages.choose(ui, language);
                ui.getPage().reload();
            });
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title") + " · " + getTranslation("app.short");
    }
}
