package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.engine.workflow.Diagram;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.Procedures;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.matters.MatterFilter.Whose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of matters, and each of them as a whole, for those who may see them. */
@Service
@Transactional
public class Matters {

    private static final List<Whose> FIRST = List.of(Whose.MECHANISM, Whose.MINE, Whose.BELOW);

    private final MatterRows matters;
    private final MatterPages pages;
    private final MatterLines lines;
    private final MatterRegister register;
    private final Ladders ladders;
    private final MatterStays stays;
    private final Reach reach;
    private final Openings openings;
    private final Access access;
    private final Cases cases;
    private final Models models;
    private final Procedures procedures;
    private final Audit audit;

    Matters(
            MatterRows matters,
            MatterPages pages,
            MatterLines lines,
            MatterRegister register,
            Ladders ladders,
            MatterStays stays,
            Reach reach,
            Openings openings,
            Access access,
            Cases cases,
            Models models,
            Procedures procedures,
            Audit audit) {
        this.matters = matters;
        this.pages = pages;
        this.lines = lines;
        this.register = register;
        this.ladders = ladders;
        this.stays = stays;
        this.reach = reach;
        this.openings = openings;
        this.access = access;
        this.cases = cases;
        this.models = models;
        this.procedures = procedures;
        this.audit = audit;
    }

    /** A matter; of a confidential one that was not opened with a reason, without its words. */
    @Transactional(readOnly = true)
    public MatterPage matter(Actor actor, MatterId id) {
        return pages.page(actor, seen(actor, id));
    }

    /** The same by its number; empty also when the official may not see it. */
    @Transactional(readOnly = true)
    public Optional<MatterPage> byNumber(Actor actor, String number) {
        return matters.byNumber(number.strip())
                .filter(matter -> reach.sees(actor, matter.caseId()))
                .map(matter -> pages.page(actor, matter));
    }

    /** A page of the register. */
    @Transactional(readOnly = true)
    public List<MatterLine> register(Actor actor, MatterFilter filter, int offset, int limit) {
        return lines.page(actor, register.which(actor, filter), register.order(filter), offset, limit);
    }

    /** How many matters the filter leaves. */
    @Transactional(readOnly = true)
    public int count(Actor actor, MatterFilter filter) {
        return lines.count(actor, register.which(actor, filter));
    }

    /**
     * What somebody sees first who says nothing else: what waits for them before what they wait for. Most have raised no matter, and a
     * secretariat has none itself.
     */
    @Transactional(readOnly = true)
    public Whose first(Actor actor, MatterFilter filter) {
        return lines.first(actor, FIRST, whose -> register.which(actor, filter.of(whose)));
    }

    /** Where it has been, and where it may go. */
    @Transactional(readOnly = true)
    public Ladder path(Actor actor, MatterId id) {
        return ladders.of(actor, seen(actor, id));
    }

    /** The picture of the procedure with the way of this matter in it. */
    @Transactional(readOnly = true)
    public Optional<Diagram> diagram(Actor actor, MatterId id) {
        return models.diagram(seen(actor, id).number());
    }

    /** Takes back what was raised for a seat of the official's, as long as it was not decided. */
    public WithdrawResult withdraw(Actor actor, MatterId id, String reason) {
        cases.lock(List.of(seen(actor, id).caseId()));
        MatterFacts matter = matters.of(id);
        Standing as = access.standing(actor, matter.raiserSeat()).orElseThrow(() -> new Refused("refused.matter"));
        if (!openings.isOpen(actor, matter.caseId())) {
            return new WithdrawResult.Closed();
        }
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "reason", reason, Texts.REMARK);
        if (!problems.isEmpty()) {
            return new WithdrawResult.Invalid(problems);
        }
        if (!matter.undecided()) {
            return new WithdrawResult.TooLate();
        }
        stays.leave(
                matter, new MatterStays.Leaving(Moves.WITHDRAW, reason.strip(), null), actor.id(), matter.raiserSeat());
        audit.record(new Act(matter.caseId(), "matter-withdrawn", actor, matter.raiserSeat(), as, Map.of()));
        procedures.message(MatterModel.WITHDRAWN_MESSAGE, matter.number());
        return new WithdrawResult.Withdrawn();
    }

    private MatterFacts seen(Actor actor, MatterId id) {
        MatterFacts matter = matters.of(id);
        reach.require(actor, matter.caseId());
        return matter;
    }
}
