package kh.cncc.ui.base;

import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.function.Function;

/** Fields in which one of several is chosen, or none. */
public final class Choices {

    private Choices() {}

    /**
     * @param any   what stands there while nothing is chosen
     * @param words for one that may be chosen
     */
    public static <T> Select<T> orAny(String label, String any, Collection<T> items, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? any : words.apply(item));
        return select;
    }
}
