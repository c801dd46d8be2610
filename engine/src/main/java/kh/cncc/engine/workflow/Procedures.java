package kh.cncc.engine.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.MechanismId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts procedures and moves them on. Which step comes next is the model's business. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Procedures {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskEvents events;

    Procedures(RuntimeService runtime, TaskService tasks, TaskEvents events) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.events = events;
    }

    /** Starts a procedure for a case; the case number is the instance's business key. */
    public void start(
            String procedure, CaseId caseId, String caseNumber, MechanismId mechanism, Map<String, Object> variables) {
        startAll(procedure, List.of(new Start(caseId, caseNumber, mechanism, variables)));
    }

    /** A case for which a procedure is started. */
    public record Start(CaseId caseId, String caseNumber, MechanismId mechanism, Map<String, Object> variables) {}

    /** Starts a procedure for many cases; the tasks of all of them are written together. */
    public void startAll(String procedure, List<Start> starts) {
        for (Start start : starts) {
            runtime.startProcessInstanceByKey(procedure, start.caseNumber(), all(start));
        }
        events.settle();
    }

    /** Starts the procedure that begins with this message, for a case; the case number is the instance's business key. */
    public void startByMessage(
            String message, CaseId caseId, String caseNumber, MechanismId mechanism, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(all(new Start(caseId, caseNumber, mechanism, variables)))
                .correlateStartMessage();
        events.settle();
    }

    private static Map<String, Object> all(Start start) {
        Map<String, Object> all = new HashMap<>(start.variables());
        all.put("caseId", start.caseId().value());
        all.put("mechanismId", start.mechanism().value());
        return all;
    }

    /**
     * Tells the running instance of a case that something happened.
     *
     * @return whether it was waiting for that
     */
    public boolean message(String message, String caseNumber) {
        boolean waiting = !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlateAllWithResult()
                .isEmpty();
        events.settle();
        return waiting;
    }

    /** Ends a user task with its outcome. Access, audit and domain rows are the caller's. */
    public void complete(String engineTaskId, String outcome, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("outcome", outcome);
        tasks.complete(engineTaskId, all);
        events.settle();
    }
}
