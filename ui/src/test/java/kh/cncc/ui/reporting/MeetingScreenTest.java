package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.area;
import static kh.cncc.ui.testing.Hands.fieldProblems;
import static kh.cncc.ui.testing.Hands.offers;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroupTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldTester;
import java.time.LocalDate;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.MeetingRecord;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.Hands;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import({Ladder.class, Month.class})
class MeetingScreenTest {

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    private Actor team;

    @BeforeEach
    void aMonth() {
        month.next();
        team = month.ladder.team("BTB");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theTeamRecordsItsMeetingAlsoInKhmerNumerals() {
        BrowserlessUIContext window = open();
        fill(window, month.cycle().period().start().plusDays(4), "២១", "9");
        press(window, "reporting.meeting.record");
        assertThat(Hands.said(window)).contains(Texts.text("reporting.meeting.recorded"));
        assertThat(recorded().participants()).isEqualTo(21);
        assertThat(month.ladder.tasks(team, month.code("BTB"))).isEmpty();
    }

    @Test
    void aDayOutsideThePeriodIsRefusedAtItsFieldAndWhatWasTypedStays() {
        BrowserlessUIContext window = open();
        write(window, "reporting.meeting.matters", "<script>alert(1)</script>");
        fill(window, month.cycle().period().start().minusDays(1), "21", "9");
        press(window, "reporting.meeting.record");
        assertThat(window.find(DatePicker.class).single().getErrorMessage())
                .contains("1 ", String.valueOf(month.cycle().period().start().getYear()));
        assertThat(area(window, "reporting.meeting.matters").getValue()).isEqualTo("<script>alert(1)</script>");
        fill(window, month.cycle().period().end().plusDays(3), "21", "9");
        press(window, "reporting.meeting.record");
        assertThat(window.find(DatePicker.class).single().isInvalid()).isTrue();
        assertThat(month.ladder.tasks(team, month.code("BTB"))).hasSize(1);
    }

    @Test
    void moreWomenThanPeopleAndWordsForNumbersAreRefusedAtTheirFields() {
        BrowserlessUIContext window = open();
        fill(window, month.cycle().period().start(), "9", "21");
        press(window, "reporting.meeting.record");
        assertThat(field(window, "reporting.meeting.women").getErrorMessage()).contains("21", "9");
        new TextFieldTester<>(field(window, "reporting.meeting.participants")).setValue("30");
        assertThat(fieldProblems(window)).isEmpty();
        fill(window, month.cycle().period().start(), "many", "-1");
        press(window, "reporting.meeting.record");
        assertThat(fieldProblems(window))
                .containsExactlyInAnyOrder(
                        Texts.text("problem.figure.not-a-number"), Texts.text("problem.figure.negative"));
        assertThat(field(window, "reporting.meeting.participants").getValue()).isEqualTo("many");
    }

    @Test
    void aMeetingThatWasNotHeldNeedsItsReasonAndNoBook() {
        BrowserlessUIContext window = open();
        notHeld(window);
        press(window, "reporting.meeting.record");
        assertThat(area(window, "reporting.meeting.whyNot").getErrorMessage())
                .isEqualTo(Texts.text("problem.text.empty"));
        write(window, "reporting.meeting.whyNot", "x".repeat(1_000_000));
        press(window, "reporting.meeting.record");
        assertThat(area(window, "reporting.meeting.whyNot").getErrorMessage()).contains("2,000");
        write(window, "reporting.meeting.whyNot", "Flood in the town.");
        press(window, "reporting.meeting.record");
        assertThat(recorded().notHeldReason()).isEqualTo("Flood in the town.");
    }

    @Test
    void whoIsSecondIsToldByWhomItWasRecordedAndKeepsWhatTheyTyped() {
        BrowserlessUIContext second = open();
        month.ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        fill(second, month.cycle().period().start(), "30", "10");
        assertThat(text(second)).contains("Due ");
        int before = counted(second);
        press(second, "reporting.meeting.record");
        assertThat(text(second))
                .contains("This was done by", Texts.text("task.notRecorded"))
                .doesNotContain("Due ");
        assertThat(counted(second)).isEqualTo(before - 1);
        assertThat(field(second, "reporting.meeting.participants").isReadOnly()).isTrue();
        assertThat(second.find(DatePicker.class).single().isReadOnly()).isTrue();
        assertThat(offers(second, "reporting.meeting.record")).isFalse();
        assertThat(field(second, "reporting.meeting.participants").getValue()).isEqualTo("30");
    }

    @Test
    void whatWasTypedIsStillThereWhenOneComesBackAndIsForgottenOnceItWasRecorded() {
        BrowserlessUIContext window = open();
        fill(window, month.cycle().period().start().plusDays(4), "many", "9");
        write(window, "reporting.meeting.matters", "Two cases of early marriage.");
        press(window, "reporting.meeting.record");
        comeBack(window);
        assertThat(window.find(DatePicker.class).single().getValue())
                .isEqualTo(month.cycle().period().start().plusDays(4));
        assertThat(field(window, "reporting.meeting.participants").getValue()).isEqualTo("many");
        assertThat(field(window, "reporting.meeting.women").getValue()).isEqualTo("9");
        assertThat(area(window, "reporting.meeting.matters").getValue()).isEqualTo("Two cases of early marriage.");
        notHeld(window);
        write(window, "reporting.meeting.whyNot", "Flood in the town.");
        comeBack(window);
        assertThat(area(window, "reporting.meeting.whyNot").getValue()).isEqualTo("Flood in the town.");
        press(window, "reporting.meeting.record");
        assertThat(Hands.said(window)).contains(Texts.text("reporting.meeting.recorded"));
    }

    @Test
    void anotherProvincesTeamIsRefused() {
        long task = month.ladder.task(team, month.code("BTB"), "recordMeeting").value();
        BrowserlessUIContext window = month.open(month.ladder.team("KPT"), task);
        assertThat(text(window)).contains("This is not yours to see").doesNotContain(month.code("BTB"));
    }

    @Test
    void whoIsSecondAndTypedNothingIsToldOfNothingThatWasNotRecorded() {
        BrowserlessUIContext second = open();
        month.ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        press(second, "reporting.meeting.record");
        assertThat(text(second)).contains("This was done by").doesNotContain(Texts.text("task.notRecorded"));
    }

    /** What the menu says there is to do. */
    private static int counted(BrowserlessUIContext window) {
        window.activate();
        return window.find(Span.class).all().stream()
                .filter(span -> span.hasClassName("count"))
                .findFirst()
                .map(count -> Integer.parseInt(count.getText()))
                .orElse(0);
    }

    private BrowserlessUIContext open() {
        return month.open(team, month.code("BTB"), "recordMeeting");
    }

    private void comeBack(BrowserlessUIContext window) {
        month.reopen(window, team, month.code("BTB"), "recordMeeting");
    }

    /** As the secretariat reads it when it compiles. */
    private MeetingRecord recorded() {
        month.ladder.submitAllFigures(month.cycle(), "BTB", 12);
        Actor secretary = month.ladder.secretary("BTB");
        return Objects.requireNonNull(Ladder.shown(month.ladder.compilation.page(
                        secretary, month.ladder.task(secretary, month.code("BTB"), "compileReport")))
                .meeting());
    }

    private static void fill(BrowserlessUIContext window, LocalDate day, String participants, String women) {
        window.activate();
        window.find(DatePicker.class).single().setValue(day);
        new TextFieldTester<>(field(window, "reporting.meeting.participants")).setValue(participants);
        new TextFieldTester<>(field(window, "reporting.meeting.women")).setValue(women);
    }

    private static TextField field(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(TextField.class).withLabel(Texts.text(key)).single();
    }

    @SuppressWarnings("unchecked")
    private static void notHeld(BrowserlessUIContext window) {
        window.activate();
        new RadioButtonGroupTester<RadioButtonGroup<Boolean>, Boolean>(
                        window.find(RadioButtonGroup.class).single())
                .selectItem(Texts.text("reporting.meeting.no"));
    }
}
