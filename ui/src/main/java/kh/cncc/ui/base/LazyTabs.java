package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tabs whose content is read from the database when it is looked at for the first time. */
public class LazyTabs extends TabSheet {

    private static final long serialVersionUID = 1;

    /** Vaadin puts something that can take the focus between the list and its tabs, which screen readers then miscount. */
    private static final String ONLY_TABS_IN_THE_LIST = """
        const tabs = this.querySelector('vaadin-tabs');
        customElements.whenDefined('vaadin-tabs')
            .then(() => tabs.updateComplete)
            .then(() => tabs.shadowRoot.querySelector('#scroll')?.removeAttribute('tabindex'));
        """;

    private final transient Map<Tab, Runnable> waiting = new HashMap<>();

    public LazyTabs() {
        addClassName("lazy-tabs");
        addSelectedChangeListener(change -> fill(change.getSelectedTab()));
        addAttachListener(attached -> getElement().executeJs(ONLY_TABS_IN_THE_LIST));
    }

    public void add(String title, Supplier<Component> content) {
        var place = new Div();
        var tab = new Tab(title);
        waiting.put(tab, () -> place.add(content.get()));
        add(tab, place);
        if (getSelectedTab() == tab) {
            fill(tab);
        }
    }

    /** Opens the tab of this title, if there is one. */
    public void choose(String title) {
        waiting.keySet().stream()
                .filter(tab -> tab.getLabel().equals(title))
                .findFirst()
                .ifPresent(this::setSelectedTab);
    }

    private void fill(Tab tab) {
        Runnable filling = waiting.remove(tab);
        if (filling != null) {
            filling.run();
        }
    }
}
