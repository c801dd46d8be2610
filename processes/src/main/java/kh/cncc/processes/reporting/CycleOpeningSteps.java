package kh.cncc.processes.reporting;

import java.time.Clock;
import java.time.LocalDate;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.deadlines.YearSwitch;
import org.springframework.stereotype.Component;

/** Opens the cycles whose period is over. Runs every morning; a morning that was missed is caught up. Public because the model calls it. */
@Component("cycleOpening")
public class CycleOpeningSteps {

    private final CycleStart start;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final YearSwitch years;
    private final Clock clock;

    CycleOpeningSteps(CycleStart start, DueDates dueDates, WorkingDays workingDays, YearSwitch years, Clock clock) {
        this.start = start;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.years = years;
        this.clock = clock;
    }

    /**
     * A cycle opens on the first working day after its period, or on the first morning after that. Once this kind of
     * period is reported at all, mornings that were missed are caught up until the period would be locked; what is
     * older is the coordinators' to open by hand, and so is everything of a year that is not switched on.
     */
    public void openDueCycles() {
        LocalDate today = LocalDate.now(clock);
        for (PeriodType type : PeriodType.values()) {
            Period period = Period.containing(type, today).previous();
            while (isDue(period, today)) {
                if (years.automatic(period.end().getYear())
                        && start.find(period).isEmpty()) {
                    start.open(period);
                }
                period = period.previous();
            }
        }
    }

    private boolean isDue(Period period, LocalDate today) {
        boolean begun = !today.isBefore(workingDays.firstAfter(period.end()));
        boolean inTime = !dueDates.usual(Steps.CUT_OFF, period).isBefore(today);
        boolean toCatchUp = start.reportedBefore(period)
                && !dueDates.usual(Steps.LOCK_DATE, period).isBefore(today);
        return begun && (inTime || toCatchUp);
    }
}
