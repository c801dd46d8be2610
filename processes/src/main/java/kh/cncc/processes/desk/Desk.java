package kh.cncc.processes.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.inbox.BeginResult;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.Tasks;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** Hands a task to whoever may do it, in the words of the task screens. */
@Component
public class Desk {

    private final Tasks tasks;
    private final Audit audit;
    private final Organisation organisation;
    private final Clock clock;

    Desk(Tasks tasks, Audit audit, Organisation organisation, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Shows a task that is done on one of these screens. */
    public <T> Page<T> show(Actor actor, TaskId id, Set<String> screens, Function<OpenTask, T> view) {
        return switch (tasks.look(actor, id)) {
            case BeginResult.Begun begun -> new Page.Shown<>(view.apply(on(screens, begun.task())));
            case BeginResult.AlreadyEnded ended -> new Page.Nothing<>(ended(ended));
            case BeginResult.SameHands same -> new Page.Nothing<>(new SameHands(same.doneStep()));
        };
    }

    /** Works on a task; everyone else who works on its case waits. */
    public <R> R work(
            Actor actor, TaskId id, Set<String> screens, Function<OpenTask, R> work, Function<NotDone, R> stopped) {
        return switch (tasks.begin(actor, id)) {
            case BeginResult.Begun begun -> work.apply(on(screens, begun.task()));
            case BeginResult.AlreadyEnded over -> stopped.apply(ended(over));
            case BeginResult.SameHands same -> stopped.apply(new SameHands(same.doneStep()));
        };
    }

    /** Records the act and lets the model go on. */
    public void finish(
            OpenTask task, String act, Map<String, Object> detail, String outcome, Map<String, Object> variables) {
        finish(task, List.of(), act, detail, outcome, variables);
    }

    /** The same, writing the rows of the act in one breath with its record. */
    public void finish(
            OpenTask task,
            List<Query> rows,
            String act,
            Map<String, Object> detail,
            String outcome,
            Map<String, Object> variables) {
        List<Query> all = new ArrayList<>(rows);
        all.add(audit.recording(List.of(act(task, act, detail))));
        tasks.finish(task, outcome, variables, all);
    }

    /** Records an act of whoever does this task. */
    public void record(OpenTask task, String act, Map<String, Object> detail) {
        audit.record(act(task, act, detail));
    }

    private static Act act(OpenTask task, String code, Map<String, Object> detail) {
        return new Act(task.caseId(), code, task.actor(), task.seat(), task.as(), detail);
    }

    public TaskHead head(OpenTask task) {
        return new TaskHead(
                task.id(),
                task.step(),
                task.stepName(),
                task.dueOn(),
                task.dueOn().isBefore(LocalDate.now(clock)),
                organisation.seat(task.seat()),
                task.as(),
                task.outcomes(),
                task.next(),
                task.returnLevels().stream()
                        .map(level -> new TaskHead.ReturnLevel(level.step(), level.name()))
                        .toList());
    }

    private static TaskEnded ended(BeginResult.AlreadyEnded ended) {
        return new TaskEnded(ended.who(), ended.seat(), ended.when(), ended.outcome());
    }

    /** A task must not be done past its own screen, whose checks it would escape. */
    private static OpenTask on(Set<String> screens, OpenTask task) {
        if (!screens.contains(task.screen())) {
            throw new Refused("refused.task");
        }
        return task;
    }
}
