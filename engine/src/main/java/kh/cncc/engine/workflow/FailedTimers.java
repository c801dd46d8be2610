package kh.cncc.engine.workflow;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Timers that failed: told in the log under a number as long as they fail, and tried again when the program starts. */
@Component
class FailedTimers {

    private static final Logger LOG = LoggerFactory.getLogger(FailedTimers.class);
    private static final int LENGTH = 8;
    private static final int RETRIES = 5;

    private final ManagementService management;

    FailedTimers(ManagementService management) {
        this.management = management;
    }

    /** Lets those run again that had used up their attempts: what stopped them may be mended by the program that starts now. */
    int retry() {
        List<Job> dead = management.createJobQuery().noRetriesLeft().list();
        dead.forEach(job -> management.setJobRetries(job.getId(), RETRIES));
        return dead.size();
    }

    /** Writes each of them to the log; returns how many there are. */
    int tell() {
        List<Job> failed = management.createJobQuery().withException().list();
        failed.forEach(job -> LOG.error(
                "Incident {}: a timer of {}, due {}, failed and has {} attempts left: {}",
                UUID.randomUUID().toString().substring(0, LENGTH).toUpperCase(Locale.ROOT),
                job.getProcessDefinitionKey(),
                job.getDuedate(),
                job.getRetries(),
                job.getExceptionMessage()));
        return failed.size();
    }
}
