package kh.cncc.engine.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets timers run once the program is ready, and stops them before it ends. */
@Component
@ConditionalOnProperty(name = "cncc.jobs", havingValue = "true", matchIfMissing = true)
class JobExecution {

    private final JobExecutor executor;

    JobExecution(ProcessEngine engine) {
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        executor.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        executor.shutdown();
    }

    boolean running() {
        return executor.isActive();
    }
}
