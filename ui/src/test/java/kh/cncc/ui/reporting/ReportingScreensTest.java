package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.ReportingMonth.CHIEF;
import static kh.cncc.ui.reporting.ReportingMonth.COORDINATOR;
import static kh.cncc.ui.reporting.ReportingMonth.POLICE;
import static kh.cncc.ui.reporting.ReportingMonth.PRESIDENT;
import static kh.cncc.ui.reporting.ReportingMonth.SECRETARY;
import static kh.cncc.ui.reporting.ReportingMonth.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.figures.FigureGrid;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each task of the province on its screen: done by whom it belongs to, refused to others, and wrong input said at its field. */
@UiTest
@Import(ReportingMonth.class)
class ReportingScreensTest {

    private static int months = 0;

    @Autowired
    Windows windows;

    @Autowired
    ReportingMonth month;

    @Autowired
    MovableClock clock;

    private LocalDate first = LocalDate.MIN;

    @BeforeEach
    void anOpenMonth() {
        first = LocalDate.of(2041, 1, 1).plusMonths(3L * ++months);
        clock.moveTo(first.plusDays(20).atTime(9, 0));
        month.opened(first);
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aMeetingIsRecordedAndTheDepartmentsAreAsked() {
        BrowserlessUIContext team = open(TEAM, month.address(TEAM));
        team.find(DatePicker.class).single().setValue(first.plusDays(3));
        field(team, "Participants").setValue("២១");
        field(team, "Women among them").setValue("9");
        click(team, "Record the meeting");
        assertThat(month.task(POLICE)).isNotNull();
    }

    @Test
    void aMeetingOutsideThePeriodIsSaidAtTheDayAndNothingTypedIsLost() {
        BrowserlessUIContext team = open(TEAM, month.address(TEAM));
        DatePicker day = team.find(DatePicker.class).single();
        day.setValue(first.minusDays(1));
        field(team, "Participants").setValue("many");
        click(team, "Record the meeting");
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("must be from");
        assertThat(field(team, "Participants").isInvalid()).isTrue();
        assertThat(field(team, "Participants").getValue()).isEqualTo("many");
    }

    @Test
    void aMeetingThatWasNotHeldNeedsAReasonInEitherLanguage() {
        BrowserlessUIContext team = windows.of(TEAM, Languages.KHMER);
        team.getUI().navigate(month.address(TEAM));
        held(team).setValue(false);
        click(team, "កត់ត្រាកិច្ចប្រជុំ");
        TextArea reason = area(team, "ហេតុអ្វីមិនបានប្រជុំ?");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("សូមសរសេរនៅទីនេះ។");
    }

    @Test
    void theSecondOfTwoAtOneMeetingIsToldWhoDidIt() {
        BrowserlessUIContext slow = open(TEAM, month.address(TEAM));
        area(slow, "Matters discussed").setValue("Typed for a long time");
        slow.find(DatePicker.class).single().setValue(first.plusDays(3));
        month.meetingHeld();
        click(slow, "Record the meeting");
        assertThat(shown(slow)).contains("This was done by");
        assertThat(area(slow, "Matters discussed").getValue()).isEqualTo("Typed for a long time");
    }

    @Test
    void anotherProvinceMayNotOpenTheFigures() {
        month.meetingHeld();
        assertThat(shown(open("kampot.police.officer", month.address(POLICE)))).contains("This is not yours to see");
    }

    @Test
    void submittingSaysHowMuchIsMissingBeforeItIsDone() {
        month.meetingHeld();
        BrowserlessUIContext police = open(POLICE, month.address(POLICE));
        assertThat(police.find(FigureGrid.class).exists()).isTrue();
        click(police, "Submit the figures");
        police.activate();
        assertThat(police.find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).exists())
                .isTrue();
        assertThat(month.task(POLICE)).isNotNull();
    }

    @Test
    void theSecretariatReturnsFiguresWithAReasonForEachDepartment() {
        month.meetingHeld();
        month.figuresGiven(5);
        BrowserlessUIContext secretary = open(SECRETARY, month.address(SECRETARY));
        assertThat(shown(secretary)).contains("What is missing", "<b>Matters</b>");
        click(secretary, "Return to departments");
        secretary.activate();
        Checkbox police = secretary
                .find(Checkbox.class)
                .withCondition(box -> box.getLabel().contains("Police") || box.getLabel().contains("police"))
                .first();
        police.setValue(true);
        Button send = secretary.find(Button.class).withText("Return for correction").last();
        send.click();
        TextArea reason = secretary
                .find(TextArea.class)
                .withCondition(area -> "Reason".equals(area.getLabel()) && area.isInvalid())
                .first();
        reason.setValue("Please count again.");
        send.click();
        assertThat(shown(open(POLICE, month.address(POLICE)))).contains("Please count again.");
    }

    @Test
    void aCouncilApprovesGapsOnlyWithAReason() {
        month.meetingHeld();
        month.figuresGiven(5);
        month.compiled();
        month.checked();
        String task = month.address(PRESIDENT);
        BrowserlessUIContext president = open(PRESIDENT, task);
        assertThat(shown(president)).contains("You see this report for the first time.");
        click(president, "Approve");
        TextArea reason = area(president, "Why it goes on with gaps");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).contains("missing");
    }

    @Test
    void aReturnWithoutAReasonIsRefusedAtItsFieldAndWithOneItGoesBack() {
        month.meetingHeld();
        month.figuresGiven(5);
        month.compiled();
        BrowserlessUIContext chief = open(CHIEF, month.address(CHIEF));
        click(chief, "Return for correction");
        chief.activate();
        Button send = chief.find(Button.class).withText("Return for correction").last();
        send.click();
        TextArea reason = area(chief, "Reason");
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("<script>alert(1)</script>");
        send.click();
        assertThat(shown(open(SECRETARY, month.address(SECRETARY)))).contains("<script>alert(1)</script>");
    }

    @Test
    void theReportSaysInOneSentenceWithWhomItIs() {
        BrowserlessUIContext secretary = open(SECRETARY, "case/" + month.report());
        assertThat(shown(secretary)).contains("Record WCCC meeting", "came to", "today; due in");
        assertThat(shown(open("kampot.secretariat.officer", "case/" + month.report())))
                .contains("This is not yours to see");
    }

    @Test
    void theMatrixShowsAllProvincesToTheNationAndOneToAProvince() {
        assertThat(shown(open(COORDINATOR, "cycles/" + month.cycle()))).contains("Kampot", "Battambang", "0 of 25");
        assertThat(shown(open(SECRETARY, "cycles/" + month.cycle())))
                .contains("Battambang")
                .doesNotContain("Kampot");
        assertThat(shown(open(COORDINATOR, "cycles/RC-1999-01"))).contains("There is no such page");
        assertThat(shown(open(COORDINATOR, "case/" + month.cycle()))).contains("Who has given what");
    }

    @Test
    void onlyTheNationOpensACycleByHandAndNotForTheFuture() {
        assertThat(open(SECRETARY, "cycles")
                        .find(Button.class)
                        .withText("Open a cycle")
                        .exists())
                .isFalse();
        BrowserlessUIContext coordinator = open(COORDINATOR, "cycles");
        click(coordinator, "Open a cycle");
        coordinator.activate();
        DatePicker day = coordinator.find(DatePicker.class).single();
        day.setValue(first.plusMonths(2));
        coordinator.find(Button.class).withText("Open a cycle").last().click();
        assertThat(day.getErrorMessage()).isEqualTo("This period has not begun, so there is nothing to report yet.");
    }

    private BrowserlessUIContext open(String username, String address) {
        BrowserlessUIContext window = windows.of(username);
        window.getUI().navigate(address);
        return window;
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.activate();
        window.find(Button.class).withText(text).first().click();
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        window.activate();
        return window.find(TextField.class).withLabel(label).single();
    }

    private static TextArea area(BrowserlessUIContext window, String label) {
        window.activate();
        return window.find(TextArea.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> held(BrowserlessUIContext window) {
        window.activate();
        return window.find(RadioButtonGroup.class).single();
    }

    private static String shown(BrowserlessUIContext window) {
        window.activate();
        return window.getCurrentView().getElement().getTextRecursively();
    }
}
