package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import kh.cncc.engine.organisation.Area;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.StatisticsFilter;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Choices;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;

/** Which matters are counted: raised when, about what, at which level, where, how urgent. */
class StatisticsFilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient Consumer<StatisticsFilter> changed;
    private final DateField from = new DateField(Texts::text, Languages.current());
    private final DateField to = new DateField(Texts::text, Languages.current());
    private final Select<Topic> topic = Choices.orAny(
            text("decisions.topic"),
            text("decisions.anyTopic"),
            List.of(Topic.values()),
            each -> text("matters.topic." + each.code()));
    private final Select<Level> level = Choices.orAny(
            text("statistics.level"),
            text("statistics.anyLevel"),
            List.of(Level.values()),
            each -> text("matters.level." + each.code()));
    private final Select<Urgency> urgency = Choices.orAny(
            text("statistics.urgency"),
            text("statistics.anyUrgency"),
            List.of(Urgency.values()),
            each -> text("matters.urgency." + each.code()));
    private final Select<Area> area;

    StatisticsFilterBar(List<Area> provinces, Consumer<StatisticsFilter> changed) {
        this.changed = changed;
        area = Choices.orAny(
                text("board.area"), text("board.allAreas"), provinces, each -> Languages.read(each.name()));
        from.setLabel(text("statistics.from"));
        to.setLabel(text("statistics.to"));
        from.addValueChangeListener(this::tell);
        to.addValueChangeListener(this::tell);
        topic.addValueChangeListener(this::tell);
        level.addValueChangeListener(this::tell);
        area.addValueChangeListener(this::tell);
        urgency.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "board-filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(from, to, topic, level, area, urgency);
    }

    /** Shows what the address says. */
    void show(StatisticsFilter filter, List<Area> provinces) {
        from.setValue(filter.from());
        to.setValue(filter.to());
        topic.setValue(filter.topic());
        level.setValue(filter.level());
        urgency.setValue(filter.urgency());
        area.setValue(provinces.stream()
                .filter(each -> each.code().equals(filter.area()))
                .findFirst()
                .orElse(null));
    }

    /** While a day is missing or cannot be read, what is shown stays. */
    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient() && from.getValue() != null && to.getValue() != null) {
            Area chosen = area.getValue();
            changed.accept(new StatisticsFilter(
                    from.getValue(),
                    to.getValue(),
                    topic.getValue(),
                    level.getValue(),
                    chosen == null ? null : chosen.code(),
                    urgency.getValue()));
        }
    }
}
