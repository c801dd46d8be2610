package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;

/**
 * As many rows of the same fields as are wanted. A row keeps its own number while others are taken out, so that its draft and its
 * messages stay with it.
 *
 * @param <R> a row
 */
class Rows<R extends Component> extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final String name;
    private final Drafts draft;
    private final transient Function<String, R> make;
    private final transient Map<Integer, R> rows = new LinkedHashMap<>();
    private final Map<Integer, H3> titles = new LinkedHashMap<>();
    private final Div list = new Div();
    private int last;

    /**
     * @param name  start of the names of the fields, as the service has it
     * @param least how many rows there are from the beginning
     * @param make  a row, by the start of the names of its fields
     */
    Rows(String name, int least, Drafts draft, Function<String, R> make) {
        this.name = name;
        this.draft = draft;
        this.make = make;
        List<Integer> kept = draft.get(name);
        if (kept != null) {
            List.copyOf(kept).forEach(this::add);
        } else {
            for (int i = 0; i < least; i++) {
                add(i);
            }
        }
        var more = Blocks.secondary(text("matters.rows." + name + ".add"), () -> add(last + 1));
        getContent().add(list, Blocks.actions(more));
    }

    /** In their order. */
    List<R> rows() {
        return List.copyOf(rows.values());
    }

    /** The same problems at the fields of the rows that they are about. */
    List<FieldProblem> placed(List<FieldProblem> found) {
        List<Integer> keys = new ArrayList<>(rows.keySet());
        Pattern field = Pattern.compile(Pattern.quote(name) + "\\.(\\d+)\\.(\\w+)");
        return found.stream()
                .map(problem -> {
                    Matcher row = field.matcher(problem.field());
                    return row.matches()
                            ? new FieldProblem(
                                    start(keys.get(Integer.parseInt(row.group(1)))) + row.group(2),
                                    problem.key(),
                                    problem.args())
                            : problem;
                })
                .toList();
    }

    private String start(int key) {
        return name + "." + key + ".";
    }

    private void add(int key) {
        last = Math.max(last, key);
        R row = make.apply(start(key));
        var title = new H3();
        var frame = new Div();
        var out = Blocks.secondary(text("matters.rows." + name + ".remove"), () -> remove(key, frame));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        frame.addClassName("row-frame");
        frame.add(title, row, out);
        rows.put(key, row);
        titles.put(key, title);
        list.add(frame);
        numbered();
    }

    private void remove(int key, Div frame) {
        rows.remove(key);
        titles.remove(key);
        list.remove(frame);
        numbered();
    }

    private void numbered() {
        int number = 0;
        for (H3 title : titles.values()) {
            title.setText(text("matters.rows." + name + ".title", ++number));
        }
        draft.put(name, List.copyOf(rows.keySet()));
    }
}
