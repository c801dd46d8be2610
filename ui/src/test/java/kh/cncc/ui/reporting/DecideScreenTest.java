package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.area;
import static kh.cncc.ui.testing.Hands.asked;
import static kh.cncc.ui.testing.Hands.confirm;
import static kh.cncc.ui.testing.Hands.offers;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static kh.cncc.ui.testing.Hands.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.ReportWords;
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
class DecideScreenTest {

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
    void aMonth() {
        month.next();
        ladder = month.ladder;
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theChiefTheCouncilAndTheSecretariatGeneralEachSendItOn() {
        compiled();
        BrowserlessUIContext chief = open(ladder.chief("BTB"), "checkReport");
        press(chief, "outcome.forward");
        assertThat(asked(chief)).contains("It goes on to: Review provincial report");
        confirm(chief);
        assertThat(said(chief)).contains(Texts.text("outcome.forward.done"));
        BrowserlessUIContext president = open(ladder.president("BTB"), "reviewReport");
        press(president, "outcome.approve");
        confirm(president);
        BrowserlessUIContext monitoring = open(ladder.monitoring(), "receiveReport");
        assertThat(text(monitoring)).contains("A quiet month.");
        press(monitoring, "outcome.accept");
        assertThat(asked(monitoring)).doesNotContain("It goes on to");
        confirm(monitoring);
        assertThat(ladder.tasks(ladder.monitoring(), month.code("BTB"))).isEmpty();
    }

    @Test
    void aReturnNamesTheLevelAndItsReasonAndWithoutOneItIsNotTaken() {
        compiled();
        ladder.check(month.cycle(), "BTB");
        BrowserlessUIContext president = open(ladder.president("BTB"), "reviewReport");
        press(president, "outcome.return");
        RadioButtonGroup<?> levels = president.find(RadioButtonGroup.class).single();
        assertThat(levels.getListDataView().getItemCount()).isEqualTo(2);
        press(president, "outcome.return");
        assertThat(area(president, "reporting.return.reason").getErrorMessage())
                .isEqualTo(Texts.text("problem.text.empty"));
        write(president, "reporting.return.reason", "The summary is of last month.");
        month.reopen(president, ladder.president("BTB"), month.code("BTB"), "reviewReport");
        press(president, "outcome.return");
        press(president, "outcome.return");
        assertThat(said(president)).contains(Texts.text("outcome.return.done"));
        Actor secretary = ladder.secretary("BTB");
        assertThat(text(month.open(secretary, month.code("BTB"), "compileReport")))
                .contains("The summary is of last month.");
    }

    @Test
    void whoDecidesAgainSeesWhatChangedSinceTheyLast() {
        compiled();
        ladder.decide(
                ladder.chief("BTB"),
                month.cycle(),
                "BTB",
                "checkReport",
                Decision.back("compileReport", "Say more.", List.of()));
        Actor secretary = ladder.secretary("BTB");
        TaskId compile = ladder.task(secretary, month.code("BTB"), "compileReport");
        ladder.compilation.forward(secretary, compile, new ReportWords("A loud month.", "", ""), 1);
        assertThat(text(open(ladder.chief("BTB"), "checkReport")))
                .contains(Texts.text("reporting.changes.since", 1), "A loud month.", "Say more.");
    }

    @Test
    void approvingWithAGapNeedsAReasonThatTravelsOn() {
        ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        ladder.submitFigures(
                month.cycle(),
                "BTB",
                12,
                ladder.departments(month.cycle(), "BTB").stream()
                        .filter(kind -> !kind.equals("POLICE"))
                        .toArray(String[]::new));
        clock.advance(Duration.ofDays(20));
        timers.runDue();
        ladder.compile(month.cycle(), "BTB");
        ladder.check(month.cycle(), "BTB");
        BrowserlessUIContext president = open(ladder.president("BTB"), "reviewReport");
        assertThat(text(president)).contains("olice");
        press(president, "outcome.approve");
        assertThat(area(president, "reporting.gaps.reason").getErrorMessage()).isNotBlank();
        write(president, "reporting.gaps.reason", "The police post moved house.");
        month.reopen(president, ladder.president("BTB"), month.code("BTB"), "reviewReport");
        press(president, "outcome.approve");
        confirm(president);
        assertThat(text(open(ladder.monitoring(), "receiveReport"))).contains("The police post moved house.");
    }

    @Test
    void ofTwoWhoDecideTheSecondIsToldWhoWasFaster() {
        compiled();
        BrowserlessUIContext chief = open(ladder.chief("BTB"), "checkReport");
        ladder.check(month.cycle(), "BTB");
        chief.activate();
        press(chief, "outcome.forward");
        confirm(chief);
        assertThat(text(chief)).contains("This was done by");
        assertThat(offers(chief, "outcome.forward")).isFalse();
        assertThat(offers(chief, "outcome.return")).isFalse();
    }

    @Test
    void theOneWhoCompiledAndAnotherProvinceAreRefused() {
        compiled();
        long task = ladder.task(ladder.chief("BTB"), month.code("BTB"), "checkReport")
                .value();
        assertThat(text(month.open(ladder.secretary("BTB"), task))).contains("This is not yours to see");
        assertThat(text(month.open(ladder.chief("KPT"), task))).contains("This is not yours to see");
    }

    private void compiled() {
        month.throughFigures("BTB");
        ladder.compile(month.cycle(), "BTB");
    }

    private BrowserlessUIContext open(Actor official, String step) {
        return month.open(official, month.code("BTB"), step);
    }
}
