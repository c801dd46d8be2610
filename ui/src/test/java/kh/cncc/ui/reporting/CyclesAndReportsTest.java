package kh.cncc.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Duration;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is looked at rather than done: the cycles, the matrix of one, a report and where it is. */
@UiTest
@Import({Ladder.class, Month.class})
class CyclesAndReportsTest {

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aMonth() {
        month.next();
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theReportSaysInOneSentenceWithWhomItIs() {
        String address = "case/" + month.code("BTB");
        assertThat(shown(month.ladder.secretary("BTB"), address))
                .contains("Record WCCC meeting", "came to", "today; this step is due in");
        assertThat(shown(month.ladder.secretary("KPT"), address)).contains("This is not yours to see");
    }

    @Test
    void eachDeadlineIsSaidToBeOfTheReportOrOfTheStepAndNoneIsLeftAfterTheEnd() {
        String address = "case/" + month.code("BTB");
        Actor secretary = month.ladder.secretary("BTB");
        month.throughFigures("BTB");
        clock.advance(Duration.ofDays(20));
        assertThat(shown(secretary, address))
                .contains("report due on", "Report: Overdue by", "this step is overdue by");
        month.ladder.compile(month.cycle(), "BTB");
        month.ladder.check(month.cycle(), "BTB");
        month.ladder.approve(month.cycle(), "BTB", "");
        month.ladder.accept(month.cycle(), "BTB");
        assertThat(shown(secretary, address))
                .contains(Texts.text("reporting.where.accepted"))
                .doesNotContain("report due on", "Overdue by");
    }

    @Test
    void aDepartmentIsNotPromisedAReportThatNeverGoesToIt() {
        String address = "case/" + month.code("BTB");
        assertThat(shown(month.ladder.department("DOH", "BTB"), address))
                .contains(Texts.text("reporting.version.notYours"))
                .doesNotContain(Texts.text("reporting.version.none"));
        assertThat(shown(month.ladder.secretary("BTB"), address)).contains(Texts.text("reporting.version.none"));
    }

    @Test
    void theMatrixShowsAllProvincesToTheNationAndOneToAProvince() {
        String address = "cycles/" + month.cycle().code();
        Actor coordinator = month.ladder.coordinator();
        assertThat(shown(coordinator, address)).contains("Kampot", "Battambang", "0 of 25");
        assertThat(shown(month.ladder.secretary("BTB"), address))
                .contains("Battambang")
                .doesNotContain("Kampot");
        assertThat(shown(coordinator, "cycles/RC-1999-01")).contains("There is no such page");
        assertThat(shown(coordinator, "case/" + month.cycle().code())).contains("Who has given what");
    }

    @Test
    void onlyTheNationOpensACycleByHandAndNotForTheFuture() {
        BrowserlessUIContext secretary = open(month.ladder.secretary("BTB"), "cycles");
        assertThat(secretary.find(Button.class).withText("Open a cycle").exists())
                .isFalse();
        BrowserlessUIContext coordinator = open(month.ladder.coordinator(), "cycles");
        coordinator.find(Button.class).withText("Open a cycle").first().click();
        DatePicker day = coordinator.find(DatePicker.class).single();
        day.setValue(month.cycle().period().start().plusMonths(2));
        coordinator.find(Button.class).withText("Open a cycle").last().click();
        assertThat(day.getErrorMessage()).isEqualTo("This period has not begun, so there is nothing to report yet.");
    }

    private BrowserlessUIContext open(Actor official, String address) {
        BrowserlessUIContext window = windows.of(official.username());
        window.getUI().navigate(address);
        return window;
    }

    private String shown(Actor official, String address) {
        return Month.text(open(official, address));
    }
}
