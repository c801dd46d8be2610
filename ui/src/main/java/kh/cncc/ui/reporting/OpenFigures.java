package kh.cncc.ui.reporting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What hinders the submission of figures, each leading to its cell and leaving the list when it is settled. */
class OpenFigures extends Div {

    private static final long serialVersionUID = 1;

    /**
     * A figure that is not settled.
     *
     * @param what  the same for as long as it is the same that hinders
     * @param follow leads to it
     */
    record Line(Object what, String text, Runnable follow) {}

    private final transient Map<Object, Button> links = new HashMap<>();

    OpenFigures() {
        getElement().setAttribute("role", "alert");
        addClassNames("form-problems", "open-problems");
    }

    /** Shows these and no others, and leads to the first. */
    void show(String title, List<Line> open) {
        clear();
        var list = new UnorderedList();
        for (Line line : open) {
            var link = new Button(line.text(), click -> line.follow().run());
            link.addThemeVariants(ButtonVariant.TERTIARY);
            link.addClassName("as-link");
            links.put(line.what(), link);
            list.add(new ListItem(link));
        }
        add(new Paragraph(title), list);
        open.getFirst().follow().run();
    }

    /** Of what is shown only this is still open. */
    void keep(List<Line> still) {
        Map<Object, String> texts =
                still.stream().collect(Collectors.toMap(Line::what, Line::text, (one, same) -> one));
        links.entrySet().removeIf(link -> {
            String text = texts.get(link.getKey());
            if (text == null) {
                link.getValue().getParent().ifPresent(item -> item.getElement().removeFromParent());
            } else {
                link.getValue().setText(text);
            }
            return text == null;
        });
        if (links.isEmpty()) {
            removeAll();
        }
    }

    void clear() {
        links.clear();
        removeAll();
    }
}
