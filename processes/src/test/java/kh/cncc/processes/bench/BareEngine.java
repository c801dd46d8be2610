package kh.cncc.processes.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kh.cncc.engine.testing.TestDatabase;
import kh.cncc.engine.workflow.CamundaTables;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Camunda alone, with our models, on the same PostgreSQL server and with our settings, but with a history of tasks, which we keep ourselves:
 * nothing of ours runs in it. What the models call answers at once.
 */
public final class BareEngine implements AutoCloseable {

    /** Answers what a model asks, and starts what our steps start; else it does nothing. */
    public final class Silent {

        static final Date FAR = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

        /** As many departments as a province has. */
        public List<Long> units(long report) {
            return LongStream.range(0, 8).boxed().toList();
        }

        public Date collectionDeadline(long report) {
            return FAR;
        }

        public Date cutOff(long cycle) {
            return FAR;
        }

        public void place(long matter) {
            // Where it is, our rows say.
        }

        public String level(long matter) {
            return "province";
        }

        public long mechanism(long matter) {
            return 1;
        }

        public String countsFrom(long matter) {
            return "2026-11-17";
        }

        public Date levelDeadline(long matter) {
            return FAR;
        }

        public Date answerDue(long matter) {
            return FAR;
        }

        /** Within the step, as ours does: the engine then writes all instances in one go. */
        public void openReports(long cycle) {
            for (int province = 0; province < 25; province++) {
                start("provincialReport", cycle + "-" + province, Map.of("reportId", 1L, "lockAt", FAR));
            }
        }
    }

    final ProcessEngine engine;
    final TransactionTemplate transaction;
    private final HikariDataSource dataSource;

    BareEngine() {
        String url = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .javaMigrations(new CamundaTables())
                .locations("classpath:none")
                .load()
                .migrate();
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("postgres");
        dataSource.setPassword("postgres");
        dataSource.setSchema("camunda");
        var transactions = new DataSourceTransactionManager(dataSource);
        transaction = new TransactionTemplate(transactions);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("activity");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorActivate(false);
        Map<Object, Object> beans = new HashMap<>();
        for (String name :
                List.of("provincialReport", "reportingCycle", "ministryReport", "cycleOpening", "matter", "decision")) {
            beans.put(name, new Silent());
        }
        configuration.setBeans(beans);
        configuration.setDeploymentResources(new Resource[] {
            new ClassPathResource("processes/reporting/reportingCycle.bpmn"),
            new ClassPathResource("processes/reporting/provincialReport.bpmn"),
            new ClassPathResource("processes/matters/matter.bpmn")
        });
        engine = configuration.buildProcessEngine();
    }

    /** One cycle and 25 provincial reports, in one transaction. */
    void openCycle(long cycle) {
        transaction.executeWithoutResult(status -> start("reportingCycle", "BARE-" + cycle, Map.of("cycleId", cycle)));
    }

    /** With the variables that ours start with: those of every reporting procedure, and its own. */
    private void start(String procedure, String number, Map<String, Object> own) {
        Map<String, Object> variables = new HashMap<>(own);
        variables.put("caseId", 1L);
        variables.put("mechanismId", 1L);
        variables.put("periodType", "month");
        variables.put("periodEnd", "2026-10-31");
        engine.getRuntimeService().startProcessInstanceByKey(procedure, number, variables);
    }

    void complete(String task) {
        transaction.executeWithoutResult(
                status -> engine.getTaskService().complete(task, Map.of("outcome", "forward")));
    }

    /** One matter, in one transaction. */
    void raise() {
        transaction.executeWithoutResult(status -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "matter",
                        "BARE",
                        Map.of(
                                "matterId",
                                1L,
                                "caseId",
                                1L,
                                "mechanismId",
                                1L,
                                "level",
                                "province",
                                "urgency",
                                "ordinary",
                                "countsFrom",
                                "2026-11-17",
                                "raiserSeatId",
                                1L)));
    }

    void decide(String task) {
        transaction.executeWithoutResult(
                status -> engine.getTaskService().complete(task, Map.of("outcome", "decide", "consentNeeded", false)));
    }

    List<String> tasks(String step) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).list().stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .toList();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
