package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.processes.reporting.FieldProblem;

/** Shows what is wrong at the field that it is about; what belongs to no field is said above the buttons. */
class FormProblems extends Div {

    private static final long serialVersionUID = 1;

    private final transient Phrases phrases;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    FormProblems(Phrases phrases) {
        this.phrases = phrases;
        addClassName("form-problems");
        getElement().setAttribute("role", "alert");
    }

    /** Names a field as the service does. Its message goes away when something else is typed. */
    <F extends Component & HasValidationProperties & HasValue<?, ?>> F at(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    /** Shows these and no others, and puts the cursor to the first. */
    void show(List<FieldProblem> problems) {
        removeAll();
        Map<String, String> byField = problems.stream()
                .collect(Collectors.groupingBy(
                        FieldProblem::field,
                        LinkedHashMap::new,
                        Collectors.mapping(phrases::problem, Collectors.joining(" "))));
        fields.forEach((name, field) -> mark((HasValidationProperties) field, byField.remove(name)));
        byField.values().forEach(text -> add(new Paragraph(text)));
        new ArrayList<>(fields.values())
                .stream()
                        .filter(field -> ((HasValidationProperties) field).isInvalid())
                        .findFirst()
                        .ifPresent(FormProblems::focus);
    }

    private static void mark(HasValidationProperties field, @org.jspecify.annotations.Nullable String problem) {
        field.setInvalid(problem != null);
        field.setErrorMessage(problem == null ? "" : problem);
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
