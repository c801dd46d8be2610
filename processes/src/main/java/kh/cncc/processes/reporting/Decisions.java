package kh.cncc.processes.reporting;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import org.springframework.stereotype.Service;

/** Checking, reviewing and receiving a report: send it on, or return it to a named level with a reason. */
@Service
public class Decisions {

    Decisions() {}

    public Page<DecidePage> page(Actor actor, TaskId task) {
        throw new IllegalStateException("not built yet");
    }

    /** Answers a pin of a report that was returned to this step. */
    public DecideResult answer(Actor actor, TaskId task, long pin, String answer) {
        throw new IllegalStateException("not built yet");
    }

    public DecideResult decide(Actor actor, TaskId task, Decision decision) {
        throw new IllegalStateException("not built yet");
    }
}
