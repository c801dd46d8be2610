package kh.cncc.processes.reporting;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import org.springframework.stereotype.Service;

/** Opens reporting cycles and shows how far they are. */
@Service
public class ReportingCycles {

    ReportingCycles() {}

    /** Every cycle, newest first. */
    public List<CycleLine> all(Actor actor) {
        throw new IllegalStateException("not built yet");
    }

    public CycleLine cycle(Actor actor, CycleId id) {
        throw new IllegalStateException("not built yet");
    }

    /** Whether the official may open a cycle by hand. */
    public boolean mayOpen(Actor actor) {
        throw new IllegalStateException("not built yet");
    }

    /** Opens a cycle by hand: all its expected reports exist at once. */
    public OpenCycleResult open(Actor actor, PeriodType type, LocalDate start) {
        throw new IllegalStateException("not built yet");
    }

    /** Provinces x steps. */
    public Matrix matrix(Actor actor, CycleId id) {
        throw new IllegalStateException("not built yet");
    }
}
