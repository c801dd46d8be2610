package kh.cncc.processes.matters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.NotDone;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Component;

/** Hands out the task of a matter together with the matter, which a confidential one has to be open for. */
@Component
class MatterDesk {

    private final Desk desk;
    private final MatterRows matters;
    private final Openings openings;

    MatterDesk(Desk desk, MatterRows matters, Openings openings) {
        this.desk = desk;
        this.matters = matters;
        this.openings = openings;
    }

    <T> Page<T> show(Actor actor, TaskId id, String screen, BiFunction<OpenTask, MatterFacts, T> view) {
        return desk.show(actor, id, Set.of(screen), task -> view.apply(task, matters.ofCase(task.caseId())));
    }

    <R> R work(
            Actor actor,
            TaskId id,
            Set<String> screens,
            BiFunction<OpenTask, MatterFacts, R> work,
            Supplier<R> closed,
            Function<NotDone, R> stopped) {
        return desk.work(
                actor,
                id,
                screens,
                task -> openings.isOpen(actor, task.caseId())
                        ? work.apply(task, matters.ofCase(task.caseId()))
                        : closed.get(),
                stopped);
    }

    /** Records the act and lets the model go on. */
    void finish(OpenTask task, String act, Map<String, Object> detail, String outcome, Map<String, Object> variables) {
        desk.finish(task, List.of(), act, detail, outcome, variables);
    }

    void record(OpenTask task, String act, Map<String, Object> detail) {
        desk.record(task, act, detail);
    }

    kh.cncc.processes.desk.TaskHead head(OpenTask task) {
        return desk.head(task);
    }
}
