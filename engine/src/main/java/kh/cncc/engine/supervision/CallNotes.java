package kh.cncc.engine.supervision;

import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.inbox.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said on the telephone about a task, kept in its case's timeline: "phoned the chief, comes Thursday". */
@Service
@Transactional
public class CallNotes {

    /** Code of the act; the task that it is about is in the detail. */
    public static final String ACT = "call-noted";

    private static final int MOST = 500;

    private final Charges charges;
    private final Audit audit;

    CallNotes(Charges charges, Audit audit) {
        this.charges = charges;
        this.audit = audit;
    }

    /**
     * Notes it for each of the tasks, also for one that was done meanwhile: the call was made.
     *
     * @throws Refused unless one answers for the area of every one of the tasks' seats; then nothing is done
     */
    public NoteResult note(Actor actor, List<TaskId> tasks, String note) {
        String words = note.replace("\0", "").strip();
        if (words.isEmpty()) {
            return new NoteResult.NoteMissing();
        }
        if (words.length() > MOST) {
            return new NoteResult.NoteTooLong(MOST);
        }
        List<Charge> found = charges.begin(actor, tasks);
        audit.recordAll(found.stream().map(charge -> act(actor, charge, words)).toList());
        return new NoteResult.Noted(
                found.stream().map(Charge::caseId).distinct().toList());
    }

    private static Act act(Actor actor, Charge charge, String words) {
        return new Act(
                charge.caseId(),
                ACT,
                actor,
                charge.as().seat().id(),
                charge.as().as(),
                Map.of("task", charge.task().value(), "step", charge.step(), "reason", words));
    }
}
