package kh.cncc.processes.reporting.board;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A step of a report that is due soon and has not been reached. It is reckoned, not known.
 *
 * @param waitsAt    the step where the report is now
 * @param since      since when it is there
 * @param dueOn      the last day for the step as the table of deadlines plans it
 * @param expectedOn when it would be done if everybody took as long as usual; null when there is no past to reckon by
 * @param daysLate   working days from the due date to that day; 0 when it is in time or not reckoned
 * @param ground     what it was reckoned by: where it is now, the steps between, and the step itself
 */
public record Expectation(
        String caseNumber,
        String area,
        Words areaName,
        Words mechanism,
        String step,
        Words stepName,
        Words waitsAt,
        LocalDate since,
        LocalDate dueOn,
        @Nullable LocalDate expectedOn,
        int daysLate,
        List<Ground> ground) {

    /**
     * How long reports usually stay at a step.
     *
     * @param median   in working days; 0 when there were no stays
     * @param stays    how many stays it is the median of
     * @param national whether it is that of the whole nation, because the province has fewer than three stays of its own
     */
    public record Ground(Words stepName, double median, int stays, boolean national) {}
}
