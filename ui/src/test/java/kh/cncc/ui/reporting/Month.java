package kh.cncc.ui.reporting;

import com.vaadin.browserless.BrowserlessUIContext;
import java.time.LocalDate;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Months;
import kh.cncc.processes.reporting.PeriodType;
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

    /** Loads the page of the task anew. */
    void reopen(BrowserlessUIContext window, Actor official, String caseNumber, String step) {
        window.activate();
        window.getUI().navigate("my-work");
        window.getUI()
                .navigate("task/" + ladder.task(official, caseNumber, step).value());
    }

    /** What the page says once the browser has it. A tab's content is put there with the answer to the browser. */
    static String text(BrowserlessUIContext window) {
        return Windows.text(window);
    }

    static GridHand grid(BrowserlessUIContext window) {
        window.activate();
        return new GridHand(window.find(FigureGrid.class).single());
    }
}
