package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The raiser's word on how a matter ended: it helped, or it goes up again. */
@Service
@Transactional
public class Confirmation {

    private static final Set<String> SCREEN = Set.of(MatterModel.CONFIRM_SCREEN);

    private final Desk desk;
    private final Openings openings;
    private final MatterRows matters;
    private final Outcomes outcomes;
    private final ConfirmPages pages;

    Confirmation(Desk desk, Openings openings, MatterRows matters, Outcomes outcomes, ConfirmPages pages) {
        this.desk = desk;
        this.openings = openings;
        this.matters = matters;
        this.outcomes = outcomes;
        this.pages = pages;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ConfirmPage> page(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> pages.page(actor, open));
    }

    /** What was decided has helped; the matter is closed. */
    public ConfirmResult confirm(Actor actor, TaskId task, String remark) {
        return desk.work(actor, task, SCREEN, open -> confirm(open, remark), ConfirmResult.Stopped::new);
    }

    /** It has not, for this reason; the matter goes up again. */
    public ConfirmResult object(Actor actor, TaskId task, String reason) {
        return desk.work(actor, task, SCREEN, open -> object(open, reason), ConfirmResult.Stopped::new);
    }

    private ConfirmResult confirm(OpenTask task, String remark) {
        if (!openings.isOpen(task.actor(), task.caseId())) {
            return new ConfirmResult.Closed();
        }
        List<FieldProblem> problems = new ArrayList<>();
        Texts.bounded(problems, "remark", remark, Texts.REMARK);
        if (!problems.isEmpty()) {
            return new ConfirmResult.Invalid(problems);
        }
        outcomes.record(task.actor(), matters.ofCase(task.caseId()), true, remark);
        desk.finish(task, "outcome-confirmed", Map.of(), MatterModel.CONFIRM, Map.of());
        return new ConfirmResult.Confirmed();
    }

    private ConfirmResult object(OpenTask task, String reason) {
        if (!openings.isOpen(task.actor(), task.caseId())) {
            return new ConfirmResult.Closed();
        }
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "remark", reason, Texts.REMARK);
        if (!problems.isEmpty()) {
            return new ConfirmResult.Invalid(problems);
        }
        outcomes.record(task.actor(), matters.ofCase(task.caseId()), false, reason);
        desk.finish(task, "outcome-objected", Map.of(), MatterModel.OBJECT, Map.of());
        return new ConfirmResult.Objected();
    }
}
