package kh.cncc.engine.workflow;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The timers of running cases. When a timer fires is the model's business; it is asked again when dates have moved. */
@Service
public class DeadlineTimers {

    private static final ScopedValue<Boolean> AGAIN = ScopedValue.newInstance();

    private final RuntimeService runtime;
    private final ManagementService management;

    DeadlineTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** The same after a date changed that the instances of these cases were given when they began. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAgain(Collection<String> caseNumbers, String variable, Object date) {
        for (String number : caseNumbers) {
            for (ProcessInstance instance : instances(number)) {
                runtime.setVariable(instance.getId(), variable, date);
            }
        }
        askAgain(caseNumbers);
    }

    /** Lets every timer of these cases that has not fired yet take its date from the model anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAgain(Collection<String> caseNumbers) {
        for (String number : caseNumbers) {
            for (ProcessInstance instance : instances(number)) {
                for (Job timer : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()) {
                    ScopedValue.where(AGAIN, true).run(() -> management.recalculateJobDuedate(timer.getId(), false));
                }
            }
        }
    }

    /** Whether the model is asked for the date of a step that is under way; else it is asked for one that only begins. */
    public static boolean asksAgain() {
        return AGAIN.isBound();
    }

    private List<ProcessInstance> instances(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }
}
