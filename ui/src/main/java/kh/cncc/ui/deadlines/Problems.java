package kh.cncc.ui.deadlines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.language.Problem;

/** Shows what is wrong at the field that it is about; what belongs to no field is said above the buttons. */
class Problems extends Div {

    private static final long serialVersionUID = 1;

    private final transient DeadlineWords wording;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    Problems(DeadlineWords wording) {
        this.wording = wording;
        addClassName("form-problems");
        getElement().setAttribute("role", "alert");
    }

    /** Names a field as the service does. Its message goes away when something else is typed. */
    <F extends Component & HasValidationProperties & HasValue<?, ?>> F at(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    /** Shows these and no others. */
    void show(List<Problem> problems) {
        removeAll();
        fields.forEach((name, field) -> {
            Optional<String> words = problems.stream()
                    .filter(problem -> problem.field().equals(name))
                    .map(wording::problem)
                    .findFirst();
            var validated = (HasValidationProperties) field;
            validated.setInvalid(words.isPresent());
            validated.setErrorMessage(words.orElse(""));
        });
        problems.stream()
                .filter(problem -> !fields.containsKey(problem.field()))
                .forEach(problem -> add(new Paragraph(wording.problem(problem))));
    }
}
