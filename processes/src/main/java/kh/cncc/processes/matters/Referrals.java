package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A department tells what it did, or what it thinks, about a matter that was referred to it. */
@Service
@Transactional
public class Referrals {

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ReferralPage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** Answers; when all departments have, the matter is considered again. */
    public AnswerResult answer(Actor actor, TaskId task, String answer) {
        throw new UnsupportedOperationException();
    }
}
