package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Considering a matter: everything that a mechanism may do with it besides deciding. */
@Service
@Transactional
public class Consideration {

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ConsiderPage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** Other matters that the same seat considers and that this one may be joined with, those like it first. */
    @Transactional(readOnly = true)
    public List<MatterLine> joinable(Actor actor, TaskId task, String text, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Asks departments to act or to say what they think, until a day. */
    public ConsiderResult refer(Actor actor, TaskId task, ReferForm form) {
        throw new UnsupportedOperationException();
    }

    /** Asks somebody for information; the clock stands still until the answer. Also while a mechanism is chosen. */
    public ConsiderResult ask(Actor actor, TaskId task, AskForm form) {
        throw new UnsupportedOperationException();
    }

    /** Returns it as not admissible. Also while a mechanism is chosen. */
    public ConsiderResult returnInadmissible(Actor actor, TaskId task, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Joins it into another matter; it is answered with that one. */
    public ConsiderResult join(Actor actor, TaskId task, MatterId lead) {
        throw new UnsupportedOperationException();
    }

    /** Joins others into this one, to be answered at once; this one stays where it is. */
    public ConsiderResult gather(Actor actor, TaskId task, List<MatterId> others) {
        throw new UnsupportedOperationException();
    }

    /** Takes parts out of it, each a matter of its own at the same level. */
    public ConsiderResult split(Actor actor, TaskId task, SplitForm form) {
        throw new UnsupportedOperationException();
    }

    /** Sends it to the next level with a reason and a recommendation. */
    public ConsiderResult escalate(Actor actor, TaskId task, EscalateForm form) {
        throw new UnsupportedOperationException();
    }

    /** Gives it to the mechanism below that is competent. Also while a mechanism is chosen. */
    public ConsiderResult handDown(Actor actor, TaskId task, HandDownForm form) {
        throw new UnsupportedOperationException();
    }
}
