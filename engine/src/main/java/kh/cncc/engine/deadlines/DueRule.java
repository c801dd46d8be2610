package kh.cncc.engine.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.time.TimeConfiguration;

/**
 * What a due date was reckoned from, so that it can be reckoned anew when the calendar changes or more time is granted.
 *
 * @param table      key of the decision table
 * @param level      {@code commune}, {@code district}, {@code province} or {@code nation}
 * @param pace       how fast the case is to go: the kind of its period, or its urgency
 * @param countsFrom day from which the table's working days are counted: the last of the period, or the one on which the clock began
 * @param openedAt   when the step began; the table's least number of days is counted from that day
 */
public record DueRule(
        String table,
        String procedure,
        String step,
        String level,
        String pace,
        LocalDate countsFrom,
        Instant openedAt) {

    LocalDate openedOn() {
        return openedAt.atZone(TimeConfiguration.ZONE).toLocalDate();
    }
}
