package kh.cncc.ui.base;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;

/** Links between the screens that belong together; the one that is open says so. */
public final class PartLinks {

    private PartLinks() {}

    /** @param parts keys of the titles by the addresses, in the order shown */
    public static Nav of(String labelKey, Map<String, String> parts, String open) {
        var list = new UnorderedList();
        parts.forEach((address, title) -> {
            var link = new Anchor(address, I18NProvider.translate(title));
            if (address.equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        });
        var links = new Nav(list);
        links.addClassNames("parts", "no-print");
        links.getElement().setAttribute("aria-label", I18NProvider.translate(labelKey));
        return links;
    }
}
