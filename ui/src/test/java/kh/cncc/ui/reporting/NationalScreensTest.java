package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.area;
import static kh.cncc.ui.testing.Hands.confirm;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static kh.cncc.ui.testing.Hands.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.dialog.Dialog;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.CycleState;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import({Ladder.class, Month.class})
class NationalScreensTest {

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    private Ladder ladder;

    @BeforeEach
    void oneProvinceReportedAndTheCutOffIsOver() {
        month.next();
        ladder = month.ladder;
        ladder.wholeMonth(month.cycle(), "BTB", 10);
        clock.moveTo(month.cycle().cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theNationIsConsolidatedWithItsGapsNamedCheckedAndApproved() {
        BrowserlessUIContext statistics = open(ladder.statistics(), "consolidateReport");
        assertThat(text(statistics)).contains(Texts.text("reporting.national.included", 1, 25), "Kampot");
        write(statistics, "reporting.words.summary", "The nation had a month.");
        press(statistics, "outcome.forward");
        assertThat(area(statistics, "reporting.gaps.reason").getErrorMessage()).isNotBlank();
        write(statistics, "reporting.gaps.reason", "24 provinces did not report.");
        press(statistics, "outcome.forward");
        confirm(statistics);
        assertThat(said(statistics)).contains(Texts.text("reporting.consolidate.done", 1, 1));
        BrowserlessUIContext chief = open(ladder.sectionChief(), "checkNationalReport");
        assertThat(text(chief)).contains("The nation had a month.", "24 provinces did not report.");
        press(chief, "outcome.forward");
        confirm(chief);
        BrowserlessUIContext general = open(ladder.secretaryGeneral(), "approveNationalReport");
        press(general, "outcome.approve");
        confirm(general);
        assertThat(ladder.cycles.cycle(ladder.coordinator(), month.cycle().id()).state())
                .isEqualTo(CycleState.PUBLISHED);
    }

    @Test
    void aReturnedNationalReportComesBackWithItsReason() {
        BrowserlessUIContext statistics = open(ladder.statistics(), "consolidateReport");
        write(statistics, "reporting.gaps.reason", "24 provinces did not report.");
        press(statistics, "outcome.forward");
        confirm(statistics);
        BrowserlessUIContext chief = open(ladder.sectionChief(), "checkNationalReport");
        press(chief, "outcome.return");
        press(chief, "outcome.return");
        assertThat(area(chief, "reporting.return.reason").getErrorMessage())
                .isEqualTo(Texts.text("problem.text.empty"));
        write(chief, "reporting.return.reason", "Say something of the flood.");
        press(chief, "outcome.return");
        BrowserlessUIContext again = open(ladder.statistics(), "consolidateReport");
        assertThat(text(again)).contains("Say something of the flood.");
        write(again, "reporting.words.summary", "A month of floods.");
        assertThat(area(again, "reporting.gaps.reason").getValue()).isEqualTo("24 provinces did not report.");
        press(again, "outcome.forward");
        confirm(again);
        assertThat(text(open(ladder.sectionChief(), "checkNationalReport")))
                .contains(Texts.text("reporting.changes.national", 1, 1), Texts.text("reporting.words.summary"));
    }

    @Test
    void aNationalFigureIsFollowedToTheOfficialWhoGaveIt() {
        BrowserlessUIContext statistics = open(ladder.statistics(), "consolidateReport");
        statistics.activate();
        new ButtonTester<>(statistics
                        .find(Button.class)
                        .withText(Texts.text("reporting.trace"))
                        .all()
                        .getFirst())
                .click();
        assertThat(statistics.find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Battambang", month.code("BTB"), Texts.text("reporting.version.short", 1));
    }

    @Test
    void aProvinceIsRefused() {
        long task = ladder.task(ladder.statistics(), month.cycle().code(), "consolidateReport")
                .value();
        assertThat(text(month.open(ladder.secretary("BTB"), task))).contains("This is not yours to see");
        assertThat(text(month.open(ladder.sectionChief(), task))).contains("This is not yours to see");
    }

    private BrowserlessUIContext open(Actor official, String step) {
        return month.open(official, month.cycle().code(), step);
    }
}
