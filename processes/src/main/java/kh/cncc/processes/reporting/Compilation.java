package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import org.springframework.stereotype.Service;

/** The secretariat's work on a provincial report: reads the departments' figures, writes the words, returns or forwards. */
@Service
public class Compilation {

    Compilation() {}

    public Page<CompilePage> page(Actor actor, TaskId task) {
        throw new IllegalStateException("not built yet");
    }

    /** Saves the words; {@code revision} is the one they were read with. */
    public WordsResult saveWords(Actor actor, TaskId task, ReportWords words, int revision) {
        throw new IllegalStateException("not built yet");
    }

    /** Answers a pin of a report that came back. */
    public CompileResult answer(Actor actor, TaskId task, long pin, String answer) {
        throw new IllegalStateException("not built yet");
    }

    /** Makes a new version of the report from what the departments submitted, and sends it on. */
    public CompileResult forward(Actor actor, TaskId task, ReportWords words) {
        throw new IllegalStateException("not built yet");
    }

    /** Returns the figures of some departments for correction. */
    public CompileResult returnToDepartments(Actor actor, TaskId task, List<UnitReturn> returns) {
        throw new IllegalStateException("not built yet");
    }
}
