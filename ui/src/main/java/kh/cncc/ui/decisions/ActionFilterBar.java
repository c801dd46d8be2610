package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import kh.cncc.engine.organisation.Area;
import kh.cncc.processes.matters.ActionFilter;
import kh.cncc.processes.matters.FollowUps;
import kh.cncc.ui.base.Choices;
import kh.cncc.ui.base.Languages;

/** Which open actions to show: of a province, mine, the overdue, and those without a word for long. */
class ActionFilterBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient Consumer<ActionFilter> changed;
    private final Select<Area> area;
    private final Checkbox mine = new Checkbox(text("decisions.mine"));
    private final Checkbox overdue = new Checkbox(text("work.overdueOnly"));
    private final Checkbox silent = new Checkbox(text("decisions.silent", FollowUps.SILENCE));

    ActionFilterBar(List<Area> provinces, Consumer<ActionFilter> changed) {
        this.changed = changed;
        area = Choices.orAny(
                text("board.area"), text("board.allAreas"), provinces, each -> Languages.read(each.name()));
        area.addValueChangeListener(this::tell);
        mine.addValueChangeListener(this::tell);
        overdue.addValueChangeListener(this::tell);
        silent.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(area, mine, overdue, silent);
    }

    /** Shows what the address says. */
    void show(ActionFilter filter, List<Area> provinces) {
        area.setValue(provinces.stream()
                .filter(each -> each.code().equals(filter.area()))
                .findFirst()
                .orElse(null));
        mine.setValue(filter.mine());
        overdue.setValue(filter.overdue());
        silent.setValue(filter.silent());
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            Area chosen = area.getValue();
            changed.accept(new ActionFilter(
                    null,
                    chosen == null ? null : chosen.code(),
                    mine.getValue(),
                    overdue.getValue(),
                    silent.getValue()));
        }
    }
}
