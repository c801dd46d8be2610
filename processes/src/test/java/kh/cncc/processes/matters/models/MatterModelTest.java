package kh.cncc.processes.matters.models;

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
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;
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
 * Takes the model of the matter by itself through every path, on an engine of its own; the steps it calls only note that they were called.
 * The last test asserts that every element and every flow was passed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatterModelTest {

    private static final Set<String> PASSED = new TreeSet<>();
    private static ProcessEngine engine;
    private static final Steps STEPS = new Steps();

    private String instance = "";

    /** Everything that the model calls, under both its names. */
    public static final class Steps {
        private final List<String> calls = new ArrayList<>();
        private String level = "province";
        private boolean gone;
        private boolean agreed;
        private boolean earlierStands;
        private List<Long> actions = List.of();

        public String level(long matter) {
            return level;
        }

        public long mechanism(long matter) {
            return 2;
        }

        public String countsFrom(long matter) {
            return "2026-11-02";
        }

        public void place(long matter) {
            calls.add("place");
        }

        public void placeReopened(long matter) {
            calls.add("placeReopened");
        }

        public void moveUp(long matter, String next) {
            calls.add("moveUp " + next);
            level = next;
        }

        public void moveDown(long matter, long mechanism) {
            calls.add("moveDown " + mechanism);
            level = "commune";
        }

        public void assign(long matter, long mechanism) {
            calls.add("assign " + mechanism);
            level = "national";
        }

        public void takeProposal(long matter) {
            calls.add("takeProposal");
            level = "national";
        }

        public void recordLapse(long matter) {
            calls.add("recordLapse");
        }

        public void split(long matter, String parts) {
            calls.add("split " + parts);
        }

        public void join(long matter) {
            calls.add("join");
        }

        public boolean leadGone(long matter) {
            return gone;
        }

        public void takeUpAgain(long matter) {
            calls.add("takeUpAgain");
        }

        public void resumeClock(long matter) {
            calls.add("resumeClock");
        }

        public void returnMatter(long matter) {
            calls.add("returnMatter");
        }

        public void close(long matter) {
            calls.add("close");
        }

        public void closeWithdrawn(long matter) {
            calls.add("closeWithdrawn");
        }

        public void noteSilence(long matter) {
            calls.add("noteSilence");
        }

        public void sendInterim(long matter) {
            calls.add("sendInterim");
        }

        public Date levelDeadline(long matter) {
            return day(5);
        }

        public Date answerDue(long matter) {
            return day(20);
        }

        public long askedSeat(long matter) {
            return 7;
        }

        public String informationDue(long matter) {
            return "2026-11-20";
        }

        public Date informationDeadline(long matter) {
            return day(3);
        }

        public List<Long> referredUnits(long matter) {
            return List.of(7L, 8L);
        }

        public String referralDue(long matter) {
            return "2026-11-20";
        }

        public Date referralDeadline(long matter) {
            return day(3);
        }

        public List<Long> consentingSeats(long matter) {
            return List.of(7L, 8L);
        }

        public String consentDue(long matter) {
            return "2026-11-20";
        }

        public Date consentDeadline(long matter) {
            return day(3);
        }

        public boolean countConsent(long matter) {
            calls.add("countConsent");
            return agreed;
        }

        public boolean earlierStands(long matter) {
            return earlierStands;
        }

        public void issue(long matter) {
            calls.add("issue");
        }

        public boolean actionsNeeded(long matter) {
            return !actions.isEmpty();
        }

        public List<Long> openActions(long matter) {
            return actions;
        }

        public long actionSeat(long action) {
            return 7;
        }

        public String actionDue(long action) {
            return "2026-12-20";
        }
    }

    @BeforeAll
    static void anEngineOfItsOwn() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("matters");
        configuration.setDataSource(new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres"));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        Map<Object, Object> beans = new HashMap<>();
        beans.put("matter", STEPS);
        beans.put("decision", STEPS);
        configuration.setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Noting())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/matters/matter.bpmn")
                .addClasspathResource("processes/matters/matterLadder.dmn")
                .deploy();
    }

    @AfterAll
    static void theClockIsGivenBack() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    @Order(1)
    void itIsDecidedAloneWithActionsAndConfirmed() {
        start("province");
        STEPS.actions = List.of(1L, 2L);
        done("considerMatter", "decide", Map.of("consentNeeded", false));
        async();
        assertThat(open()).containsExactly("carryOutAction", "carryOutAction");
        done("carryOutAction", "done");
        done("carryOutAction", "done");
        done("confirmOutcome", "confirm");
        assertThat(STEPS.calls).containsExactly("place", "issue", "close");
        assertEndedAt("closed");
    }

    @Test
    @Order(2)
    void membersAreAskedForConsentWhoAgreeOrNotOrSayNothing() {
        start("national");
        STEPS.actions = List.of();
        STEPS.agreed = false;
        done("considerMatter", "decide", Map.of("consentNeeded", true));
        done("giveConsent", "consent");
        done("giveConsent", "consent");
        assertThat(STEPS.calls).endsWith("countConsent", "resumeClock");
        STEPS.agreed = true;
        done("considerMatter", "decide", Map.of("consentNeeded", true));
        timersOf(4);
        async();
        assertThat(STEPS.calls).endsWith("countConsent", "issue");
        done("confirmOutcome", "object");
        assertThat(STEPS.calls).endsWith("moveUp council");
        assertThat(open()).containsExactly("considerMatter");
    }

    @Test
    @Order(3)
    void othersAreAskedAndAnswerOrNot() {
        start("province");
        done("considerMatter", "ask");
        done("giveInformation", "answer");
        done("considerMatter", "ask");
        timersOf(4);
        assertThat(STEPS.calls).endsWith("noteSilence", "resumeClock");
        ClockUtil.setCurrentTime(day(0));
        done("considerMatter", "refer");
        done("answerReferral", "answer");
        done("answerReferral", "answer");
        assertThat(STEPS.calls).endsWith("resumeClock");
        done("considerMatter", "refer");
        done("answerReferral", "answer");
        timersOf(4);
        assertThat(STEPS.calls).endsWith("noteSilence", "resumeClock");
    }

    @Test
    @Order(4)
    void itGoesUpAndDownAndApart() {
        start("province");
        done("considerMatter", "escalate");
        assertThat(STEPS.calls).endsWith("moveUp provincial-council");
        done("considerMatter", "handDown", Map.of("chosenMechanismId", 9L));
        assertThat(STEPS.calls).endsWith("moveDown 9");
        done("considerMatter", "split", Map.of("parts", "4,5"));
        assertThat(STEPS.calls).endsWith("split 4,5");
        timersOf(6);
        assertThat(STEPS.calls).endsWith("recordLapse", "moveUp district");
    }

    @Test
    @Order(5)
    void theCompetentMechanismIsChosenOrTheProposalIsTaken() {
        start("secretariat");
        done("chooseMechanism", "assign", Map.of("chosenMechanismId", 9L));
        assertThat(STEPS.calls).endsWith("assign 9");
        start("secretariat");
        timersOf(6);
        assertThat(STEPS.calls).endsWith("takeProposal");
        assertThat(open()).containsExactly("considerMatter");
    }

    @Test
    @Order(6)
    void whatIsReturnedOrJoinedIsConfirmedByTheRaiser() {
        start("province");
        done("considerMatter", "inadmissible");
        done("confirmOutcome", "confirm");
        assertEndedAt("closed");
        start("province");
        STEPS.gone = true;
        done("considerMatter", "join");
        message("matter.leadAnswered");
        assertThat(STEPS.calls).endsWith("join", "takeUpAgain");
        STEPS.gone = false;
        done("considerMatter", "join");
        message("matter.leadAnswered");
        assertThat(open()).containsExactly("confirmOutcome");
    }

    @Test
    @Order(7)
    void itIsReopenedWithdrawnAndAnsweredForTheTimeBeing() {
        start("province");
        timersOf(21);
        assertThat(STEPS.calls).contains("sendInterim");
        message("matter.withdrawn");
        assertEndedAt("endWithdrawn");
        STEPS.calls.clear();
        begin("matter.reopened", Map.of());
        assertThat(STEPS.calls).containsExactly("placeReopened");
    }

    @Test
    @Order(8)
    void anotherDecisionTakesThePlaceOfOneOrTheEarlierOneStands() {
        start("council");
        STEPS.actions = List.of(1L);
        done("considerMatter", "decide", Map.of("consentNeeded", false));
        async();
        message("matter.superseded");
        assertEndedAt("endSuperseded");
        STEPS.agreed = false;
        STEPS.earlierStands = true;
        begin("matter.decidedAgain", Map.of("consentNeeded", true));
        timersOf(4);
        assertThat(open()).containsExactly("carryOutAction");
        STEPS.earlierStands = false;
    }

    @Test
    @Order(9)
    void everyElementAndEveryFlowWasPassed() {
        var definition =
                engine.getRepositoryService().createProcessDefinitionQuery().singleResult();
        var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        Set<String> all = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> all.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> all.add(flow.getId()));
        engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .finished()
                .list()
                .forEach(activity -> PASSED.add(activity.getActivityId()));
        all.removeAll(PASSED);
        assertThat(all).as("never passed").isEmpty();
    }

    private void start(String level) {
        STEPS.calls.clear();
        STEPS.level = level;
        ClockUtil.setCurrentTime(day(0));
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("matter", variables())
                .getId();
    }

    private void begin(String message, Map<String, Object> more) {
        ClockUtil.setCurrentTime(day(0));
        instance = engine.getRuntimeService()
                .createMessageCorrelation(message)
                .setVariables(variables())
                .setVariables(more)
                .correlateStartMessage()
                .getId();
    }

    private static Map<String, Object> variables() {
        return Map.of(
                "caseId",
                1L,
                "matterId",
                3L,
                "mechanismId",
                2L,
                "raiserSeatId",
                5L,
                "urgency",
                "ordinary",
                "level",
                "province",
                "countsFrom",
                "2026-11-02");
    }

    private void done(String step, String outcome) {
        done(step, outcome, Map.of());
    }

    private void done(String step, String outcome, Map<String, Object> more) {
        var tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .list();
        assertThat(tasks).as("%s, where %s is open", step, open()).isNotEmpty();
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("outcome", outcome);
        engine.getTaskService().complete(tasks.getFirst().getId(), variables);
    }

    private List<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    /** What the model does in a transaction of its own. */
    private void async() {
        engine.getManagementService().createJobQuery().processInstanceId(instance).messages().list().stream()
                .map(Job::getId)
                .forEach(engine.getManagementService()::executeJob);
    }

    private void timersOf(int day) {
        ClockUtil.setCurrentTime(day(day));
        for (Job job : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .executable()
                .list()) {
            if (engine.getManagementService()
                            .createJobQuery()
                            .jobId(job.getId())
                            .singleResult()
                    != null) {
                engine.getManagementService().executeJob(job.getId());
            }
        }
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

    /** Notes every flow that is taken; the elements are in the engine's own history. */
    private static final class Noting extends AbstractBpmnParseListener {

        /** As the program's own engine does it. */
        @Override
        public void parseIoMapping(Element extensions, ActivityImpl activity, IoMapping inputOutput) {
            activity.setScope(true);
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> PASSED.add(flow.getId()));
        }
    }
}
