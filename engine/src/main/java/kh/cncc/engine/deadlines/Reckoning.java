package kh.cncc.engine.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kh.cncc.engine.deadlines.Grants.Granted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where open dates are to be, under a calendar and with the time that was granted. */
@Component
class Reckoning {

    private final Deadlines deadlines;

    Reckoning(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** All that a date depends on besides its rule. */
    record Ground(WorkingCalendar calendar, Granted granted) {}

    /**
     * The dates that are elsewhere on the new ground than on the old, by day. What a date differs by for another reason,
     * such as a changed decision table, is left as it is.
     *
     * <p>Rule: nothing becomes overdue by being moved. A date that would go back behind today stays at today.
     */
    List<MovedDate> moves(List<KeptDate> dates, Ground before, Ground after, LocalDate today) {
        LocalDate earliest = after.calendar().plus(today, 0);
        List<MovedDate> moves = new ArrayList<>();
        for (KeptDate date : dates) {
            LocalDate to = reckon(date, after);
            if (to.equals(reckon(date, before))) {
                continue;
            }
            if (to.isBefore(date.due()) && to.isBefore(earliest)) {
                to = date.due().isBefore(earliest) ? date.due() : earliest;
            }
            if (!to.equals(date.due())) {
                moves.add(new MovedDate(date, to));
            }
        }
        moves.sort(Comparator.comparing((MovedDate move) -> move.date().due())
                .thenComparing(move -> move.date().caseNumber())
                .thenComparing(move -> move.date().kind())
                .thenComparing(move -> move.date().id()));
        return moves;
    }

    private LocalDate reckon(KeptDate date, Ground ground) {
        @Nullable
        LocalDate until =
                date.kind() == KeptDate.Kind.TASK ? ground.granted().until().get(date.id()) : null;
        // A step that the table no longer knows moves by extension only, too.
        if (date.rule() == null || deadlines.allowance(date.rule()).isEmpty()) {
            return until == null || until.isBefore(date.due()) ? date.due() : until;
        }
        LocalDate due = deadlines.due(
                date.rule(), ground.calendar(), ground.granted().days().getOrDefault(date.caseId(), List.of()));
        if (until == null) {
            return due;
        }
        // A promised day that has become a day off is the next one on which offices work.
        LocalDate promised = ground.calendar().plus(until, 0);
        return promised.isAfter(due) ? promised : due;
    }
}
