package kh.cncc.processes.reporting;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import org.springframework.stereotype.Service;

/** Records the monthly WCCC meeting, also the one that was not held. */
@Service
public class Meetings {

    Meetings() {}

    public Page<MeetingPage> page(Actor actor, TaskId task) {
        throw new IllegalStateException("not built yet");
    }

    public MeetingResult record(Actor actor, TaskId task, MeetingForm form) {
        throw new IllegalStateException("not built yet");
    }
}
