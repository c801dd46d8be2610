package kh.cncc.engine.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the calendar, and moves in the same transaction whatever is open and follows it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarChange {

    private final WorkingDays workingDays;
    private final DateMoves moves;
    private final Cases cases;

    CalendarChange(WorkingDays workingDays, DateMoves moves, Cases cases) {
        this.workingDays = workingDays;
        this.moves = moves;
        this.cases = cases;
    }

    /** For the reference load: whatever it changed, in nobody's name. */
    public void byReferenceData(Runnable change) {
        apply(() -> {
            change.run();
            return new DateMoves.Cause("deadlines-moved", null, null, Map.of("cause", "reference-data"));
        });
    }

    /** Cases first, then the calendar: in this order everyone takes the two. */
    List<MovedDate> apply(Supplier<DateMoves.Cause> change) {
        Set<CaseId> concerned = DateMoves.cases(moves.open());
        concerned.stream()
                .sorted(Comparator.comparing(CaseId::value).reversed())
                .forEach(id -> cases.lock(Set.of(id)));
        WorkingCalendar before = workingDays.lock();
        DateMoves.Cause cause = change.get();
        WorkingCalendar after = workingDays.lock();
        if (after.equals(before)) {
            return List.of();
        }
        workingDays.use(after);
        List<MovedDate> moved = moves.byCalendar(moves.open(), before, after);
        moves.apply(moved, cause);
        return moved;
    }
}
