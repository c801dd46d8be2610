package kh.cncc.ui.reporting;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationTester;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaTester;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Months;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.figures.FigureGrid;
import kh.cncc.ui.testing.GridHand;
import kh.cncc.ui.testing.Windows;
import org.springframework.boot.test.context.TestComponent;

/** A month of the real ladder, and officials at the windows in which they do their tasks of it. */
@TestComponent
class Month {

    final Ladder ladder;
    private final Windows windows;
    private final MovableClock clock;
    private CycleLine cycle;

    Month(Ladder ladder, Windows windows, MovableClock clock) {
        this.ladder = ladder;
        this.windows = windows;
        this.clock = clock;
    }

    /** Each test has a month of its own, opened on its last day; the calendar opens those in between. */
    void next() {
        LocalDate first = Months.next(clock);
        cycle = ladder.open(PeriodType.MONTH, first);
    }

    CycleLine cycle() {
        return cycle;
    }

    String code(String area) {
        return Ladder.code(cycle, area);
    }

    /** With the meeting held and all figures in. */
    void throughFigures(String area) {
        ladder.holdMeeting(cycle, area, cycle.period().start());
        ladder.submitAllFigures(cycle, area, 12);
    }

    /** The official opens their task of this step. */
    BrowserlessUIContext open(Actor official, String caseNumber, String step) {
        return open(official, ladder.task(official, caseNumber, step).value());
    }

    BrowserlessUIContext open(Actor official, long task) {
        BrowserlessUIContext window = windows.of(official.username());
        window.getUI().navigate("task/" + task);
        return window;
    }

    /** What the page says once the browser has it. A tab's content is put there with the answer to the browser. */
    static String text(BrowserlessUIContext window) {
        return Windows.text(window);
    }

    /** What pops up at the foot of the window. */
    static String said(BrowserlessUIContext window) {
        window.activate();
        return window.find(Notification.class).all().stream()
                .map(notice -> new NotificationTester<>(notice).getText())
                .collect(Collectors.joining("\n"));
    }

    static void press(BrowserlessUIContext window, String key) {
        window.activate();
        new ButtonTester<>(window.find(Button.class)
                        .withText(Texts.text(key))
                        .all()
                        .getLast())
                .click();
    }

    static void confirm(BrowserlessUIContext window) {
        window.activate();
        new ConfirmDialogTester(window.find(ConfirmDialog.class).single()).confirm();
    }

    static TextArea area(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(TextArea.class).withLabel(Texts.text(key)).all().getLast();
    }

    static void write(BrowserlessUIContext window, String key, String words) {
        new TextAreaTester<>(area(window, key)).setValue(words);
    }

    static GridHand grid(BrowserlessUIContext window) {
        window.activate();
        return new GridHand(window.find(FigureGrid.class).single());
    }

    /** The messages that stand at fields. */
    static List<String> fieldProblems(BrowserlessUIContext window) {
        window.activate();
        return window
                .find(com.vaadin.flow.component.Component.class)
                .withCondition(
                        each -> each instanceof com.vaadin.flow.component.HasValidation field && field.isInvalid())
                .all()
                .stream()
                .map(each -> ((com.vaadin.flow.component.HasValidation) each).getErrorMessage())
                .toList();
    }
}
