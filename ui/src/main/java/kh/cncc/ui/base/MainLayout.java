package kh.cncc.ui.base;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.ScrollerVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.travel.TimeTravel;
import kh.cncc.processes.reporting.board.Board;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every screen: the menu with how much there is to do, and who one is. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;
    private static final String MY_WORK = "my-work";
    private static final String BOARD = "board";
    private static final String TRAVEL = "travel";

    private final transient Board board;
    private final transient CurrentOfficial current;
    private final transient ObjectProvider<TimeTravel> demo;
    private final transient Calendar calendar;
    private final Span day = new Span();
    private final transient MenuNews news;

    MainLayout(
            MenuNews news,
            Board board,
            CurrentOfficial current,
            ObjectProvider<TimeTravel> demo,
            Calendar calendar,
            OfficialPanel official) {
        this.demo = demo;
        this.calendar = calendar;
        this.news = news;
        this.board = board;
        this.current = current;
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("menu.toggle"));
        var title = new Span(getTranslation("app.name"));
        title.addClassName("bar-title");
        day.addClassName("travelled");
        day.getElement().setAttribute("role", "status");
        var bar = new Header(skip(), toggle, title, day);
        bar.addClassName("bar");
        addToNavbar(bar);
        var owner = new Div(getTranslation("app.owner"));
        owner.addClassNames("title", "owner");
        var scroller = new Scroller(menu());
        scroller.addThemeVariants(ScrollerVariant.OVERFLOW_INDICATORS);
        scroller.addClassName("menu");
        var drawer = new Aside(owner, scroller, official);
        drawer.addClassName("drawer");
        addToDrawer(drawer);
        TaskOver.heard(this, this::count);
    }

    /** Seen only by whoever comes to it with the keyboard, who need not walk through the menu on every screen. */
    private NativeButton skip() {
        var skip = new NativeButton(getTranslation("menu.skip"));
        skip.addClassName("skip");
        skip.getElement().executeJs("""
            this.addEventListener('click', () => {
                const content = document.querySelector('main');
                content.tabIndex = -1;
                content.focus();
            })\
            """);
        return skip;
    }

    private SideNav menu() {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("menu.label"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(this::concerns)
                .map(this::item)
                .forEach(menu::addItem);
        return menu;
    }

    /** Most answer for nobody's work, and have no board, and do not travel. Whether they may is asked again when it is opened. */
    private boolean concerns(MenuEntry entry) {
        if (leadsTo(entry, TRAVEL)) {
            TimeTravel travel = demo.getIfAvailable();
            return travel != null && current.find().filter(travel::mayTravel).isPresent();
        }
        return !leadsTo(entry, BOARD) || current.find().filter(board::mayLook).isPresent();
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (leadsTo(entry, MY_WORK)) {
            // It is shown at the bare address too, beneath which everything is.
            item.setPathAliases(Set.of(""));
        } else {
            item.setMatchNested(true);
        }
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        news.at(screen(entry), item);
        return item;
    }

    private static boolean leadsTo(MenuEntry entry, String screen) {
        return screen(entry).equals(screen);
    }

    private static String screen(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private void count() {
        current.find().ifPresent(news::show);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean ahead = Optional.ofNullable(demo.getIfAvailable())
                .filter(TimeTravel::isAhead)
                .isPresent();
        day.setVisible(ahead);
        day.setText(ahead ? getTranslation("travel.banner", calendar.day(calendar.today(), Languages.current())) : "");
        count();
    }
}
