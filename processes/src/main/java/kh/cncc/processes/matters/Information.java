package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving the information that a mechanism asked for. */
@Service
@Transactional
public class Information {

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<InformationPage> page(Actor actor, TaskId task) {
        throw new UnsupportedOperationException();
    }

    /** Answers; the clock runs on. */
    public AnswerResult answer(Actor actor, TaskId task, String answer) {
        throw new UnsupportedOperationException();
    }
}
