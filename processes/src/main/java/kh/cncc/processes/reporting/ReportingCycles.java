package kh.cncc.processes.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.engine.organisation.HeldSeat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens reporting cycles and shows how far they are. */
@Service
public class ReportingCycles {

    private final Cycles cycles;
    private final CycleStart start;
    private final Matrices matrices;
    private final ReportAccess access;
    private final Extensions extensions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReportingCycles(
            Cycles cycles,
            CycleStart start,
            Matrices matrices,
            ReportAccess access,
            Extensions extensions,
            Clock clock,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.start = start;
        this.matrices = matrices;
        this.access = access;
        this.extensions = extensions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Every cycle, newest first. */
    @Transactional(readOnly = true)
    public List<CycleLine> all(Actor actor) {
        access.requireSeat(actor);
        return cycles.all();
    }

    /** One cycle with its live rates. */
    @Transactional(readOnly = true)
    public CycleLine cycle(Actor actor, CycleId id) {
        access.requireSeat(actor);
        return cycles.cycle(id);
    }

    /** By its code, for links: RC-2026-11. */
    @Transactional(readOnly = true)
    public Optional<CycleId> byCode(Actor actor, String code) {
        access.requireSeat(actor);
        return cycles.byCode(code);
    }

    /** Whether the official may open a cycle by hand. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Actor actor) {
        return access.coordinating(actor).isPresent();
    }

    /** Opens a cycle by hand, of a period that is over or is running: all its expected reports exist at once. */
    public OpenCycleResult open(Actor actor, PeriodType type, LocalDate day) {
        Period period = Period.containing(type, day);
        try {
            return transaction.execute(status -> open(actor, period));
        } catch (DuplicateKeyException e) {
            // It is open already, or somebody opens it in this moment: the database lets only one do it.
            return transaction.execute(status -> alreadyOpen(period).orElseThrow(() -> e));
        }
    }

    private OpenCycleResult open(Actor actor, Period period) {
        HeldSeat as = access.coordinating(actor).orElseThrow(() -> new Refused("refused.open-cycle"));
        if (period.start().isAfter(LocalDate.now(clock))) {
            return new OpenCycleResult.NotYet(period);
        }
        return cycles.opened(start.open(period, actor, as));
    }

    private Optional<OpenCycleResult> alreadyOpen(Period period) {
        return start.find(period)
                .map(id -> new OpenCycleResult.AlreadyOpen(id, cycles.header(id).code()));
    }

    /** More time that was granted within a cycle, newest first: of the reports that the official may see. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(Actor actor, CycleId id) {
        return extensions.of(
                matrices.matrix(access.requireSeat(actor), cycles.cycle(id)).cases());
    }

    /** Provinces x steps: all of them in the General Secretariat, elsewhere those of one's own report. */
    @Transactional(readOnly = true)
    public Matrix matrix(Actor actor, CycleId id) {
        return matrices.matrix(access.requireSeat(actor), cycles.cycle(id));
    }
}
