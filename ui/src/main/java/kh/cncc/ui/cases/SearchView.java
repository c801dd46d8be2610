package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.engine.tracking.CaseSearch;
import kh.cncc.engine.tracking.SavedSearches;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Pager;
import kh.cncc.ui.base.Wording;

/** Finding cases by words in Khmer and English, among those that I may see. What is looked for stands in the address. */
@Route(SearchAddress.SCREEN)
@Menu(order = 1.5, title = "menu.search", icon = "vaadin:search")
@PermitAll
class SearchView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 25;

    private final transient CaseSearch search;
    private final transient SavedSearches saved;
    private final transient Organisation organisation;
    private final transient CurrentOfficial current;
    private final transient Wording wording;
    private final SearchBar bar;
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();
    private final Div kept = new Div();

    SearchView(
            CaseSearch search,
            SavedSearches saved,
            Organisation organisation,
            CurrentOfficial current,
            Wording wording) {
        this.search = search;
        this.saved = saved;
        this.organisation = organisation;
        this.current = current;
        this.wording = wording;
        bar = new SearchBar(organisation.provinces(), filter -> go(new SearchAddress(filter, 0)));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        getContent().addClassNames("page", "search");
        getContent().add(new H1(text("search.title")), bar, summary, list, kept);
    }

    private static void go(SearchAddress address) {
        UI.getCurrent().navigate(SearchView.class, address.parts().parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SearchAddress wanted = SearchAddress.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        bar.show(wanted.filter(), organisation.provinces());
        kept.removeAll();
        kept.add(new SavedSearchesPanel(saved, actor, wanted, wording, () -> go(wanted)));
        list.removeAll();
        if (wanted.isEmpty()) {
            summary.setText(text("search.how"));
        } else {
            show(actor, wanted);
        }
    }

    private void show(Actor actor, SearchAddress wanted) {
        int found = search.count(actor, wanted.filter());
        int number = Pager.on(wanted.page(), found, PAGE);
        List<CaseHead> page = search.find(actor, wanted.filter(), number * PAGE, PAGE);
        summary.setText(text(found >= CaseSearch.MOST ? "search.foundMany" : "search.found", found));
        if (page.isEmpty()) {
            var nothing = new Div(text("search.nothing"));
            nothing.addClassName("nothing");
            list.add(nothing);
            return;
        }
        var results = new OrderedList();
        results.addClassName("task-list");
        page.forEach(head -> results.add(new FoundCase(head, wanted.filter().text(), wording)));
        list.add(
                results,
                Pager.of(
                        number,
                        found,
                        PAGE,
                        other -> new SearchAddress(wanted.filter(), other)
                                .parts()
                                .of(SearchAddress.SCREEN)));
    }

    @Override
    public String getPageTitle() {
        return text("search.title") + " · " + text("app.short");
    }
}
