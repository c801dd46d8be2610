package kh.cncc.ui.testing;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.inbox.BeginResult.Begun;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.Tasks;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Procedures;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the engine's trial procedure: compiled by the secretariat's officer, checked by its chief. */
@TestComponent
public class TrialCases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cases cases;
    private final Procedures procedures;
    private final Organisation organisation;
    private final Inbox inbox;
    private final Tasks tasks;
    private final TransactionTemplate transaction;

    TrialCases(
            Cases cases,
            Procedures procedures,
            Organisation organisation,
            Inbox inbox,
            Tasks tasks,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.procedures = procedures;
        this.organisation = organisation;
        this.inbox = inbox;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** Opens a case in an area and gives its open task. */
    public TaskId open(String area) {
        String number = "TRIAL-" + area + "-" + NUMBER.incrementAndGet();
        var council = organisation.mechanism("CP-CNCC", area).orElseThrow();
        CaseId opened = Objects.requireNonNull(transaction.execute(status -> {
            CaseId id = cases.open(number, "trial", council.id());
            procedures.start(
                    "trial", id, number, council.id(), Map.of("periodType", "month", "periodEnd", "2026-10-31"));
            return id;
        }));
        return last(opened);
    }

    /** Submits a task, and gives the one that follows. */
    public TaskId submit(Actor actor, TaskId id) {
        CaseId found = Objects.requireNonNull(transaction.execute(status -> {
            Begun begun = (Begun) tasks.begin(actor, id);
            tasks.finish(begun.task(), "forward", Map.of());
            return begun.task().caseId();
        }));
        return last(found);
    }

    private TaskId last(CaseId id) {
        return inbox.ofCase(id).getLast().id();
    }
}
