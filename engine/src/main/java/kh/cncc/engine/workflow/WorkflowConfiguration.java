package kh.cncc.engine.workflow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import kh.cncc.engine.time.MovableClock;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** The process engine on the program's own database and transactions. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    /** Long enough for the longest job, short enough that another node soon takes over from one that died. */
    private static final int LOCK_MILLIS = 30_000;

    @Bean
    @DependsOn("flywayInitializer")
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TaskEvents taskEvents,
            Clock clock,
            @Value("${cncc.models:classpath*:processes/**/*}") String models)
            throws IOException {
        followClock(clock);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        HistoryLevel steps = new StepHistory();
        configuration.setCustomHistoryLevels(List.of(steps));
        configuration.setHistory(steps.getName());
        // The end of a case would else be written into each of the engine's tables of history, for a clean-up by that
        // day.
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskListening(taskEvents))));
        configuration.setDeploymentName("procedures");
        configuration.setDeployChangedOnly(true);
        var resolver = new PathMatchingResourcePatternResolver();
        configuration.setDeploymentResources(java.util.stream.Stream.of("bpmn", "dmn")
                .flatMap(ending -> resources(resolver, models + "." + ending))
                .toArray(org.springframework.core.io.Resource[]::new));
        // A deadline that could not be acted upon is tried for months, and each failure is in the log: none may die in
        // silence.
        configuration.setFailedJobRetryTimeCycle("R20000/PT10M");
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutorActivate(false);
        var jobExecutor = new DefaultJobExecutor();
        jobExecutor.setLockTimeInMillis(LOCK_MILLIS);
        configuration.setJobExecutor(jobExecutor);
        return configuration;
    }

    private static java.util.stream.Stream<org.springframework.core.io.Resource> resources(
            PathMatchingResourcePatternResolver resolver, String pattern) {
        try {
            return java.util.Arrays.stream(resolver.getResources(pattern));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The engine keeps a clock of its own; it goes with ours. */
    private static void followClock(Clock clock) {
        if (clock instanceof MovableClock movable) {
            movable.follow(new MovableClock.Follower() {
                @Override
                public void standsAt(Instant moment) {
                    ClockUtil.setCurrentTime(Date.from(moment));
                }

                @Override
                public void goes(Duration ahead) {
                    ClockUtil.reset();
                    ClockUtil.offset(ahead.toMillis());
                }
            });
        }
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }
}
