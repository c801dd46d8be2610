package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.reporting.board.LateFilter.Group;
import kh.cncc.processes.reporting.board.LateGroup;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;

/** A page of late tasks: choose some, or remind of one at once. On a phone each is a card. */
class LateTable extends NativeTable {

    private static final long serialVersionUID = 1;

    private final transient Calendar calendar;
    private final transient Acts acts;
    private final transient Consumer<Set<TaskId>> chosen;
    private final Set<TaskId> ticked = new HashSet<>();
    private final List<Checkbox> boxes = new ArrayList<>();

    /** What can be done with one task straight from its row. */
    interface Acts {
        void remind(List<LateTask> tasks);

        void note(List<LateTask> tasks);
    }

    LateTable(
            List<LateTask> tasks,
            Group group,
            Map<String, LateGroup> groups,
            Calendar calendar,
            Acts acts,
            Consumer<Set<TaskId>> chosen) {
        this.calendar = calendar;
        this.acts = acts;
        this.chosen = chosen;
        addClassNames("figures-table", "stacked", "late-table");
        List<String> titles = List.of(
                text("board.task"),
                text("board.area"),
                text("board.who"),
                text("board.due"),
                text("board.told"),
                text("board.call"),
                text("board.act"));
        var body = new NativeTableBody();
        String last = null;
        for (LateTask task : tasks) {
            String key = key(task, group);
            if (key != null && !key.equals(last)) {
                body.add(heading(groups.get(key), titles.size()));
                last = key;
            }
            body.add(row(task, titles));
        }
        add(Tables.head(titles), body);
    }

    /** Ticks all rows of the page, or none. */
    void tickAll(boolean all) {
        boxes.stream().filter(Checkbox::isEnabled).forEach(box -> box.setValue(all));
    }

    private static @org.jspecify.annotations.Nullable String key(LateTask task, Group group) {
        return switch (group) {
            case NONE -> null;
            case PROVINCE -> task.area();
            case STEP -> task.step();
        };
    }

    private static NativeTableRow heading(@org.jspecify.annotations.Nullable LateGroup group, int columns) {
        var heading = new NativeTableHeaderCell(
                group == null
                        ? ""
                        : text("board.groupHead", Languages.read(group.name()), group.tasks(), group.daysLate()));
        heading.getElement().setAttribute("colspan", String.valueOf(columns));
        heading.getElement().setAttribute("scope", "colgroup");
        var row = new NativeTableRow(heading);
        row.addClassName("group");
        return row;
    }

    private NativeTableRow row(LateTask task, List<String> titles) {
        var name = new NativeTableHeaderCell();
        name.add(tick(task), about(task));
        List<Component> cells = List.of(
                new NativeTableCell(Languages.read(task.areaName())),
                new NativeTableCell(LateCells.who(task)),
                new NativeTableCell(due(task)),
                new NativeTableCell(LateCells.told(task, calendar)),
                new NativeTableCell(LateCells.call(task, calendar)),
                new NativeTableCell(buttons(task)));
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).getElement().setAttribute("data-title", titles.get(i + 1));
        }
        return Tables.row(name, cells.toArray(Component[]::new));
    }

    private Checkbox tick(LateTask task) {
        var box = new Checkbox();
        box.setAriaLabel(text("board.choose", Languages.read(task.stepName()), task.caseNumber()));
        box.setEnabled(task.mayAct());
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(task.id());
            } else {
                ticked.remove(task.id());
            }
            chosen.accept(Set.copyOf(ticked));
        });
        boxes.add(box);
        return box;
    }

    private static Div about(LateTask task) {
        var about = new Div(
                new Anchor("case/" + task.caseNumber(), Languages.read(task.stepName())),
                Blocks.part(task.caseNumber(), "case-number"));
        if (task.unit() != null) {
            about.add(Blocks.part(Languages.read(Objects.requireNonNull(task.unit())), "quiet"));
        }
        about.addClassName("lines");
        return about;
    }

    private Div due(LateTask task) {
        var due = new Div(
                calendar.status(task.dueOn()), Blocks.part(calendar.day(task.dueOn(), Languages.current()), "quiet"));
        due.addClassName("lines");
        return due;
    }

    private Component buttons(LateTask task) {
        if (!task.mayAct()) {
            return Blocks.part(text("board.notYours"), "quiet");
        }
        var buttons = new Div();
        buttons.addClassNames("row-acts", "no-print");
        if (task.remindedToday()) {
            buttons.add(Blocks.part(text("board.remindedToday"), "quiet"));
        } else if (task.contact().name() != null) {
            buttons.add(button("board.remind", task, () -> acts.remind(List.of(task))));
        }
        buttons.add(button("board.note", task, () -> acts.note(List.of(task))));
        return buttons;
    }

    private static Button button(String label, LateTask task, Runnable act) {
        var button = new Button(text(label), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(text(label) + ": " + Languages.read(task.stepName()) + ", " + task.caseNumber());
        return button;
    }
}
