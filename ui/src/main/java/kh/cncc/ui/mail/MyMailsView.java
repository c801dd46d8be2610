package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.mail.MailRow;
import kh.cncc.engine.mail.MailTexts;
import kh.cncc.engine.mail.Mails;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;

/** What was mailed to me: when, why, by which rule, and who else got it. */
@Route(MailParts.MINE)
@Menu(order = 8, title = "menu.mails", icon = "vaadin:envelope")
@PermitAll
class MyMailsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Mails mails;
    private final transient MailTexts texts;
    private final transient CurrentOfficial current;
    private final VirtualList<MailRow> list = new VirtualList<>();

    MyMailsView(Mails mails, MailTexts texts, CurrentOfficial current, Calendar calendar) {
        this.mails = mails;
        this.texts = texts;
        this.current = current;
        list.setRenderer(new ComponentRenderer<>(
                mail -> new MailCard(mail, calendar, () -> mails.asItReadsNow(current.actor(), mail.id()))));
        list.addClassName("work");
        list.getElement().setAttribute("aria-label", text("mail.mine"));
        getContent().addClassNames("page", "my-work");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        int found = mails.countMine(actor);
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> mails.mine(actor, query.getOffset(), query.getLimit()).stream(),
                query -> mails.countMine(actor)));
        getContent().removeAll();
        getContent()
                .add(
                        new H1(text("mail.mine")),
                        MailParts.ways(MailParts.MINE, actor, mails, texts),
                        new Paragraph(text(found == 0 ? "mail.nothingForMe" : "mail.mineHelp")),
                        new Anchor("settings", text("settings.choose")));
        if (found > 0) {
            getContent().add(list);
        }
    }

    @Override
    public String getPageTitle() {
        return text("mail.mine") + " · " + text("app.short");
    }
}
