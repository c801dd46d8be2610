package kh.cncc.processes.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking up a matter again that was closed. */
@Service
@Transactional
public class Reopening {

    private final ClosedMatters closed;
    private final Openings openings;
    private final Outcomes outcomes;
    private final FollowUpAgain again;
    private final Audit audit;
    private final Clock clock;

    Reopening(
            ClosedMatters closed, Openings openings, Outcomes outcomes, FollowUpAgain again, Audit audit, Clock clock) {
        this.closed = closed;
        this.openings = openings;
        this.outcomes = outcomes;
        this.again = again;
        this.audit = audit;
        this.clock = clock;
    }

    /** Until when the official may reopen it; empty when they may not, or it is not closed, or too late. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(Actor actor, MatterId id) {
        return closed.until(actor, closed.require(actor, id));
    }

    /**
     * Takes it up again where it was decided, for this reason.
     *
     * <p>Rule: whoever acts for the seat that raised it or for one that decided on it may.
     */
    public ReopenResult reopen(Actor actor, MatterId id, String reason) {
        closed.require(actor, id);
        MatterFacts matter = closed.locked(id);
        HeldSeat seat = closed.seat(actor, matter).orElseThrow(() -> new Refused("refused.reopen"));
        if (!openings.isOpen(actor, matter.caseId())) {
            return new ReopenResult.Closed();
        }
        LocalDate day = closed.closedOn(matter).orElse(null);
        if (day == null) {
            return new ReopenResult.NotClosed();
        }
        LocalDate last = ClosedMatters.last(day);
        if (LocalDate.now(clock).isAfter(last)) {
            return new ReopenResult.TooLate(last);
        }
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "reason", reason, Texts.REMARK);
        if (!problems.isEmpty()) {
            return new ReopenResult.Invalid(problems);
        }
        outcomes.record(actor, matter, false, reason);
        audit.record(
                new Act(matter.caseId(), "matter-reopened", actor, seat.seat().id(), seat.as(), Map.of()));
        closed.reopened(matter);
        again.reopen(matter);
        return new ReopenResult.Reopened();
    }
}
