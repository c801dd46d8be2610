package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.MatterFilter;
import kh.cncc.processes.matters.MatterFilter.Sort;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Choices;
import kh.cncc.ui.base.FilterFold;
import org.jspecify.annotations.Nullable;

/** Which matters to show: by a word, topic, state, urgency, level, and only those past their date; and in which order. */
class MattersFilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient FilterFold fold;

    private final TextField word = new TextField();
    private final Select<Topic> topic = choice("topic", Topic.values(), MatterWords::of);
    private final Select<Stage> stage = new Select<>();
    private final Select<Urgency> urgency = choice("urgency", Urgency.values(), MatterWords::of);
    private final Select<Level> level = choice("level", Level.values(), MatterWords::of);
    private final Select<Order> order = new Select<>();
    private final Checkbox overdue = new Checkbox();
    private final transient Consumer<MatterFilter> changed;
    private transient MatterFilter shown = MatterFilter.ALL;

    /** Not ended, any, or one state. */
    private enum Stage {
        OPEN,
        ANY,
        CONSIDERED,
        CHOOSING,
        CONSENT,
        REFERRED,
        WAITING,
        JOINED,
        DECIDED,
        RETURNED,
        CLOSED,
        WITHDRAWN;

        static Stage of(MatterFilter filter) {
            return filter.state() != null ? valueOf(filter.state().name()) : filter.open() ? OPEN : ANY;
        }

        @Nullable
        MatterState state() {
            return this == OPEN || this == ANY ? null : MatterState.valueOf(name());
        }

        String label() {
            MatterState state = state();
            return state == null ? text("matterList.stage." + name().toLowerCase(Locale.ROOT)) : MatterWords.of(state);
        }
    }

    /** By what, and in which direction. */
    private enum Order {
        NEWEST(Sort.RAISED, true),
        OLDEST(Sort.RAISED, false),
        DUE(Sort.DUE, false),
        NUMBER(Sort.NUMBER, false),
        HIGHEST(Sort.LEVEL, true);

        private final Sort sort;
        private final boolean descending;

        Order(Sort sort, boolean descending) {
            this.sort = sort;
            this.descending = descending;
        }

        static Order of(MatterFilter filter) {
            for (Order order : values()) {
                if (order.sort == filter.sort() && order.descending == filter.descending()) {
                    return order;
                }
            }
            return NEWEST;
        }
    }

    MattersFilterBar(Consumer<MatterFilter> changed) {
        this.changed = changed;
        word.setLabel(text("work.search"));
        word.setPlaceholder(text("matterList.searchHint"));
        word.setClearButtonVisible(true);
        word.setMaxLength(100);
        word.setValueChangeMode(ValueChangeMode.LAZY);
        stage.setLabel(text("matterList.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(Stage::label);
        order.setLabel(text("work.sort"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(
                each -> text("matterList.order." + each.name().toLowerCase(Locale.ROOT)));
        overdue.setLabel(text("work.overdueOnly"));
        word.addValueChangeListener(this::tell);
        topic.addValueChangeListener(this::tell);
        stage.addValueChangeListener(this::tell);
        urgency.addValueChangeListener(this::tell);
        level.addValueChangeListener(this::tell);
        order.addValueChangeListener(this::tell);
        overdue.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "board-filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(word, topic, stage, urgency, level, order, overdue);
        fold = new FilterFold(getContent());
    }

    private static <T> Select<T> choice(String name, T[] values, Function<T, String> words) {
        return Choices.orAny(text("matters." + name), text("matterList.any"), List.of(values), words);
    }

    /** Shows what the address says. */
    void show(MatterFilter filter) {
        shown = filter;
        word.setValue(filter.text());
        topic.setValue(filter.topic());
        stage.setValue(Stage.of(filter));
        urgency.setValue(filter.urgency());
        level.setValue(filter.level());
        order.setValue(Order.of(filter));
        overdue.setValue(filter.overdue());
        fold.show(new MattersAddress(filter, 0).parameters());
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            changed.accept(new MatterFilter(
                    shown.whose(),
                    word.getValue().strip(),
                    topic.getValue(),
                    urgency.getValue(),
                    level.getValue(),
                    stage.getValue().state(),
                    shown.area(),
                    overdue.getValue(),
                    stage.getValue() == Stage.OPEN,
                    order.getValue().sort,
                    order.getValue().descending));
        }
    }
}
