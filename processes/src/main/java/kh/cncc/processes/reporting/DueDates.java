package kh.cncc.processes.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import kh.cncc.engine.deadlines.Deadlines;
import org.springframework.stereotype.Component;

/** The due dates of reporting, by the decision table that an official can be shown. */
@Component
class DueDates {

    /** Key of the decision table; a test checks that the models name the same. */
    static final String TABLE = "reportingDeadlines";

    private final Deadlines deadlines;
    private final Clock clock;

    DueDates(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The last day on which a step that begins today is on time. */
    LocalDate due(String procedure, String step, Period period) {
        return due(procedure, step, period, LocalDate.now(clock));
    }

    /** When a step of the cycle is due if the cycle is opened in time. */
    LocalDate usual(String step, Period period) {
        return due(Steps.REPORTING_CYCLE, step, period, period.end().plusDays(1));
    }

    private LocalDate due(String procedure, String step, Period period, LocalDate begun) {
        String level = procedure.equals(Steps.PROVINCIAL_REPORT) ? "province" : "nation";
        return deadlines.due(TABLE, procedure, step, level, period.type().code(), period.end(), begun);
    }

    /** When a timer fires that waits for the end of that day. */
    static Date endOf(LocalDate day) {
        return Date.from(Deadlines.endOf(day));
    }
}
