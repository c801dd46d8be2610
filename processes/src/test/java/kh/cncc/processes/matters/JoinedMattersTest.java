package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.processes.matters.DecideResult.Decided;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What was joined is answered with the other one, until it goes on by itself. */
@CnccTest
@Import(Deciders.class)
class JoinedMattersTest {

    private static final String NOT_OURS = "The registrar is to be asked first.";

    @Autowired
    Deciders people;

    @Autowired
    Timers timers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    @Test
    void oneThatGoesOnByItselfHasAnAnswerOfItsOwnAndTheOthersKeepTheirs() {
        Raised lead = people.raise(Topic.HEALTH);
        Raised between = people.raise(Topic.HEALTH);
        Raised last = people.raise(Topic.HEALTH);
        join(last, between);
        join(between, lead);
        Decided first = people.decide(lead);
        object(between);
        Actor council = people.who("battambang.council.president");
        assertThat(people.register.ofMatter(council, between.id()))
                .as("what was decided before is still shown to who considers it again")
                .extracting(DecisionPage::number)
                .containsExactly(first.number());
        Decided second = byTheCouncil(between);
        assertThat(answer(between).number()).isEqualTo(second.number());
        assertThat(people.register.ofMatter(people.raiser(), between.id()))
                .extracting(DecisionPage::number)
                .containsExactly(second.number(), first.number());
        assertThat(answer(last).number()).isEqualTo(first.number());
        assertThat(answer(lead).number()).isEqualTo(first.number());
    }

    @Test
    void whyItIsNotAdmissibleReachesWhoeverJoined() {
        Raised lead = people.raise(Topic.HEALTH);
        Raised between = people.raise(Topic.HEALTH);
        Raised last = people.raise(Topic.HEALTH);
        join(last, between);
        join(between, lead);
        returned(people.president(), lead, NOT_OURS);
        for (Raised each : List.of(lead, between, last)) {
            assertThat(confirm(each).decision()).isNull();
            assertThat(confirm(each).reason()).isEqualTo(NOT_OURS);
            assertThat(told(each, MatterMail.RETURNED)).isEqualTo(1);
        }
        object(lead);
        returned(people.who("battambang.council.president"), lead, "It was raised twice.");
        assertThat(confirm(lead).reason()).isEqualTo("It was raised twice.");
        assertThat(confirm(last).reason()).as("that of its own return").isEqualTo(NOT_OURS);
    }

    @Test
    void whatIsReturnedAfterADecisionShowsTheReasonAndNotThatDecision() {
        Raised matter = people.raise(Topic.HEALTH);
        people.decide(matter);
        object(matter);
        returned(people.who("battambang.council.president"), matter, NOT_OURS);
        assertThat(confirm(matter).decision()).isNull();
        assertThat(confirm(matter).reason()).isEqualTo(NOT_OURS);
    }

    @Test
    void whatWaitsForAnotherHasNoDateAndNamesThatOneOnlyToThoseWhoMaySeeIt() {
        Actor director = people.who("battambang.dsvy.director");
        Raised lead = restrictedBy(director);
        Raised joined = restrictedBy(people.raiser());
        assertThat(people.matters.path(people.raiser(), joined.id()).joined()).isNull();
        join(joined, lead);
        Ladder forTheRaiser = people.matters.path(people.raiser(), joined.id());
        assertThat(forTheRaiser.joined()).isEqualTo(new Ladder.Joined(null));
        assertThat(forTheRaiser.rungs()).extracting(Ladder.Rung::place).doesNotContain(Ladder.Place.NEXT);
        assertThat(people.matters.path(people.president(), joined.id()).joined())
                .isEqualTo(new Ladder.Joined(lead.number()));
        people.decide(lead);
        assertThat(people.matters.path(people.raiser(), joined.id()).joined())
                .as("answered")
                .isNull();
    }

    private Raised restrictedBy(Actor raiser) {
        return (Raised) people.raising.raise(
                raiser,
                new RaiseForm(
                        people.raising.page(raiser).seats().getFirst().id(),
                        Topic.HEALTH,
                        Urgency.ORDINARY,
                        Confidentiality.RESTRICTED,
                        "BTB",
                        "No vaccines in the village",
                        "The health post has had none since the flood.",
                        "That the post be supplied.",
                        null));
    }

    @Test
    @Timeout(60)
    void oneThatIsWithdrawnInTheMomentTheOtherIsAnsweredStaysWithdrawn() throws Exception {
        withdrawnWhile(lead -> people.consideration.returnInadmissible(
                people.president(), people.task(people.president(), lead, MatterModel.CONSIDER), NOT_OURS));
        withdrawnWhile(lead -> people.matters.withdraw(people.raiser(), lead.id(), "It is solved."));
        withdrawnWhile(lead -> people.decide(lead));
    }

    private interface Answer {
        Object to(Raised lead);
    }

    /** The other one is answered while the withdrawal is not committed yet. */
    private void withdrawnWhile(Answer answer) throws Exception {
        Raised lead = people.raise(Topic.HEALTH);
        Raised joined = people.raise(Topic.HEALTH);
        join(joined, lead);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Object> answered = Objects.requireNonNull(transaction.execute(status -> {
                assertThat(people.matters.withdraw(people.raiser(), joined.id(), "It is solved."))
                        .isInstanceOf(WithdrawResult.Withdrawn.class);
                Callable<Object> call = () -> answer.to(lead);
                Future<Object> running = pool.submit(call);
                while (!running.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                assertThat(running.isDone()).as("it waits for the withdrawal").isFalse();
                return running;
            }));
            answered.get();
        }
        assertThat(people.header(joined).state()).isEqualTo(MatterState.WITHDRAWN);
        assertThat(people.header(lead).state()).isNotEqualTo(MatterState.CONSIDERED);
        assertThat(told(joined, MatterMail.RETURNED) + told(joined, DecisionMail.DECIDED))
                .isZero();
    }

    private boolean somebodyWaits() {
        return db.fetchExists(DSL.selectOne().from("pg_locks").where("not granted"));
    }

    private void join(Raised matter, Raised lead) {
        assertThat(people.consideration.join(
                        people.president(), people.task(people.president(), matter, MatterModel.CONSIDER), lead.id()))
                .isInstanceOf(ConsiderResult.Done.class);
    }

    private void object(Raised matter) {
        assertThat(people.confirmation.object(
                        people.raiser(),
                        people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME),
                        "It did not help."))
                .isInstanceOf(ConfirmResult.Objected.class);
    }

    private void returned(Actor head, Raised matter, String reason) {
        assertThat(people.consideration.returnInadmissible(
                        head, people.task(head, matter, MatterModel.CONSIDER), reason))
                .isInstanceOf(ConsiderResult.Done.class);
    }

    private Decided byTheCouncil(Raised matter) {
        Actor council = people.who("battambang.council.president");
        var task = people.task(council, matter, MatterModel.CONSIDER);
        int members =
                Deciders.shown(people.deciding.options(council, task)).rules().members();
        DecisionForm form = people.form();
        DecideResult decided = people.deciding.propose(
                council,
                task,
                new DecisionForm(
                        form.text(), form.legalBasis(), new Votes(members, members, 0, 0), List.of(), form.copies()));
        timers.runDue();
        return (Decided) decided;
    }

    private ConfirmPage confirm(Raised matter) {
        return Deciders.shown(people.confirmation.page(
                people.raiser(), people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME)));
    }

    private DecisionPage answer(Raised matter) {
        return Objects.requireNonNull(confirm(matter).decision());
    }

    private int told(Raised matter, String kind) {
        return db.fetchCount(MAIL, MAIL.CASE_ID.eq(matter.caseId().value()).and(MAIL.KIND.eq(kind)));
    }
}
