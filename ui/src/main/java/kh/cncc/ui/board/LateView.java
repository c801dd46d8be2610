package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.reporting.board.Board;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateGroup;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.processes.reporting.board.LateTasks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Pager;

/** Who is late, now, and what to do about it. What is filtered and the page stand in the address. */
@Route(BoardNavigation.LATE)
@Menu(order = 2.5, title = "menu.board", icon = "vaadin:dashboard")
@PermitAll
class LateView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;

    private final transient Board board;
    private final transient LateTasks late;
    private final transient BoardActs acts;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final LateFilterBar filter;
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();
    private transient LateAddress shown = new LateAddress(LateFilter.ALL, 0);

    LateView(Board board, LateTasks late, BoardActs acts, CurrentOfficial current, Calendar calendar) {
        this.board = board;
        this.late = late;
        this.acts = acts;
        this.current = current;
        this.calendar = calendar;
        filter = new LateFilterBar(chosen -> go(new LateAddress(chosen, 0)));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        getContent().addClassNames("page", "board");
        getContent()
                .add(new H1(text("board.late")), BoardNavigation.links(BoardNavigation.LATE), filter, summary, list);
    }

    private static void go(LateAddress address) {
        UI.getCurrent().navigate(LateView.class, address.parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = LateAddress.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        filter.show(shown.filter(), board.provinces(actor), late.procedures(actor), late.byStep(actor, LateFilter.ALL));
        show();
    }

    private void show() {
        Actor actor = current.actor();
        int found = late.count(actor, shown.filter());
        List<LateTask> tasks = late.page(actor, shown.filter(), Languages.current(), shown.page() * PAGE, PAGE);
        summary.setText(found == 0 ? "" : text("board.found", found));
        list.removeAll();
        if (tasks.isEmpty()) {
            var nothing = new Div(text(shown.filter().equals(LateFilter.ALL) ? "board.nobody" : "work.nothingFound"));
            nothing.addClassName("nothing");
            list.add(nothing);
            return;
        }
        var bar = new ActBar(acts, actor, this::show);
        var table = new LateTable(
                tasks, shown.filter().group(), groups(actor), calendar, bar, ids -> bar.chosen(among(tasks, ids)));
        var all = new Checkbox(text("board.chooseAll"), change -> table.tickAll(change.getValue()));
        list.add(
                new LateExport(
                        late, actor, shown.filter(), found, calendar.today().toString()),
                all,
                table,
                Pager.of(shown.page(), found, PAGE, this::address),
                bar);
    }

    private Map<String, LateGroup> groups(Actor actor) {
        List<LateGroup> groups = switch (shown.filter().group()) {
            case NONE -> List.of();
            case PROVINCE -> late.byProvince(actor, shown.filter());
            case STEP -> late.byStep(actor, shown.filter());
        };
        return groups.stream().collect(Collectors.toMap(LateGroup::key, Function.identity(), (one, other) -> one));
    }

    private static List<LateTask> among(List<LateTask> tasks, Set<TaskId> ids) {
        return tasks.stream().filter(task -> ids.contains(task.id())).toList();
    }

    private String address(int page) {
        String query = new LateAddress(shown.filter(), page).parameters().getQueryString();
        return BoardNavigation.LATE + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public String getPageTitle() {
        return text("board.late") + " · " + text("app.short");
    }
}
