package kh.cncc.engine.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs the timers that are due by the clock, here and now. For demo data, whose clock goes faster than the job executor's. */
@Component
public class DueTimers {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);

    private final ManagementService management;
    private final TaskEvents events;
    private final ObjectProvider<JobExecution> jobs;

    DueTimers(ManagementService management, TaskEvents events, ObjectProvider<JobExecution> jobs) {
        this.management = management;
        this.events = events;
        this.jobs = jobs;
    }

    /** Does this work while nobody else runs timers. */
    public void alone(Runnable work) {
        JobExecution others = jobs.getIfAvailable();
        if (others == null || !others.running()) {
            work.run();
            return;
        }
        others.stop();
        try {
            work.run();
        } finally {
            others.start();
        }
    }

    /** Runs what is due and what becomes due by that, each in a transaction of its own; returns how many ran. One that fails is left for later. */
    public int runAll() {
        Set<String> failed = new HashSet<>();
        int ran = 0;
        for (List<Job> due = due(); !failed.containsAll(ids(due)); due = due()) {
            for (Job job : due) {
                if (!failed.contains(job.getId())) {
                    ran += runs(job, failed);
                }
            }
        }
        return ran;
    }

    private int runs(Job job, Set<String> failed) {
        try {
            management.executeJob(job.getId());
            return 1;
        } catch (RuntimeException e) {
            failed.add(job.getId());
            LOG.warn("A timer of {} failed and is left for later", job.getProcessDefinitionKey(), e);
            return 0;
        }
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(Job::getId).toList();
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    /** Runs what is due, in the order in which it was. */
    public void runDue() {
        due().forEach(job -> {
            management.executeJob(job.getId());
            events.settle();
        });
    }
}
