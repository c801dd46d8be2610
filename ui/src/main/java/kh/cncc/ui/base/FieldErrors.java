package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is wrong at the field that it is about; what belongs to no field is said above the buttons.
 *
 * @param <P> a problem as the service tells it
 */
public class FieldErrors<P> extends Div {

    private static final long serialVersionUID = 1;

    private final transient Function<P, String> name;
    private final transient Function<P, String> words;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Map<String, Paragraph> others = new HashMap<>();

    /**
     * @param name  of the field that a problem is about
     * @param words that say a problem to the reader
     */
    public FieldErrors(Function<P, String> name, Function<P, String> words) {
        this.name = name;
        this.words = words;
        addClassName("form-problems");
        getElement().setAttribute("role", "alert");
    }

    /** Names a field as the service does. Its message goes away when something else is typed. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F at(String field, F component) {
        fields.put(field, component);
        component.addValueChangeListener(change -> {
            component.setInvalid(false);
            if (component instanceof DateField day) {
                day.judge();
            }
        });
        return component;
    }

    /** Lets go of the fields whose names start so: they are named anew, or gone. */
    public void forget(String start) {
        fields.keySet().removeIf(field -> field.startsWith(start));
    }

    /** Shows these and no others, and puts the cursor to the first. */
    public void show(List<P> problems) {
        removeAll();
        others.clear();
        Map<String, String> byField = problems.stream()
                .collect(Collectors.groupingBy(
                        name, LinkedHashMap::new, Collectors.mapping(words, Collectors.joining(" "))));
        fields.forEach((field, component) -> mark(component, byField.remove(field)));
        byField.forEach((field, text) -> {
            var paragraph = new Paragraph(text);
            others.put(field, paragraph);
            add(paragraph);
        });
        fields.values().stream()
                .filter(component -> ((HasValidationProperties) component).isInvalid())
                .findFirst()
                .ifPresent(FieldErrors::focus);
    }

    /** What belongs to no field and was mended elsewhere on the screen. */
    public void settled(String field) {
        Paragraph mended = others.remove(field);
        if (mended != null) {
            remove(mended);
        }
    }

    private static void mark(Component component, @Nullable String problem) {
        var field = (HasValidationProperties) component;
        field.setInvalid(problem != null);
        field.setErrorMessage(
                problem == null ? "" : component instanceof DateField day ? day.insteadOf(problem) : problem);
    }

    private static void focus(Component component) {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
