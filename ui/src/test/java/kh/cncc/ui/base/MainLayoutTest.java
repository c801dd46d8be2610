package kh.cncc.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeButtonTester;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.LocalDateTime;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class MainLayoutTest {

    private static final String CHIEF = "battambang.secretariat.chief";

    @Autowired
    Windows windows;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void november() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void everyoneSeesWhoTheyAreAndWhichSeatsTheyHold() {
        assertThat(seats(CHIEF)).contains("Chief of the secretariat").contains("Battambang");
        // Kampot's secretariat has no chief, so its deputy stands in.
        assertThat(seats("kampot.secretariat.deputy")).contains("standing in for: ");
    }

    @Test
    void theLanguageChosenIsKeptForTheOfficial() {
        BrowserlessUIContext window = window(CHIEF);
        NativeButton khmer = window.find(NativeButton.class).withText("ខ្មែរ").single();
        new NativeButtonTester(khmer).click();
        assertThat(window.getUI().getLocale()).isEqualTo(Languages.KHMER);
        assertThat(accounts.language(accounts.actor(CHIEF))).isEqualTo(Languages.KHMER);
    }

    /** Beneath the bare address is everything, so nothing else of it may count as nested. */
    @Test
    void myWorkIsMarkedInTheMenuAtTheBareAddressToo() {
        BrowserlessUIContext window = window(CHIEF);
        SideNavItem myWork = window.find(SideNavItem.class).all().stream()
                .filter(item -> item.getLabel().equals(Texts.text("menu.myWork")))
                .findFirst()
                .orElseThrow();
        assertThat(myWork.getPathAliases()).containsExactly("");
        assertThat(myWork.isMatchNested()).isFalse();
    }

    private String seats(String username) {
        return String.join(
                "\n",
                window(username).find(ListItem.class).all().stream()
                        .map(ListItem::getText)
                        .toList());
    }

    private BrowserlessUIContext window(String username) {
        BrowserlessUIContext window = windows.of(username);
        window.getUI().navigate("my-work");
        return window;
    }
}
