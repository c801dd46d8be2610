package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carrying out what follows from a decision: telling how it stands, until it is done and shown to be. */
@Service
@Transactional
public class FollowUps {

    /** Rule: how an action stands is told at least every month; after so many days it counts as silent. */
    public static final int SILENCE = 30;

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ActionPage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** The purpose under which documents that show an action to be done are added to the case. */
    public static String evidence(ActionId id) {
        return "evidence-" + id.value();
    }

    /** Tells how it stands; the task stays. */
    public ActionResult note(Actor actor, TaskId task, String text) {
        throw new UnsupportedOperationException();
    }

    /** It is done, as these words or a document added for {@link #evidence} show. */
    public ActionResult done(Actor actor, TaskId task, String evidence) {
        throw new UnsupportedOperationException();
    }
}
