package kh.cncc.ui.inbox;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kh.cncc.engine.inbox.Inbox.StepChoice;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.InboxFilter.Sort;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** What to show of my work: a text, a step, only what is overdue, and the order. */
class WorkFilter extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final TextField text = new TextField();
    private final Select<StepChoice> step = new Select<>();
    private final Select<Sort> sort = new Select<>();
    private final Checkbox overdue = new Checkbox();
    private final transient Consumer<InboxFilter> changed;

    WorkFilter(Consumer<InboxFilter> changed) {
        this.changed = changed;
        text.setLabel(getTranslation("work.search"));
        text.setPlaceholder(getTranslation("work.searchHint"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        step.setLabel(getTranslation("work.step"));
        step.setEmptySelectionAllowed(true);
        step.setEmptySelectionCaption(getTranslation("work.allSteps"));
        step.setItemLabelGenerator(this::name);
        sort.setLabel(getTranslation("work.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(order -> getTranslation("work.sort." + order.name()));
        overdue.setLabel(getTranslation("work.overdueOnly"));
        text.addValueChangeListener(this::tell);
        step.addValueChangeListener(this::tell);
        sort.addValueChangeListener(this::tell);
        overdue.addValueChangeListener(this::tell);
        getContent().addClassName("filter");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(text, step, sort, overdue);
    }

    /** Shows what the address says; an unknown step is as good as none. */
    void show(InboxFilter filter, List<StepChoice> steps) {
        step.setItems(new ArrayList<>(steps));
        step.setValue(chosen(filter.step(), steps));
        text.setValue(filter.text());
        sort.setValue(filter.sort());
        overdue.setValue(filter.overdueOnly());
    }

    private static @Nullable StepChoice chosen(@Nullable String id, List<StepChoice> steps) {
        return steps.stream()
                .filter(choice -> choice.step().equals(id))
                .findFirst()
                .orElse(null);
    }

    private String name(@Nullable StepChoice choice) {
        return choice == null ? getTranslation("work.allSteps") : Languages.read(choice.name());
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            StepChoice chosen = step.getValue();
            changed.accept(new InboxFilter(
                    text.getValue().strip(),
                    chosen == null ? null : chosen.step(),
                    overdue.getValue(),
                    sort.getValue()));
        }
    }
}
