package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The General Secretariat chooses the competent national mechanism, or brings a matter before CNCC. */
@Service
@Transactional
public class Choosing {

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ChoosePage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** Gives the matter to a mechanism. */
    public ConsiderResult choose(Actor actor, TaskId task, ChooseForm form) {
        throw new UnsupportedOperationException();
    }
}
