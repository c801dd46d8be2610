package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every method about decisions refuses somebody, or shows them nothing; a new one without its case here fails. */
@CnccTest
@Import(Deciders.class)
class EveryDecisionMethodRefusesTest {

    private static final List<Class<?>> SERVICES = List.of(
            Deciding.class,
            Consents.class,
            FollowUps.class,
            Confirmation.class,
            Reopening.class,
            DecisionRegister.class,
            MatterStatistics.class);

    private static final Actor NOBODY = new Actor(new OfficialId(-1), "nobody");

    @Autowired
    Deciders people;

    private final Map<String, Callable<?>> refused = new TreeMap<>();
    private final Map<String, Supplier<?>> empty = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> whoHasNoBusinessThereIsRefused() {
        whatEachMethodRefuses();
        return refused.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertThatThrownBy(() -> each.getValue().call()).isInstanceOf(Refused.class)));
    }

    @TestFactory
    Stream<DynamicTest> whoSeesNothingIsToldNothing() {
        whatEachMethodRefuses();
        return empty.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertThat(nothing(each.getValue().get())).isTrue()));
    }

    @Test
    void everyMethodThatSomebodyAsksHasItsCase() {
        whatEachMethodRefuses();
        TreeSet<String> told = new TreeSet<>(refused.keySet());
        told.addAll(empty.keySet());
        assertThat(told)
                .isEqualTo(SERVICES.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(EveryDecisionMethodRefusesTest::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void whatEachMethodRefuses() {
        Raised considered = people.raise(Topic.EDUCATION);
        TaskId consider = people.task(people.president(), considered, MatterModel.CONSIDER);
        ofTheTask(consider);
        Raised decided = people.raise(Topic.EDUCATION);
        DecisionId id =
                people.decide(decided, people.action("DSVY", "director")).id();
        ofTheAction(people.task(people.holder("DSVY", "director", "BTB"), decided, MatterModel.CARRY_OUT_ACTION));
        ofTheRegister(id, decided.id());
        Raised answered = people.raise(Topic.EDUCATION);
        people.decide(answered);
        TaskId confirm = people.task(people.raiser(), answered, MatterModel.CONFIRM_OUTCOME);
        Actor other = people.president();
        refuse("Confirmation.page(Actor, TaskId)", () -> people.confirmation.page(other, confirm));
        refuse("Confirmation.confirm(Actor, TaskId, String)", () -> people.confirmation.confirm(other, confirm, ""));
        refuse("Confirmation.object(Actor, TaskId, String)", () -> people.confirmation.object(other, confirm, "No."));
        ofTheConsent(consider);
        ofTheStatistics();
    }

    private void ofTheTask(TaskId task) {
        Actor other = people.raiser();
        refuse("Deciding.options(Actor, TaskId)", () -> people.deciding.options(other, task));
        refuse("Deciding.seats(Actor, TaskId, String)", () -> people.deciding.seats(other, task, ""));
        refuse(
                "Deciding.propose(Actor, TaskId, DecisionForm)",
                () -> people.deciding.propose(other, task, people.form()));
    }

    /** Also past its own screen: the task of considering is theirs, but it is none of giving consent. */
    private void ofTheConsent(TaskId consider) {
        Actor president = people.president();
        refuse("Consents.page(Actor, TaskId)", () -> people.consents.page(president, consider));
        refuse(
                "Consents.give(Actor, TaskId, Voice, String)",
                () -> people.consents.give(president, consider, Voice.AGREE, ""));
    }

    private void ofTheAction(TaskId task) {
        Actor other = people.holder("DOH", "director", "BTB");
        refuse("FollowUps.page(Actor, TaskId)", () -> people.followUps.page(other, task));
        refuse("FollowUps.note(Actor, TaskId, String)", () -> people.followUps.note(other, task, "Under way."));
        refuse("FollowUps.missing(Actor, TaskId, String)", () -> people.followUps.missing(other, task, "Done."));
        refuse("FollowUps.done(Actor, TaskId, String)", () -> people.followUps.done(other, task, "Done."));
    }

    private void ofTheRegister(DecisionId id, MatterId matter) {
        Actor other = people.who("kampot.secretariat.officer");
        DecisionRegister register = people.register;
        refuse("DecisionRegister.decision(Actor, DecisionId)", () -> register.decision(other, id));
        refuse("DecisionRegister.options(Actor, DecisionId)", () -> register.options(other, id));
        refuse("DecisionRegister.seats(Actor, DecisionId, String)", () -> register.seats(other, id, ""));
        refuse(
                "DecisionRegister.supersede(Actor, DecisionId, DecisionForm)",
                () -> register.supersede(other, id, people.form()));
        refuse("Reopening.reopen(Actor, MatterId, String)", () -> people.reopening.reopen(other, matter, "Again."));
        refuse("Reopening.until(Actor, MatterId)", () -> people.reopening.until(other, matter));
        String number = register.decision(people.raiser(), id).number();
        show("DecisionRegister.byNumber(Actor, String)", () -> register.byNumber(other, String.valueOf(number)));
        show("DecisionRegister.deciders(Actor, String, int, int)", () -> register.deciders(NOBODY, "", 0, 10));
        show(
                "DecisionRegister.decider(Actor, MechanismId)",
                () -> register.decider(other, people.mechanism("CP-WCCC", "BTB")));
        show("DecisionRegister.ofMatter(Actor, MatterId)", () -> register.ofMatter(other, matter));
        show(
                "DecisionRegister.page(Actor, DecisionFilter, int, int)",
                () -> register.page(NOBODY, DecisionFilter.ALL, 0, 10));
        show("DecisionRegister.count(Actor, DecisionFilter)", () -> register.count(NOBODY, DecisionFilter.ALL));
        show(
                "DecisionRegister.openActions(Actor, ActionFilter, int, int)",
                () -> register.openActions(NOBODY, ActionFilter.ALL, 0, 10));
        show(
                "DecisionRegister.countOpenActions(Actor, ActionFilter)",
                () -> register.countOpenActions(NOBODY, ActionFilter.ALL));
    }

    private void ofTheStatistics() {
        StatisticsFilter all = new StatisticsFilter(people.in(-4_000), people.in(4_000), null, null, null, null);
        show(
                "MatterStatistics.all(Actor, StatisticsFilter)",
                () -> people.statistics.all(NOBODY, all).raised());
        show("MatterStatistics.byTopic(Actor, StatisticsFilter)", () -> people.statistics.byTopic(NOBODY, all));
        show("MatterStatistics.byLevel(Actor, StatisticsFilter)", () -> people.statistics.byLevel(NOBODY, all));
        show("MatterStatistics.byArea(Actor, StatisticsFilter)", () -> people.statistics.byArea(NOBODY, all));
    }

    private void refuse(String name, Callable<?> call) {
        refused.put(name, call);
    }

    private void show(String name, Supplier<?> call) {
        empty.put(name, call);
    }

    private static boolean nothing(Object shown) {
        return switch (shown) {
            case Collection<?> many -> many.isEmpty();
            case Optional<?> one -> one.isEmpty();
            case Integer number -> number == 0;
            default -> false;
        };
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
