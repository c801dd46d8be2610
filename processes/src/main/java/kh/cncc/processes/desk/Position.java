package kh.cncc.processes.desk;

import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is, for one plain sentence: "with the President of C/P CNCC Battambang since 3 working days, due
 * tomorrow". A case may be with several seats at once.
 *
 * @param holder        null when the seat is vacant, which is itself an alarm
 * @param deputy        who does the work of the vacant seat; null when nobody does, or it is not vacant
 * @param workingDays   working days since it came there
 * @param daysToDue     working days until it is due: 0 today, 1 tomorrow, negative when overdue
 */
public record Position(
        Seat seat,
        @Nullable Words holder,
        @Nullable Words deputy,
        @Nullable Words unit,
        Words stepName,
        LocalDate since,
        int workingDays,
        LocalDate dueOn,
        int daysToDue) {

    public boolean overdue() {
        return daysToDue < 0;
    }
}
