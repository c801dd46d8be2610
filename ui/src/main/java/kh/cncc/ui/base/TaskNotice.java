package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a task's screen says why it could not be done: read out, and brought into sight from wherever one pressed. When it can be done
 * no more, what would do it is taken away and the fields of the screen can only be read, so that what was typed can be copied.
 */
public class TaskNotice extends Div {

    private static final long serialVersionUID = 1;

    private final List<Component> acts = new ArrayList<>();
    private final transient Map<HasValue<?, ?>, @Nullable Object> asOpened = new HashMap<>();

    public TaskNotice() {
        getElement().setAttribute("role", "alert");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        fields().forEach(field -> asOpened.putIfAbsent(field, field.getValue()));
    }

    /** Names what can be pressed for as long as the task is open. */
    public <C extends Component> C whileOpen(C act) {
        acts.add(act);
        return act;
    }

    /** Somebody else did it, or it is not for these hands. */
    public void ended(Component why) {
        acts.forEach(act -> act.setVisible(false));
        boolean typed = fields().anyMatch(this::wasTyped);
        fields().forEach(field -> field.setReadOnly(true));
        show(why);
        if (typed) {
            add(new Paragraph(text("task.notRecorded")));
        }
        getUI().ifPresent(TaskOver::tell);
    }

    public void show(Component why) {
        removeAll();
        add(why);
        scrollIntoView();
    }

    /** A form that was opened later counts when there are words in it. */
    private boolean wasTyped(HasValue<?, ?> field) {
        if (field.isReadOnly()) {
            return false;
        }
        return asOpened.containsKey(field)
                ? !Objects.equals(field.getValue(), asOpened.get(field))
                : !field.isEmpty() && (field instanceof TextArea || field instanceof TextField);
    }

    /** Those of the screen that this notice stands in. */
    private Stream<HasValue<?, ?>> fields() {
        return getParent().stream().flatMap(TaskNotice::within);
    }

    private static Stream<HasValue<?, ?>> within(Component component) {
        return component instanceof HasValue<?, ?> field
                ? Stream.of(field)
                : component.getChildren().flatMap(TaskNotice::within);
    }
}
