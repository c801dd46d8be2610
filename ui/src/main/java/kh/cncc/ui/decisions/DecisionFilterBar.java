package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kh.cncc.engine.organisation.Area;
import kh.cncc.processes.matters.Decider;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionFilter.Follow;
import kh.cncc.processes.matters.DecisionFilter.Sort;
import kh.cncc.processes.matters.Topic;
import kh.cncc.ui.base.Choices;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.FilterFold;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import org.jspecify.annotations.Nullable;

/** Which decisions to show: by number, topic, mechanism, province, day, and by how their actions stand; and in which order. */
class DecisionFilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient FilterFold fold;

    private final transient Consumer<DecisionFilter> changed;
    private final TextField number = new TextField(text("decisions.number"));
    private final Select<Topic> topic = Choices.orAny(
            text("decisions.topic"),
            text("decisions.anyTopic"),
            List.of(Topic.values()),
            each -> text("matters.topic." + each.code()));
    private final Select<Area> area;
    private final DateField from = new DateField(Texts::text, Languages.current());
    private final DateField to = new DateField(Texts::text, Languages.current());
    private final Select<Follow> follow = new Select<>();
    private final ComboBox<Decider> mechanism = new ComboBox<>(text("decisions.by"));
    private final Select<Order> order = new Select<>();

    /** By what, and in which direction. */
    private enum Order {
        NEWEST(Sort.DECIDED, true),
        OLDEST(Sort.DECIDED, false),
        NUMBER(Sort.NUMBER, false),
        DUE(Sort.DUE, false),
        TOLD(Sort.TOLD, false);

        private final Sort sort;
        private final boolean descending;

        Order(Sort sort, boolean descending) {
            this.sort = sort;
            this.descending = descending;
        }

        static Order of(DecisionFilter filter) {
            return Stream.of(values())
                    .filter(order -> order.sort == filter.sort() && order.descending == filter.descending())
                    .findFirst()
                    .orElse(NEWEST);
        }
    }

    /** Mechanisms that have decided something, by words of their names. */
    interface DecidersNamed {
        List<Decider> find(String words, int offset, int limit);
    }

    DecisionFilterBar(List<Area> provinces, DecidersNamed deciders, Consumer<DecisionFilter> changed) {
        this.changed = changed;
        mechanism.setPlaceholder(text("decisions.anyBody"));
        mechanism.setClearButtonVisible(true);
        mechanism.setItemLabelGenerator(each -> Languages.read(each.name()));
        mechanism.setItems(
                query -> deciders.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        order.setLabel(text("work.sort"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(
                each -> text("decisions.order." + each.name().toLowerCase(Locale.ROOT)));
        area = Choices.orAny(
                text("board.area"), text("board.allAreas"), provinces, each -> Languages.read(each.name()));
        number.setPlaceholder("D-2026-00017");
        number.setClearButtonVisible(true);
        number.setMaxLength(40);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        from.setLabel(text("decisions.from"));
        to.setLabel(text("decisions.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        follow.setLabel(text("decisions.follow"));
        follow.setItems(Follow.values());
        follow.setItemLabelGenerator(
                each -> text("decisions.follow." + each.name().toLowerCase(Locale.ROOT)));
        number.addValueChangeListener(this::tell);
        topic.addValueChangeListener(this::tell);
        area.addValueChangeListener(this::tell);
        from.addValueChangeListener(this::tell);
        to.addValueChangeListener(this::tell);
        follow.addValueChangeListener(this::tell);
        mechanism.addValueChangeListener(this::tell);
        order.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "board-filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(number, topic, mechanism, area, from, to, follow, order);
        fold = new FilterFold(getContent());
    }

    /** Shows what the address says. */
    void show(DecisionFilter filter, @Nullable Decider decider, List<Area> provinces) {
        mechanism.setValue(decider);
        order.setValue(Order.of(filter));
        number.setValue(filter.text());
        topic.setValue(filter.topic());
        area.setValue(area(filter.area(), provinces));
        from.setValue(filter.from());
        to.setValue(filter.to());
        follow.setValue(filter.follow());
        fold.show(new DecisionAddress(filter, 0).parts().parameters());
    }

    private static @Nullable Area area(@Nullable String code, List<Area> provinces) {
        return provinces.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            Area chosen = area.getValue();
            Decider decider = mechanism.getValue();
            changed.accept(new DecisionFilter(
                    number.getValue().strip(),
                    topic.getValue(),
                    decider == null ? null : decider.id(),
                    chosen == null ? null : chosen.code(),
                    from.getValue(),
                    to.getValue(),
                    follow.getValue(),
                    order.getValue().sort,
                    order.getValue().descending));
        }
    }
}
