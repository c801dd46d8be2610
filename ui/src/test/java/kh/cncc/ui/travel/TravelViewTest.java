package kh.cncc.ui.travel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.travel.Journey;
import kh.cncc.engine.travel.TimeTravel;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class TravelViewTest {

    private static final String COORDINATOR = "gs.coordinator";

    @Autowired
    Windows windows;

    @Autowired
    TimeTravel travel;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    private Actor coordinator;

    @BeforeEach
    void now() {
        coordinator = accounts.actor(COORDINATOR);
        clock.moveTo(LocalDateTime.of(2026, 11, 4, 9, 0));
    }

    @AfterEach
    void close() {
        windows.close();
        db.execute("truncate engine.time_travel, engine.reminder, engine.reminder_run, engine.mail");
        clock.release();
    }

    @Test
    void onlyACoordinatorIsLedThere() {
        assertThat(menu(COORDINATOR)).contains("Travel in time");
        assertThat(menu("battambang.secretariat.chief")).doesNotContain("Travel in time");
        assertThat(Windows.text(windows.at("battambang.secretariat.chief", "travel")))
                .contains("Only the coordinator of the General Secretariat travels in time.");
    }

    @Test
    void aDayThatIsOverIsAnErrorBesideTheFieldAndStaysWritten() {
        BrowserlessUIContext window = windows.at(COORDINATOR, "travel");
        DatePicker to = window.find(DatePicker.class).single();
        press(window, "Travel");
        assertThat(to.getErrorMessage()).isEqualTo("Choose the day that you want to travel to.");
        window.test(to).setValue(LocalDate.of(2026, 11, 4));
        press(window, "Travel");
        assertThat(window.find(ConfirmDialog.class).all()).isEmpty();
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).isEqualTo("Time goes on only. Choose 5 November 2026 or a later day.");
        assertThat(to.getValue()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(travel.journey(coordinator).filter(Journey::underWay)).isEmpty();
    }

    @Test
    void aJourneyTellsOfEachDayAndEverybodySeesWhichDayItIs() throws InterruptedException {
        BrowserlessUIContext window = windows.at(COORDINATOR, "travel");
        window.test(window.find(DatePicker.class).single()).setValue(LocalDate.of(2026, 11, 6));
        press(window, "Travel");
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        while (travel.journey(coordinator).orElseThrow().underWay()) {
            Thread.sleep(50);
        }
        String page = Windows.text(windows.at(COORDINATOR, "travel"));
        assertThat(page)
                .contains("Here it is 6 November 2026.", "You have arrived on 6 November 2026.", "5 November 2026");
        clock.goAhead(java.time.Duration.ofDays(400));
        windows.at("battambang.secretariat.chief", "my-work");
        assertThat(windows.at("battambang.secretariat.chief", "my-work")
                        .find(com.vaadin.flow.component.html.Span.class)
                        .withClassName("travelled")
                        .single()
                        .getText())
                .startsWith("Demo: here it is ");
    }

    private List<String> menu(String username) {
        return windows.at(username, "my-work").find(SideNavItem.class).all().stream()
                .map(SideNavItem::getLabel)
                .toList();
    }

    private static void press(BrowserlessUIContext window, String label) {
        window.activate();
        Main page = window.find(Main.class).single();
        window.test(window.find(Button.class, page).withText(label).single()).click();
    }
}
