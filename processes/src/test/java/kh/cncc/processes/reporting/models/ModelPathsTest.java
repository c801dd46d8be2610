package kh.cncc.processes.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kh.cncc.engine.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Takes each model by itself through every path, on an engine of its own; the steps it calls only note that they were called. The last test
 * asserts that every element and every flow of every model was passed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelPathsTest {

    private static final List<String> MODELS =
            List.of("provincialReport", "ministryReport", "reportingCycle", "cycleOpening");

    private static final Set<String> PASSED = new TreeSet<>();
    private static final List<String> CALLS = new ArrayList<>();
    private static List<Long> returned = List.of(7L);
    private static boolean late;
    private static boolean complete;
    private static ProcessEngine engine;

    private String instance = "";

    /** Everything that the models call, under all their names. */
    public static final class Steps {
        public List<Long> units(long report) {
            return List.of(7L, 8L, 9L);
        }

        public List<Long> returnedUnits(long report) {
            return returned;
        }

        public Date collectionDeadline(long report) {
            return day(5);
        }

        public Date correctionDeadline(long report) {
            return day(8);
        }

        public Date cutOff(long cycle) {
            return day(13);
        }

        public Date lockDate(long cycle) {
            return day(40);
        }

        public boolean lateWaiting(long cycle) {
            boolean was = late;
            late = false;
            return was;
        }

        public boolean complete(long cycle) {
            return complete;
        }

        public void markMissing(long report) {
            CALLS.add("markMissing");
        }

        public void leaveUncorrected(long report) {
            CALLS.add("leaveUncorrected");
        }

        public void submit(long report) {
            CALLS.add("submit");
        }

        public void accept(long report) {
            CALLS.add("accept");
        }

        public void leaveOut(long report) {
            CALLS.add("leaveOut");
        }

        public void openReports(long cycle) {
            CALLS.add("openReports");
        }

        public void openMinistryReports(long cycle) {
            CALLS.add("openMinistryReports");
        }

        public void recordMissing(long cycle) {
            CALLS.add("recordMissing");
        }

        public void publish(long cycle) {
            CALLS.add("publish");
        }

        public void lock(long cycle) {
            CALLS.add("lock");
        }

        public void openDueCycles() {
            CALLS.add("openDueCycles");
        }
    }

    @BeforeAll
    static void anEngineOfItsOwn() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setDataSource(new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres"));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        Map<Object, Object> beans = new HashMap<>();
        MODELS.forEach(model -> beans.put(model, new Steps()));
        configuration.setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Noting())));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        MODELS.forEach(model -> deployment.addClasspathResource("processes/reporting/" + model + ".bpmn"));
        deployment.deploy();
    }

    @AfterAll
    static void theClockIsGivenBack() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    @Order(1)
    void aMonthlyReportGoesUpAndIsReturnedByEveryLevelToEveryLevel() {
        start("provincialReport", "month");
        done("recordMeeting", "forward");
        assertThat(open()).containsExactly("submitFigures", "submitFigures", "submitFigures");
        done("submitFigures", "forward");
        done("submitFigures", "forward");
        done("submitFigures", "forward");
        done("compileReport", "return");
        done("correctFigures", "forward");
        done("compileReport", "forward");
        back("checkReport", "compileReport");
        done("compileReport", "forward");
        done("checkReport", "forward");
        back("reviewReport", "checkReport");
        done("checkReport", "forward");
        back("reviewReport", "compileReport");
        done("compileReport", "forward");
        done("checkReport", "forward");
        done("reviewReport", "approve");
        back("receiveReport", "reviewReport");
        done("reviewReport", "approve");
        back("receiveReport", "compileReport");
        done("compileReport", "forward");
        done("checkReport", "forward");
        done("reviewReport", "approve");
        done("receiveReport", "accept");
        assertEndedAt("accepted");
    }

    @Test
    @Order(2)
    void withoutAMeetingADepartmentIsMissingAndACorrectionIsNeverAnswered() {
        start("provincialReport", "year");
        done("submitFigures", "forward");
        timersOf(6);
        assertThat(CALLS).containsExactly("markMissing");
        assertThat(open()).containsExactly("compileReport");
        returned = List.of(8L, 9L);
        done("compileReport", "return");
        done("correctFigures", "forward");
        timersOf(9);
        assertThat(CALLS).containsExactly("markMissing", "leaveUncorrected");
        assertThat(open()).containsExactly("compileReport");
    }

    @Test
    @Order(3)
    void atTheLockDateWhatIsStillOpenIsWithdrawnWhereverTheReportIs() {
        for (String model : List.of("provincialReport", "ministryReport")) {
            start(model, "year");
            timersOf(41);
            assertThat(CALLS).endsWith("leaveOut");
            assertEndedAt("leftOut");
        }
    }

    @Test
    @Order(3)
    void aMinistrysReportIsReturnedOnceAndAccepted() {
        start("ministryReport", "year");
        done("submitMinistryFigures", "forward");
        back("receiveMinistryReport", "submitMinistryFigures");
        done("submitMinistryFigures", "forward");
        done("receiveMinistryReport", "accept");
        assertEndedAt("accepted");
    }

    @Test
    @Order(4)
    void whenAllReportsAreInTheNationIsConsolidatedAndReturnedByEveryLevel() {
        complete = true;
        start("reportingCycle", "month");
        message("reportingCycle.allReceived");
        done("consolidateReport", "forward");
        back("checkNationalReport", "consolidateReport");
        done("consolidateReport", "forward");
        done("checkNationalReport", "forward");
        back("approveNationalReport", "checkNationalReport");
        done("checkNationalReport", "forward");
        done("approveNationalReport", "approve");
        assertThat(CALLS).containsExactly("openReports", "publish");
        assertEndedAt("closed");
    }

    @Test
    @Order(5)
    void afterTheCutOffLateReportsLeadToFurtherConsolidationsUntilTheLock() {
        complete = false;
        start("reportingCycle", "semester");
        timersOf(14);
        assertThat(CALLS).containsExactly("openReports", "openMinistryReports", "recordMissing");
        late = true;
        done("consolidateReport", "forward");
        done("checkNationalReport", "forward");
        done("approveNationalReport", "approve");
        back("endorseNationalReport", "consolidateReport");
        nation();
        assertThat(open()).as("a late report was waiting").containsExactly("consolidateReport");
        nation();
        assertThat(open()).isEmpty();
        message("reportingCycle.lateReport");
        nation();
        timersOf(41);
        assertThat(CALLS).endsWith("publish", "lock");
        assertEndedAt("closedWithGaps");
    }

    @Test
    @Order(6)
    void everyMorningItIsLookedWhetherACycleIsToBeOpened() {
        CALLS.clear();
        Job morning = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("cycleOpening")
                .singleResult();
        engine.getManagementService().executeJob(morning.getId());
        assertThat(CALLS).containsExactly("openDueCycles");
    }

    @Test
    @Order(7)
    void everyElementAndEveryFlowOfEveryModelWasPassed() {
        for (String key : MODELS) {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .singleResult();
            var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
            Set<String> all = new TreeSet<>();
            model.getModelElementsByType(FlowNode.class).forEach(node -> all.add(key + "." + node.getId()));
            // From an event-based gateway the engine takes no flow of its own; its event stands for it, and is asked
            // for above.
            model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                    .forEach(flow -> all.add(key + "." + flow.getId()));
            all.removeAll(PASSED);
            assertThat(all).as("never passed").isEmpty();
        }
    }

    private void nation() {
        done("consolidateReport", "forward");
        done("checkNationalReport", "forward");
        done("approveNationalReport", "approve");
        done("endorseNationalReport", "endorse");
    }

    private void start(String model, String periodType) {
        CALLS.clear();
        ClockUtil.setCurrentTime(day(0));
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        model,
                        Map.of(
                                "caseId",
                                1L,
                                "mechanismId",
                                2L,
                                "reportId",
                                3L,
                                "cycleId",
                                4L,
                                "periodType",
                                periodType,
                                "unitId",
                                7L,
                                "lockAt",
                                day(40)))
                .getId();
    }

    private void done(String step, String outcome) {
        complete(step, Map.of("outcome", outcome));
    }

    private void back(String step, String level) {
        complete(step, Map.of("outcome", "return", "returnTo", level));
        assertThat(open()).containsExactly(level);
    }

    private void complete(String step, Map<String, Object> variables) {
        var tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .list();
        assertThat(tasks).as("%s, where %s is open", step, open()).isNotEmpty();
        engine.getTaskService().complete(tasks.getFirst().getId(), variables);
    }

    private List<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    private void timersOf(int day) {
        ClockUtil.setCurrentTime(day(day));
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .orderByJobDuedate()
                .asc()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private void message(String name) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceId(instance)
                .correlate();
    }

    private void assertEndedAt(String event) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(event)
                        .count())
                .isOne();
    }

    private static Date day(int number) {
        return new Date(1_800_000_000_000L + number * 86_400_000L);
    }

    /** Notes every element that is entered and every flow that is taken. */
    private static final class Noting extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, note(flow.getId()));
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        @Override
        public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
            enter(activity);
        }

        private static void enter(ActivityImpl activity) {
            activity.addListener(ExecutionListener.EVENTNAME_END, note(activity.getId()));
        }

        private static ExecutionListener note(String id) {
            return execution -> {
                String definition = execution.getProcessDefinitionId();
                PASSED.add(definition.substring(0, definition.indexOf(':')) + "." + id);
            };
        }
    }
}
