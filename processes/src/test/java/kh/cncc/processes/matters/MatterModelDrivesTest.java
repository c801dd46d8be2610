package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes next on a matter's way is said by its model and its tables, and by nothing else: when they say otherwise, it is otherwise. */
@CnccTest
@Import(Deciders.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class MatterModelDrivesTest {

    private static final String FOLDER = "/processes/matters/";

    @Autowired
    RepositoryService repository;

    @Autowired
    Deciders people;

    @Autowired
    Desk desk;

    @Autowired
    Timers timers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theRaiserConfirmsBeforeAnythingIsCarriedOutWhenTheModelSaysSo() {
        String model = read("matter.bpmn");
        String swapped = Pattern.compile("(sourceRef|targetRef)=\"(carryOutAction|confirmOutcome)\"")
                .matcher(model)
                .replaceAll(flow -> flow.group(1) + "=\""
                        + (flow.group(2).equals("carryOutAction") ? "confirmOutcome" : "carryOutAction") + "\"");
        deploy(Map.of("matter.bpmn", changed(model, swapped)));
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        // There is something to do: the way that was the one to it leads to the raiser now.
        people.decide(matter, people.action("DSVY", "director"));
        Actor director = people.holder("DSVY", "director", "BTB");
        assertThat(people.tasks(director, matter.number())).isEmpty();
        assertThat(people.confirmation.confirm(
                        people.raiser(), people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME), ""))
                .isInstanceOf(ConfirmResult.Confirmed.class);
        assertThat(people.tasks(people.raiser(), matter.number())).isEmpty();
        assertThat(people.followUps.done(
                        director, people.task(director, matter, MatterModel.CARRY_OUT_ACTION), "Visited on Monday."))
                .isInstanceOf(ActionResult.Done.class);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CLOSED);
    }

    /** A step that no Java has ever heard of: its name, its seat and its days stand in the model and the tables alone. */
    @Test
    void aDecisionIsReadByTheDeputyBeforeItGoesOutWhenAnOfficialPutsThatStepIntoTheModel() {
        String model = read("matter.bpmn");
        String longer = model.replace(
                        "sourceRef=\"consentNeeded\" targetRef=\"issueDecision\"",
                        "sourceRef=\"consentNeeded\" targetRef=\"readDecision\"")
                .replace("<bpmn:sequenceFlow id=\"decidedAgainToConsentNeeded\"", """
                    <bpmn:userTask id="readDecision" name="Read decision" camunda:formKey="read">
                      <bpmn:extensionElements>
                        <camunda:properties>
                          <camunda:property name="outcomes" value="read" />
                          <camunda:property name="name_km" value="អានសេចក្តីសម្រេច" />
                        </camunda:properties>
                      </bpmn:extensionElements>
                      <bpmn:incoming>consentNeededToIssueDecision</bpmn:incoming>
                      <bpmn:outgoing>readDecisionToIssueDecision</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="readDecisionToIssueDecision" sourceRef="readDecision" targetRef="issueDecision" />
                    <bpmn:sequenceFlow id="decidedAgainToConsentNeeded\"\
                    """)
                .replace(
                        "<bpmn:incoming>consentNeededToIssueDecision</bpmn:incoming>\n"
                                + "      <bpmn:incoming>consentReached",
                        "<bpmn:incoming>readDecisionToIssueDecision</bpmn:incoming>\n"
                                + "      <bpmn:incoming>consentReached");
        deploy(Map.of(
                "matter.bpmn", changed(model, longer),
                "matterSeats.dmn", rule("matterSeats.dmn", "\"readDecision\"", "", "\"CASE\"", "\"deputy-councillor\""),
                "matterDeadlines.dmn", rule("matterDeadlines.dmn", "\"readDecision\"", "", "", "0", "4")));
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        people.decide(matter, people.action("DSVY", "director"));
        Actor director = people.holder("DSVY", "director", "BTB");
        assertThat(people.tasks(director, matter.number())).as("it is not out").isEmpty();
        Actor deputy = people.who("battambang.wccc.deputy");
        TaskLine task = people.tasks(deputy, matter.number()).getFirst();
        assertThat(task.stepName().en()).isEqualTo("Read decision");
        assertThat(task.dueOn()).isAfter(people.in(0));
        read(deputy, task.id());
        timers.runDue();
        people.task(director, matter, MatterModel.CARRY_OUT_ACTION);
    }

    private void read(Actor deputy, TaskId id) {
        Boolean read = transaction.execute(status -> desk.work(
                deputy,
                id,
                Set.of("read"),
                open -> {
                    desk.finish(open, List.of(), "decision-read", Map.of(), "read", Map.of());
                    return true;
                },
                notDone -> false));
        assertThat(read).isTrue();
    }

    private void deploy(Map<String, String> models) {
        var deployment = repository.createDeployment();
        models.forEach(deployment::addString);
        deployment.deploy();
    }

    /** The table with one more rule. */
    private static String rule(String table, String... cells) {
        String model = read(table);
        int inputs = model.split("<input ", -1).length - 1;
        StringBuilder rule = new StringBuilder("<rule id=\"readRule\">");
        for (int cell = 0; cell < cells.length; cell++) {
            String kind = cell < inputs ? "inputEntry" : "outputEntry";
            rule.append("<%s id=\"read%d\"><text>%s</text></%s>".formatted(kind, cell, cells[cell], kind));
        }
        return changed(model, model.replace("</decisionTable>", rule + "</rule></decisionTable>"));
    }

    private static String changed(String before, String after) {
        assertThat(after).isNotEqualTo(before);
        return after;
    }

    private static String read(String file) {
        try (InputStream in = MatterModelDrivesTest.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
