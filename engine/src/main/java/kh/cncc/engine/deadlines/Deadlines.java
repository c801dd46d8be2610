package kh.cncc.engine.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Works out when a step is due: by a decision table, in working days after the period, or after the clock of the case began. */
@Service
public class Deadlines {

    private final DecisionTables tables;
    private final WorkingDays workingDays;

    Deadlines(DecisionTables tables, WorkingDays workingDays) {
        this.tables = tables;
        this.workingDays = workingDays;
    }

    /**
     * The last day on which the step is still on time.
     *
     * @param decision   key of the decision table
     * @param level      {@code commune}, {@code district}, {@code province} or {@code nation}
     * @param pace       how fast the case is to go: {@code month}, {@code quarter}, {@code semester} or {@code year}, or its urgency
     * @param countsFrom last day of the period, or the day on which the clock of the case began
     * @param openedOn   day the step began; the table's least number of days is counted from here
     */
    public LocalDate due(
            String decision,
            String procedure,
            String step,
            String level,
            String pace,
            LocalDate countsFrom,
            LocalDate openedOn) {
        DueRule rule = new DueRule(
                decision,
                procedure,
                step,
                level,
                pace,
                countsFrom,
                openedOn.atStartOfDay(TimeConfiguration.ZONE).toInstant());
        return due(rule, workingDays.calendar(), List.of());
    }

    /**
     * The last day on which the step is still on time, if this is the calendar and so much more time was granted.
     *
     * <p>A step that was open when more time was granted has all of it. One that began afterwards has it in the days after
     * the period; its least number of days is counted from its own beginning as always.
     */
    public LocalDate due(DueRule rule, WorkingCalendar calendar, Collection<Grant> grants) {
        Map<String, Object> found = tables.only(rule.table(), inputs(rule));
        int before = days(grants, grant -> grant.at().isBefore(rule.openedAt()));
        int since = days(grants, grant -> !grant.at().isBefore(rule.openedAt()));
        LocalDate byPeriod = calendar.plus(rule.countsFrom(), days(found, "workingDays") + before);
        LocalDate byOpening = calendar.plus(rule.openedOn(), days(found, "minimumDays"));
        LocalDate due = byPeriod.isAfter(byOpening) ? byPeriod : byOpening;
        return calendar.plus(due, since);
    }

    /**
     * What the table gives a step.
     *
     * @param workingDays after the end of the period
     * @param minimumDays after the step's beginning, at least
     */
    public record Allowance(int workingDays, int minimumDays) {}

    /** What the table gives; empty when it has no rule, as for a step that periods of this kind do not have. */
    public Optional<Allowance> allowance(DueRule rule) {
        return tables.atMostOne(rule.table(), inputs(rule))
                .map(found -> new Allowance(days(found, "workingDays"), days(found, "minimumDays")));
    }

    /** A table has the one input that says what its procedure's pace is. */
    private static Map<String, Object> inputs(DueRule rule) {
        return Map.of(
                "procedure", rule.procedure(),
                "step", rule.step(),
                "level", rule.level(),
                "periodType", rule.pace(),
                "urgency", rule.pace());
    }

    private static int days(Collection<Grant> grants, Predicate<Grant> which) {
        return grants.stream().filter(which).mapToInt(Grant::workingDays).sum();
    }

    private static int days(Map<String, Object> rule, String output) {
        return ((Number) Objects.requireNonNull(rule.get(output))).intValue();
    }

    /** The first moment at which the day is over in Cambodia. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toInstant();
    }
}
