package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxCounts;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.tracking.SavedSearch;
import kh.cncc.engine.tracking.SavedSearches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What the menu says besides its names: how much there is to do and to read, and the searches that somebody keeps. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MenuNews {

    private static final String WORK = "my-work";
    private static final String TOLD = "told";
    private static final String SEARCH = "search";

    /** Vaadin's button that folds the searches away says that it controls something that is not there; a screen reader looks for it. */
    private static final String NAMES_NOTHING = """
        customElements.whenDefined('vaadin-side-nav-item')
            .then(() => this.updateComplete)
            .then(() => this.shadowRoot.querySelector('[aria-controls]')?.removeAttribute('aria-controls'));
        """;

    private final Inbox inbox;
    private final Reminders reminders;
    private final SavedSearches saved;
    private final Span work = new Span();
    private final Span told = new Span();
    private @Nullable SideNavItem search;
    private List<SavedSearch> shown = List.of();

    MenuNews(Inbox inbox, Reminders reminders, SavedSearches saved) {
        this.inbox = inbox;
        this.reminders = reminders;
        this.saved = saved;
        work.addClassName("count");
        work.setVisible(false);
        told.addClassName("count");
        told.setVisible(false);
    }

    /** Takes the item's place for news, if this screen has any. */
    void at(String screen, SideNavItem item) {
        switch (screen) {
            case WORK -> item.setSuffixComponent(work);
            case TOLD -> item.setSuffixComponent(told);
            case SEARCH -> search = item;
            default -> {}
        }
    }

    /** Reads everything anew. */
    void show(Actor actor) {
        InboxCounts counts = inbox.counts(actor);
        work.setText("" + counts.open());
        work.setClassName("overdue", counts.overdue() > 0);
        work.setVisible(counts.open() > 0);
        work.setTitle(text("menu.counts", counts.open(), counts.overdue()));
        int unread = reminders.unread(actor);
        told.setText("" + unread);
        told.setVisible(unread > 0);
        told.setTitle(text("menu.unread", unread));
        searches(saved.mine(actor));
    }

    /** They are built anew only when they have changed, so that the menu does not move under the pointer. */
    private void searches(List<SavedSearch> mine) {
        if (search != null && !mine.equals(shown)) {
            search.removeAll();
            for (SavedSearch each : mine) {
                search.addItem(new SideNavItem(each.name(), each.address()));
            }
            search.setExpanded(true);
            search.getElement().executeJs(NAMES_NOTHING);
            shown = mine;
        }
    }
}
