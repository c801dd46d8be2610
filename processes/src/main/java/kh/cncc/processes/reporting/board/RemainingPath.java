package kh.cncc.processes.reporting.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.deadlines.Deadlines;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.reporting.board.Expectation.Ground;
import kh.cncc.processes.reporting.board.Expectations.Underway;
import org.springframework.stereotype.Component;

/**
 * Reckons a report's way from where it is to the end of its model: the usual stay of each step, one after the other, from today on. At the
 * step where it is, what it has spent there is taken off.
 */
@Component
class RemainingPath {

    private static final int SOON = 5;

    private final Clock clock;
    private final Models models;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Organisation organisation;

    RemainingPath(Clock clock, Models models, Deadlines deadlines, WorkingDays workingDays, Organisation organisation) {
        this.clock = clock;
        this.models = models;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.organisation = organisation;
    }

    List<Expectation> dueSoon(Underway report, UsualStays.Known usual) {
        LocalDate today = LocalDate.now(clock);
        LocalDate horizon = workingDays.plus(today, SOON);
        List<Ground> ground = new ArrayList<>();
        Ground here = ground(report, report.step(), usual);
        ground.add(here);
        double days = Math.max(0, here.median() - workingDays.between(report.sinceDay(), today));
        boolean reckoned = here.stays() > 0;
        List<Expectation> found = new ArrayList<>();
        for (String step : models.after(report.definition(), report.step())) {
            Ground next = ground(report, step, usual);
            ground.add(next);
            days += next.median();
            reckoned &= next.stays() > 0;
            LocalDate due = due(report, step);
            if (!due.isBefore(today) && !due.isAfter(horizon)) {
                LocalDate expected = workingDays.plus(today, (int) Math.ceil(days));
                found.add(expectation(report, step, due, reckoned ? expected : null, ground));
            }
        }
        return found;
    }

    private Expectation expectation(
            Underway report,
            String step,
            LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate expected,
            List<Ground> ground) {
        return new Expectation(
                report.caseNumber(),
                report.area(),
                report.areaName(),
                report.mechanism(),
                step,
                name(report, step),
                name(report, report.step()),
                report.sinceDay(),
                due,
                expected,
                expected != null && expected.isAfter(due) ? workingDays.between(due, expected) : 0,
                List.copyOf(ground));
    }

    private Ground ground(Underway report, String step, UsualStays.Known usual) {
        return usual.of(report.area(), report.procedure(), step, name(report, step));
    }

    private Words name(Underway report, String step) {
        return models.step(report.definition(), step).name();
    }

    /** As planned: as if the step began as soon as the period was over. */
    private LocalDate due(Underway report, String step) {
        boolean nation = organisation.area(report.area()).kind().equals("nation");
        return deadlines.due(
                models.rules(report.definition()).deadlines(),
                report.procedure(),
                step,
                nation ? "nation" : "province",
                report.period().type().code(),
                report.period().end(),
                report.period().end().plusDays(1));
    }
}
