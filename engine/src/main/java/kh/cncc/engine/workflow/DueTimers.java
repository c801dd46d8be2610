package kh.cncc.engine.workflow;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the timers that are due by the clock, here and now. For demo data, whose clock goes faster than the job executor's. */
@Component
public class DueTimers {

    private final ManagementService management;

    private final TaskEvents events;

    DueTimers(ManagementService management, TaskEvents events) {
        this.management = management;
        this.events = events;
    }

    /** Runs what is due, in the order in which it was. */
    public void runDue() {
        List<Job> due = management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
        due.forEach(job -> {
            management.executeJob(job.getId());
            events.settle();
        });
    }
}
