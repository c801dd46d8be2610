package kh.cncc.engine.testing;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the timers that are due by the clock, as the job executor would, but when the test says so. */
public final class Timers {

    private final ManagementService management;
    private final Clock clock;

    Timers(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** Runs what is due, and what that makes due; returns how many ran. */
    public int runDue() {
        // The engine has one clock for all the programs that tests start beside each other: it may stand where another
        // one left it.
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        int ran = 0;
        List<Job> due = due();
        while (!due.isEmpty()) {
            for (Job job : due) {
                management.executeJob(job.getId());
                ran++;
            }
            due = due();
        }
        return ran;
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
