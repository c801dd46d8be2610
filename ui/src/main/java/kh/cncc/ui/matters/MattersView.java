package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.matters.MatterFilter;
import kh.cncc.processes.matters.MatterFilter.Whose;
import kh.cncc.processes.matters.MatterLine;
import kh.cncc.processes.matters.Matters;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Pager;
import kh.cncc.ui.base.PartLinks;

/** The register of matters: mine, my mechanism's, those below. What is filtered and the page stand in the address. */
@Route(MattersNavigation.REGISTER)
@Menu(order = 2.2, title = "menu.matters", icon = "vaadin:scale")
@PermitAll
class MattersView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;
    private static final List<Whose> TABS = List.of(Whose.MINE, Whose.MECHANISM, Whose.BELOW, Whose.ALL);

    private final transient Matters matters;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final MattersFilterBar filter;
    private final Div tabs = new Div();
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();

    MattersView(Matters matters, CurrentOfficial current, Calendar calendar) {
        this.matters = matters;
        this.current = current;
        this.calendar = calendar;
        filter = new MattersFilterBar(
                chosen -> UI.getCurrent().navigate(MattersView.class, new MattersAddress(chosen, 0).parameters()));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        getContent().addClassNames("page", "matters");
        getContent().add(new H1(text("matterList.title")), Blocks.actions(raise()), tabs, filter, summary, list);
    }

    private static Anchor raise() {
        var link = new Anchor(MattersNavigation.RAISE, text("matters.raise"));
        link.addClassName("button-link");
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MattersAddress wanted = MattersAddress.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        if (!MattersAddress.saysWhose(event.getLocation().getQueryParameters())) {
            MatterFilter filter = wanted.filter();
            event.forwardTo(
                    MattersView.class,
                    new MattersAddress(filter.of(matters.first(actor, filter)), wanted.page()).parameters());
            return;
        }
        int found = matters.count(actor, wanted.filter());
        filter.show(wanted.filter());
        tabs.removeAll();
        tabs.add(PartLinks.of(
                "matterList.parts", parts(), MattersAddress.of(wanted.filter().whose())));
        summary.setText(found == 0 ? "" : text(found == 1 ? "matterList.found.one" : "matterList.found", found));
        list.removeAll();
        if (found == 0) {
            list.add(nothing(wanted));
            return;
        }
        int page = Pager.on(wanted.page(), found, PAGE);
        List<MatterLine> lines = matters.register(actor, wanted.filter(), page * PAGE, PAGE);
        list.add(
                new MattersTable(lines, calendar),
                Pager.of(page, found, PAGE, other -> new MattersAddress(wanted.filter(), other).address()));
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        TABS.forEach(whose -> parts.put(MattersAddress.of(whose), "matterList." + word(whose)));
        return parts;
    }

    private static Div nothing(MattersAddress wanted) {
        var nothing = new Div(text(
                wanted.isWhole() ? "matterList.nothing." + word(wanted.filter().whose()) : "matterList.nothingFound"));
        nothing.addClassName("nothing");
        return nothing;
    }

    private static String word(Whose whose) {
        return whose.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return text("matterList.title") + " · " + text("app.short");
    }
}
