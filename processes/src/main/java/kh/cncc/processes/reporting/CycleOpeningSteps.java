package kh.cncc.processes.reporting;

import java.time.Clock;
import java.time.LocalDate;
import kh.cncc.engine.deadlines.WorkingDays;
import org.springframework.stereotype.Component;

/** Opens the cycles whose period is over. Runs every morning; a morning that was missed is caught up. Public because the model calls it. */
@Component("cycleOpening")
public class CycleOpeningSteps {

    private final CycleStart start;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final Clock clock;

    CycleOpeningSteps(CycleStart start, DueDates dueDates, WorkingDays workingDays, Clock clock) {
        this.start = start;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A cycle opens on the first working day after its period, or on the first morning after that. A period that
     * would be locked by now is left to the coordinators, who may still open it by hand.
     */
    public void openDueCycles() {
        LocalDate today = LocalDate.now(clock);
        for (PeriodType type : PeriodType.values()) {
            Period period = Period.containing(type, today).previous();
            while (!dueDates.lockDate(period).isBefore(today)) {
                if (!today.isBefore(workingDays.firstAfter(period.end()))
                        && start.find(period).isEmpty()) {
                    start.open(period, null);
                }
                period = period.previous();
            }
        }
    }
}
