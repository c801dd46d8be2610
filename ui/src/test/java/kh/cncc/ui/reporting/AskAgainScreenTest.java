package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static kh.cncc.ui.testing.Hands.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxTester;
import java.time.Duration;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The secretariat has a report to which no department gave anything in time. */
@UiTest
@Import({Ladder.class, Month.class})
class AskAgainScreenTest {

    @Autowired
    Month month;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Windows windows;

    private Actor officer;
    private BrowserlessUIContext window;

    @BeforeEach
    void theCollectionDeadlinePasses() {
        month.next();
        month.ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        clock.advance(Duration.ofDays(20));
        timers.runDue();
        officer = month.ladder.department("DOH", "BTB");
        window = month.open(month.ladder.secretary("BTB"), month.code("BTB"), "compileReport");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aDepartmentThatGaveNothingIsAskedAgainAndReadsWhy() {
        press(window, "reporting.compile.returnOrAsk");
        String health = Languages.read(
                month.ladder.organisation.mechanism("DOH", "BTB").orElseThrow().name());
        new CheckboxTester<>(window.find(Checkbox.class)
                        .withLabel(Texts.text("reporting.compile.askUnit", health))
                        .single())
                .click();
        write(window, "reporting.return.reason", "Please give what you have.");
        press(window, "reporting.compile.send");
        assertThat(said(window)).contains(Texts.text("reporting.compile.returned", 1));
        assertThat(text(month.open(officer, month.code("BTB"), "correctFigures")))
                .contains(Texts.text("reporting.figures.askedAgain"), "Please give what you have.")
                .doesNotContain(Texts.text("reporting.figures.cameBack"));
    }
}
