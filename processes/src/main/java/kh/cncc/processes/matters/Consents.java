package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreeing or not to what another seat of the mechanism wants to decide. */
@Service
@Transactional
public class Consents {

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ConsentPage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** Says whether one agrees; who does not has to say why. */
    public ConsentResult give(Actor actor, TaskId task, @Nullable Voice voice, String remark) {
        throw new UnsupportedOperationException();
    }
}
