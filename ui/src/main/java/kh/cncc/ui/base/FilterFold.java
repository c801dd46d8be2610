package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a filter would fill the first screen of a phone. There they stand behind one button that says how many of them are set;
 * the field to search in stays, and on wider screens all do.
 */
public final class FilterFold {

    private static final String SHUT = "shut";
    private static final List<String> IN_SIGHT = List.of("text", "whose", "page");

    private final Div bar;
    private final Button button = new Button();

    /** @param bar that has its fields already */
    public FilterFold(Div bar) {
        this.bar = bar;
        button.addClassName("filter-fold");
        button.addClickListener(click -> open(bar.hasClassName(SHUT)));
        bar.add(button);
        open(false);
    }

    private void open(boolean open) {
        bar.setClassName(SHUT, !open);
        button.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** What the address says besides where one is and what one searches for. */
    public void show(QueryParameters address) {
        Set<String> chosen = new HashSet<>(address.getParameters().keySet());
        IN_SIGHT.forEach(chosen::remove);
        if (chosen.contains("sort")) {
            chosen.remove("order");
        }
        button.setText(text("filter.fold", chosen.size()));
    }
}
