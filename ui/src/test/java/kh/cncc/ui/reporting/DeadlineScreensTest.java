package kh.cncc.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.ExtendResult;
import kh.cncc.engine.deadlines.ExtensionScope;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.YearPlans;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.Hands;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** More time, days off and the year's calendar, as a coordinator and others see them. */
@UiTest
@Import({Ladder.class, Month.class})
class DeadlineScreensTest {

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Extensions extensions;

    @Autowired
    MovableClock clock;

    @Autowired
    YearPlans plans;

    @Autowired
    PlanWords planWords;

    @BeforeEach
    void aMonth() {
        month.next();
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aCoordinatorExtendsAReportAndIsToldAtTheFieldWhatIsWrong() {
        BrowserlessUIContext coordinator = open(month.ladder.coordinator(), "case/" + month.code("BTB"));
        press(coordinator, "Extend a deadline");
        press(coordinator, "Grant more time");
        assertThat(Hands.fieldProblems(coordinator))
                .containsExactlyInAnyOrder("Please choose the new last day.", "Please write something here.");
        DatePicker day = coordinator.find(DatePicker.class).single();
        day.setValue(month.cycle().lockDate().plusYears(1).with(java.time.DayOfWeek.SATURDAY));
        press(coordinator, "Grant more time");
        assertThat(day.getErrorMessage()).isEqualTo("Offices do not work on this day. Please choose a working day.");
        LocalDate later = workingDays.plus(month.cycle().cutOff(), 1);
        day.setValue(later);
        coordinator.find(TextArea.class).last().setValue("The road is flooded. <script>alert(1)</script>");
        press(coordinator, "Grant more time");
        assertThat(Month.text(coordinator))
                .contains("The whole report: until", "The road is flooded. <script>alert(1)</script>", "Withdraw");

        BrowserlessUIContext team = open(month.ladder.team("BTB"), "case/" + month.code("BTB"));
        assertThat(Month.text(team)).contains("The whole report: until").doesNotContain("Extend a deadline");
        var task = month.ladder.task(month.ladder.team("BTB"), month.code("BTB"), "recordMeeting");
        assertThat(shown(month.ladder.team("BTB"), "task/" + task.value())).contains("The road is flooded.");
        assertThat(shown(month.ladder.coordinator(), "cycles/" + month.cycle().code()))
                .contains("The road is flooded.");

        press(coordinator, "Withdraw");
        coordinator.find(TextArea.class).last().setValue("It is dry again.");
        coordinator.find(Button.class).withText("Withdraw").last().click();
        assertThat(Month.text(coordinator)).contains("Withdrawn on", "It is dry again.");
    }

    @Test
    void whatCameInTimeByAnExtensionOnlySaysSoWithItsNumber() {
        Ladder ladder = month.ladder;
        ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        TaskLine health =
                ladder.tasks(ladder.department("DOH", "BTB"), month.code("BTB")).getFirst();
        LocalDate later = workingDays.plus(health.dueOn(), 3);
        var granted = (ExtendResult.Extended) extensions.extend(
                ladder.coordinator(), new ExtensionScope.Task(health.id().value()), later, "The road is flooded.");
        String number = "extension no. " + granted.id().value();
        String report = "case/" + month.code("BTB");
        clock.moveTo(health.dueOn().atTime(9, 0));
        ladder.submitFigures(month.cycle(), "BTB", 3, "DWA");
        clock.moveTo(later.atTime(9, 0));
        ladder.submitFigures(month.cycle(), "BTB", 3, "DOH");

        BrowserlessUIContext window = open(ladder.coordinator(), report);
        assertThat(Month.text(window))
                .contains("Extension no. " + granted.id().value() + ", Submit department figures");
        window.find(TabSheet.class).single().setSelectedIndex(1);
        assertThat(Month.text(window)).containsOnlyOnce("under " + number);
    }

    @Test
    void aProvinceIsExtendedFromTheCycleWhichSaysWhatTheThreeDatesMean() {
        BrowserlessUIContext coordinator =
                open(month.ladder.coordinator(), "cycles/" + month.cycle().code());
        assertThat(Month.text(coordinator))
                .contains("Due date of the provinces", "Cut-off", "Lock", "Later is late, but is still taken in");
        press(coordinator, "Extend a deadline");
        coordinator
                .find(DatePicker.class)
                .single()
                .setValue(workingDays.plus(month.cycle().cutOff(), 1));
        coordinator.find(TextArea.class).single().setValue("Floods.");
        press(coordinator, "Grant more time");
        assertThat(Month.text(coordinator)).contains("Banteay Meanchey: until");
        assertThat(shown(
                        month.ladder.secretary("BTB"), "cycles/" + month.cycle().code()))
                .doesNotContain("Extend a deadline");
    }

    @Test
    void aDayOffIsShownWithWhatItMovesBeforeItIsEntered() {
        LocalDate day = workingDays.plus(month.cycle().period().end(), 1);
        BrowserlessUIContext coordinator = open(month.ladder.coordinator(), "holidays/" + day.getYear());
        press(coordinator, "Enter a day off by decree");
        press(coordinator, "Show what it moves");
        assertThat(Hands.fieldProblems(coordinator)).hasSize(4).contains("Please choose the day.");
        coordinator.find(DatePicker.class).single().setValue(day);
        coordinator.find(TextField.class).all().forEach(field -> field.setValue("Mourning"));
        press(coordinator, "Show what it moves");
        assertThat(moves(coordinator)).contains("due dates move.", month.code("BTB"), "Report due – Battambang");
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        press(coordinator, "Enter the day and move them");
        assertThat(workingDays.isWorkingDay(day)).isFalse();
        assertThat(Month.text(coordinator)).contains("Mourning, entered by");

        assertThat(shown(month.ladder.chief("BTB"), "holidays/" + day.getYear()))
                .contains("Mourning")
                .doesNotContain("Enter a day off by decree");
        press(coordinator, "Withdraw");
        assertThat(moves(coordinator)).contains("due dates move.");
        coordinator.find(TextArea.class).single().setValue("A mistake.");
        coordinator.find(Button.class).withText("Withdraw").last().click();
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void theYearIsSeenBeforeItIsSwitchedOn() {
        BrowserlessUIContext coordinator = open(month.ladder.coordinator(), "year/2027");
        assertThat(Month.text(coordinator))
                .contains("Calendar of the year 2027", "opens on 1 February 2027", "Some days of 2027 are reckoned");
        press(coordinator, "Switch off");
        Hands.confirm(coordinator);
        assertThat(Month.text(coordinator)).contains("do not open by themselves");
        press(coordinator, "Switch on");
        Hands.confirm(coordinator);
        assertThat(Month.text(coordinator)).contains("The cycles of 2027 open by themselves");
        assertThat(shown(month.ladder.statistics(), "year/2027")).doesNotContain("Switch off");
        assertThat(shown(month.ladder.chief("BTB"), "year/2027"))
                .contains("for the General Secretariat and the council");
        assertThat(shown(month.ladder.coordinator(), "year/2027?types=year"))
                .contains("Year 2027")
                .doesNotContain("opens on 1 February 2027");
    }

    @Test
    void theYearIsAFileToo() {
        open(month.ladder.coordinator(), "year/2027").activate();
        var plan = plans.plan(month.ladder.coordinator(), 2027, EnumSet.allOf(PeriodType.class));
        var file = new PlanFile(planWords, plan);
        assertThat(new String(file.csvBytes(), StandardCharsets.UTF_8)).contains("\"2027-02-01\"", "\"Cut-off\"");
        assertThat(file.xlsxBytes()).startsWith('P', 'K');
    }

    @Test
    void allOfItIsInKhmerToo() {
        BrowserlessUIContext coordinator = windows.of(month.ladder.coordinator().username(), Languages.KHMER);
        for (String address : new String[] {
            "holidays/2026", "year/2027", "cycles/" + month.cycle().code()
        }) {
            coordinator.getUI().navigate(address);
            assertThat(Month.text(coordinator)).contains("ថ្ងៃ").doesNotContain("!{");
        }
    }

    /** The list of what moves, in whichever dialog it stands. */
    private static String moves(BrowserlessUIContext window) {
        window.activate();
        return window.find(Div.class)
                .withCondition(div -> div.hasClassName("moves"))
                .single()
                .getElement()
                .getTextRecursively();
    }

    private static void press(BrowserlessUIContext window, String button) {
        window.activate();
        window.find(Button.class).withText(button).last().click();
    }

    private BrowserlessUIContext open(Actor official, String address) {
        return windows.at(official.username(), address);
    }

    private String shown(Actor official, String address) {
        return Month.text(open(official, address));
    }
}
