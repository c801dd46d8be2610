package kh.cncc.engine.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.time.TimeConfiguration;

/**
 * What a due date was reckoned from, so that it can be reckoned anew when the calendar changes or more time is granted.
 *
 * @param table      key of the decision table
 * @param level      {@code province} or {@code nation}
 * @param periodType {@code month}, {@code quarter}, {@code semester} or {@code year}
 * @param periodEnd  last day of the period
 * @param openedAt   when the step began; the table's least number of days is counted from that day
 */
public record DueRule(
        String table,
        String procedure,
        String step,
        String level,
        String periodType,
        LocalDate periodEnd,
        Instant openedAt) {

    LocalDate openedOn() {
        return openedAt.atZone(TimeConfiguration.ZONE).toLocalDate();
    }
}
