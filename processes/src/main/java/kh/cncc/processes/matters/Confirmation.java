package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The raiser's word on how a matter ended: it helped, or it goes up again. */
@Service
@Transactional
public class Confirmation {

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ConfirmPage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** What was decided has helped; the matter is closed. */
    public ConfirmResult confirm(Actor actor, TaskId task, String remark) {
        throw new UnsupportedOperationException();
    }

    /** It has not, for this reason; the matter goes up again. */
    public ConfirmResult object(Actor actor, TaskId task, String reason) {
        throw new UnsupportedOperationException();
    }
}
