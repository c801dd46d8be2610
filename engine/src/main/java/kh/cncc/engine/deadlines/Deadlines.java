package kh.cncc.engine.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Works out when a step is due: by a decision table, in working days after the period. */
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
     * @param level      {@code province} or {@code nation}
     * @param periodType {@code month}, {@code quarter}, {@code semester} or {@code year}
     * @param periodEnd  last day of the period
     * @param openedOn   day the step began; the table's least number of days is counted from here
     */
    public LocalDate due(
            String decision,
            String procedure,
            String step,
            String level,
            String periodType,
            LocalDate periodEnd,
            LocalDate openedOn) {
        Map<String, Object> rule = tables.only(
                decision, Map.of("procedure", procedure, "step", step, "level", level, "periodType", periodType));
        LocalDate byPeriod = workingDays.plus(periodEnd, days(rule, "workingDays"));
        LocalDate byOpening = workingDays.plus(openedOn, days(rule, "minimumDays"));
        return byPeriod.isAfter(byOpening) ? byPeriod : byOpening;
    }

    private static int days(Map<String, Object> rule, String output) {
        return ((Number) Objects.requireNonNull(rule.get(output))).intValue();
    }

    /** The first moment at which the day is over in Cambodia. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toInstant();
    }
}
