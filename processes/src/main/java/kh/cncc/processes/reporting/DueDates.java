package kh.cncc.processes.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.deadlines.Deadlines;
import kh.cncc.engine.deadlines.DueRule;
import kh.cncc.engine.deadlines.Grant;
import kh.cncc.engine.deadlines.Grounds;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.OpenTaskDates;
import kh.cncc.engine.inbox.OpenTaskDates.OpenStep;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.processes.reporting.ReportRegister.ReportKey;
import org.springframework.stereotype.Component;

/** The due dates of reporting, by the decision table that an official can be shown. */
@Component
class DueDates {

    /** Key of the decision table; a test checks that the models name the same. */
    static final String TABLE = "reportingDeadlines";

    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Grounds grounds;
    private final OpenTaskDates openTasks;
    private final Clock clock;

    DueDates(Deadlines deadlines, WorkingDays workingDays, Grounds grounds, OpenTaskDates openTasks, Clock clock) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.grounds = grounds;
        this.openTasks = openTasks;
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
        Instant opened = begun.atStartOfDay(TimeConfiguration.ZONE).toInstant();
        return deadlines.due(rule(procedure, step, period, opened), workingDays.calendar(), List.of());
    }

    /**
     * When a step would be due in a cycle that opens in time.
     *
     * @param onlyAfterOpening whether the table counts from the step's own beginning only
     */
    record Planned(LocalDate due, int minimumDays, boolean onlyAfterOpening) {}

    /** The same before there is a cycle; empty when the table knows no such step for periods of this kind. */
    Optional<Planned> planned(String procedure, String step, Period period, LocalDate opens) {
        Instant opened = opens.atStartOfDay(TimeConfiguration.ZONE).toInstant();
        DueRule rule = rule(procedure, step, period, opened);
        return deadlines
                .allowance(rule)
                .map(allowed -> new Planned(
                        deadlines.due(rule, workingDays.calendar(), List.of()),
                        allowed.minimumDays(),
                        allowed.workingDays() == 0));
    }

    /** What a due date of reporting is reckoned from. */
    DueRule rule(String procedure, String step, Period period, Instant opened) {
        return new DueRule(
                TABLE, procedure, step, level(procedure), period.type().code(), period.end(), opened);
    }

    /**
     * The last day of a deadline that ends a step of a report: by the table and with the time that was granted, and never
     * before the step's last open task is due, so that nobody loses a task that still has time.
     */
    LocalDate endOfStep(ReportKey report, String deadline, String step) {
        Optional<OpenStep> open = openTasks.step(report.caseId(), step);
        Instant opened = open.map(OpenStep::openedAt).orElseGet(clock::instant);
        List<Grant> more = grounds.hold(report.caseId());
        LocalDate end = deadlines.due(
                rule(Steps.PROVINCIAL_REPORT, deadline, report.period(), opened), workingDays.calendar(), more);
        return open.map(OpenStep::lastDue).filter(last -> last.isAfter(end)).orElse(end);
    }

    static String level(String procedure) {
        return procedure.equals(Steps.PROVINCIAL_REPORT) ? "province" : "nation";
    }

    /** When a timer fires that waits for the end of that day. */
    static Date endOf(LocalDate day) {
        return Date.from(Deadlines.endOf(day));
    }
}
