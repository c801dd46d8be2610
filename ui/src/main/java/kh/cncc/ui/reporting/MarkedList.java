package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Predicate;

/** The figures marked for a return, each of which can be taken back. */
class MarkedList extends UnorderedList {

    private static final long serialVersionUID = 1;

    MarkedList(Marking marking, Predicate<Marking.Marked> shown) {
        addClassName("marked");
        marking.marked().stream().filter(shown).forEach(mark -> add(item(marking, mark)));
    }

    private ListItem item(Marking marking, Marking.Marked mark) {
        var item = new ListItem(new Span(marking.name(mark) + ": " + mark.pin().remark()));
        var remove = new Button(text("reporting.pin.remove"));
        remove.setAriaLabel(text("reporting.pin.removeFrom", marking.name(mark)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> {
            marking.remove(mark);
            remove(item);
        });
        item.add(remove);
        return item;
    }
}
