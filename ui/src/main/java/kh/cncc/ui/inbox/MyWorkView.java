package kh.cncc.ui.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
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
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.cases.MentionNotice;

/** The open tasks of the seats that I act for, most urgent first. What is filtered stands in the address. */
@Route("my-work")
@RouteAlias("")
@Menu(order = 1, title = "menu.myWork", icon = "vaadin:inbox")
@PermitAll
class MyWorkView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Inbox inbox;
    private final transient CurrentOfficial current;
    private final VirtualList<TaskLine> list = new VirtualList<>();
    private final Paragraph summary = new Paragraph();
    private final Paragraph nothing = new Paragraph();
    private final WorkFilter filter;
    private final transient MentionNotice mentions;
    private final Div named = new Div();

    MyWorkView(Inbox inbox, CurrentOfficial current, Calendar calendar, MentionNotice mentions) {
        this.mentions = mentions;
        this.inbox = inbox;
        this.current = current;
        filter = new WorkFilter(chosen -> UI.getCurrent().navigate(MyWorkView.class, FilterAddress.of(chosen)));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        nothing.addClassName("nothing");
        list.setRenderer(new ComponentRenderer<>(line -> new TaskCard(line, calendar)));
        list.addClassName("work");
        list.getElement().setAttribute("aria-label", getTranslation("work.title"));
        getContent().addClassNames("page", "my-work");
        getContent().add(new H1(getTranslation("work.title")), named, filter, summary, nothing, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InboxFilter wanted = FilterAddress.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        filter.show(wanted, inbox.steps(actor));
        named.removeAll();
        named.add(mentions.of(actor));
        int found = inbox.count(actor, wanted);
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> inbox.mine(actor, wanted, query.getOffset(), query.getLimit()).stream(),
                query -> inbox.count(actor, wanted)));
        list.setVisible(found > 0);
        nothing.setVisible(found == 0);
        nothing.setText(getTranslation(wanted.equals(InboxFilter.ALL) ? "work.nothing" : "work.nothingFound"));
        summary.setText(found == 0 ? "" : getTranslation("work.found", found));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("work.title") + " · " + getTranslation("app.short");
    }
}
