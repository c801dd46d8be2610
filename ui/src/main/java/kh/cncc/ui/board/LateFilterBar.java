package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Area;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateFilter.Group;
import kh.cncc.processes.reporting.board.LateFilter.Sort;
import kh.cncc.processes.reporting.board.LateGroup;
import kh.cncc.processes.reporting.board.LateTasks.Choice;
import kh.cncc.ui.base.FilterFold;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** Which late tasks to show: of which province, procedure and step, how late, and in which order. */
class LateFilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient FilterFold fold;
    private static final List<Integer> DAYS = List.of(0, 2, 3, 5, 10, 20, 60);

    private final TextField text = new TextField();
    private final Select<Named> area;
    private final Select<Named> procedure;
    private final Select<Named> step;
    private final Select<Integer> days = new Select<>();
    private final Select<Sort> sort = new Select<>();
    private final Select<Group> group = new Select<>();
    private final transient Consumer<LateFilter> changed;

    /** Something to choose by its name. */
    record Named(String id, Words name) {}

    LateFilterBar(Consumer<LateFilter> changed) {
        this.changed = changed;
        text.setLabel(text("work.search"));
        text.setPlaceholder(text("board.searchHint"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        area = choice("board.area", "board.allAreas");
        procedure = choice("board.procedure", "board.allProcedures");
        step = choice("work.step", "work.allSteps");
        days.setLabel(text("board.days"));
        days.setItemLabelGenerator(
                least -> least == null || least == 0 ? text("board.anyDays") : text("board.leastDays", least));
        sort.setLabel(text("work.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(order -> text("board.sort." + order.name()));
        group.setLabel(text("board.group"));
        group.setItems(Group.values());
        group.setItemLabelGenerator(by -> text("board.group." + by.name()));
        text.addValueChangeListener(this::tell);
        area.addValueChangeListener(this::tell);
        procedure.addValueChangeListener(this::tell);
        step.addValueChangeListener(this::tell);
        days.addValueChangeListener(this::tell);
        sort.addValueChangeListener(this::tell);
        group.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "board-filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(text, area, procedure, step, days, sort, group);
        fold = new FilterFold(getContent());
    }

    private static Select<Named> choice(String label, String all) {
        Select<Named> select = new Select<>();
        select.setLabel(text(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text(all));
        select.setItemLabelGenerator(named -> named == null ? text(all) : Languages.read(named.name()));
        return select;
    }

    /** Shows what the address says. */
    void show(LateFilter filter, List<Area> areas, List<Choice> procedures, List<LateGroup> steps) {
        fill(area, areas, each -> new Named(each.code(), each.name()), filter.area());
        fill(procedure, procedures, each -> new Named(each.id(), each.name()), filter.procedure());
        fill(step, steps, each -> new Named(each.key(), each.name()), filter.step());
        List<Integer> offered = new ArrayList<>(DAYS);
        if (!offered.contains(filter.leastDays())) {
            offered.add(filter.leastDays());
        }
        days.setItems(offered);
        days.setValue(filter.leastDays());
        text.setValue(filter.text());
        sort.setValue(filter.sort());
        group.setValue(filter.group());
        fold.show(new LateAddress(filter, 0).parameters());
    }

    /** What is chosen stays to be seen, also where nothing of it is left. */
    private static <T> void fill(Select<Named> select, List<T> found, Function<T, Named> name, @Nullable String id) {
        List<Named> items = new ArrayList<>(found.stream().map(name).toList());
        Named chosen =
                items.stream().filter(item -> item.id().equals(id)).findFirst().orElse(null);
        if (id != null && chosen == null) {
            chosen = new Named(id, Words.same(id));
            items.add(chosen);
        }
        select.setItems(items);
        select.setValue(chosen);
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            changed.accept(new LateFilter(
                    text.getValue().strip(),
                    id(area.getValue()),
                    id(procedure.getValue()),
                    id(step.getValue()),
                    days.getValue(),
                    sort.getValue(),
                    group.getValue()));
        }
    }

    private static @Nullable String id(@Nullable Named named) {
        return named == null ? null : named.id();
    }
}
