package kh.cncc.ui.reminders;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
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
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.reminders.ReminderLine;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.reminders.Reminders.WithoutAddress;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;

/** What I was told, newest first: when, by which rule, about which task, and who else. Looking at it is reading it. */
@Route("told")
@Menu(order = 3, title = "menu.told", icon = "vaadin:bell")
@PermitAll
class ToldView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Reminders reminders;
    private final transient Supervision supervision;
    private final transient CurrentOfficial current;
    private final VirtualList<ReminderLine> list = new VirtualList<>();
    private final Paragraph summary = new Paragraph();
    private final Paragraph nothing = new Paragraph();
    private final Div unaddressed = new Div();

    ToldView(Reminders reminders, Supervision supervision, CurrentOfficial current, Calendar calendar) {
        this.reminders = reminders;
        this.supervision = supervision;
        this.current = current;
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        nothing.addClassName("nothing");
        nothing.setText(getTranslation("told.nothing"));
        unaddressed.addClassNames("where", "due-soon");
        list.setRenderer(new ComponentRenderer<>(line -> new ToldCard(line, calendar)));
        list.addClassName("work");
        list.getElement().setAttribute("aria-label", getTranslation("told.title"));
        getContent().addClassNames("page", "my-work", "told");
        getContent()
                .add(
                        new H1(getTranslation("told.title")),
                        new Paragraph(getTranslation("told.why")),
                        new Anchor("settings", getTranslation("settings.choose")),
                        unaddressed,
                        summary,
                        nothing,
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        List<ReminderLine> newest = reminders.mine(actor, 0, 1);
        int found = newest.isEmpty() ? 0 : reminders.count(actor);
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> reminders.mine(actor, query.getOffset(), query.getLimit()).stream(),
                query -> reminders.count(actor)));
        list.setVisible(found > 0);
        nothing.setVisible(found == 0);
        summary.setText(found == 0 ? "" : getTranslation("told.found", found));
        showWithoutAddress(supervision.everywhere(actor).isPresent() ? reminders.withoutAddress(actor) : List.of());
        newest.forEach(line -> reminders.read(actor, line.id()));
    }

    private void showWithoutAddress(List<WithoutAddress> officials) {
        unaddressed.setVisible(!officials.isEmpty());
        unaddressed.removeAll();
        unaddressed.add(new Paragraph(getTranslation("told.withoutAddress")));
        officials.forEach(official ->
                unaddressed.add(new Paragraph(Languages.read(official.official()) + " (" + official.username() + ")")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("told.title") + " · " + getTranslation("app.short");
    }
}
