package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on the matter that one considers: with the votes or the consent that the mechanism needs, and with what must follow. */
@Service
@Transactional
public class Deciding {

    /** What the mechanism needs to decide, and what may be chosen from. */
    @Transactional(readOnly = true)
    public Page<DecideOptions> options(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** Seats that an action may be given to, whose title or mechanism has all of these words in it; those of the area first. */
    @Transactional(readOnly = true)
    public Page<List<Seat>> seats(Actor actor, TaskId task, String text) {
        throw new UnsupportedOperationException();
    }

    /** Decides; or asks for the consent that it needs. */
    public DecideResult propose(Actor actor, TaskId task, DecisionForm form) {
        throw new UnsupportedOperationException();
    }
}
