package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.DecideResult.AwaitsConsent;
import kh.cncc.processes.matters.DecideResult.Decided;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A decision is never edited; another one takes its place, by the rules by which that one was made. */
@CnccTest
@Import(Deciders.class)
class SupersedingTest {

    @Autowired
    Deciders people;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @Test
    void onlyTheSeatThatDecidedPutsAnotherInItsPlace() {
        Raised matter = people.raise(Topic.JUSTICE);
        Decided decided = people.decide(matter, people.action("DSVY", "director"));
        Map<String, Actor> others = Map.of(
                "the raiser", people.raiser(),
                "another member of the mechanism", people.who("battambang.wccc.deputy"),
                "the level above", people.who("battambang.council.president"),
                "who has an action of it", people.holder("DSVY", "director", "BTB"),
                "the coordinator", people.who("gs.coordinator"),
                "another province", people.who("kampot.wccc.president"));
        others.forEach((who, other) -> {
            assertThatThrownBy(() -> people.register.supersede(other, decided.id(), people.form()))
                    .as(who)
                    .isInstanceOf(Refused.class);
            assertThat(people.register.ofMatter(other, matter.id())).as(who).noneMatch(DecisionPage::mayBeSuperseded);
        });
        assertThat(people.register.decision(people.president(), decided.id()).mayBeSuperseded())
                .isTrue();
        assertThat(people.register.supersede(people.president(), decided.id(), people.form()))
                .isInstanceOf(SupersedeResult.Superseded.class);
    }

    @Test
    void everybodyWhomTheFirstOneConcernedIsToldOfTheSecond() {
        Raised matter = people.raise(Topic.JUSTICE);
        DecisionForm first = new DecisionForm(
                "First.",
                "Decision 216",
                null,
                List.of(people.action("DSVY", "director"), people.action("DEYS", "director")),
                Set.of(people.mechanism("DOH", "BTB")));
        people.deciding.propose(
                people.president(), people.task(people.president(), matter, MatterModel.CONSIDER), first);
        timers.runDue();
        Decided decided = newest(matter);
        Actor education = people.holder("DEYS", "director", "BTB");
        people.followUps.done(education, people.task(education, matter, MatterModel.CARRY_OUT_ACTION), "Done.");
        long last = lastMail();
        DecisionForm second = people.form(people.action("DWA", "director"));
        assertThat(people.register.supersede(people.president(), decided.id(), second))
                .isInstanceOf(SupersedeResult.Superseded.class);
        timers.runDue();
        assertThat(told(matter, last))
                .isEqualTo(Map.of(
                        "matter-decided", Set.of("battambang.wccc.team"),
                        "decision-copy", Set.of("battambang.doh.director"),
                        "action-given", Set.of("battambang.dwa.director"),
                        "action-dropped", Set.of("battambang.dsvy.director")));
    }

    @Test
    void whereSeatsAreAskedTheFirstOneStandsUntilTheyAgree() {
        Raised matter = atNation();
        Decided first = agreed(matter, people.action("DSVY", "director"));
        Actor president = people.holder("NCCL", "president", "KH");
        Actor deputy = people.holder("NCCL", "deputy", "KH");
        long last = lastMail();
        SupersedeResult.AwaitsConsent asked = (SupersedeResult.AwaitsConsent)
                people.register.supersede(president, first.id(), people.form(people.action("DWA", "director")));
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSENT);
        assertThat(told(matter, last)).isEqualTo(Map.of("matter-asked", Set.of("nccl.deputy")));
        assertThat(people.register.decision(people.raiser(), first.id()).state())
                .isEqualTo(DecisionState.DECIDED);
        assertThat(people.register.ofMatter(people.raiser(), matter.id()))
                .as("what is only proposed is not in the register")
                .hasSize(1);
        assertThat(people.register.supersede(president, first.id(), people.form()))
                .as("while they are asked")
                .isInstanceOfSatisfying(
                        SupersedeResult.AlreadySuperseded.class,
                        already -> assertThat(already.number()).isNull());
        assertThatThrownBy(() -> people.register.supersede(president, asked.id(), people.form()))
                .as("what is proposed is not a decision yet")
                .isInstanceOf(Refused.class);
        last = lastMail();
        people.consents.give(deputy, people.task(deputy, matter, MatterModel.GIVE_CONSENT), Voice.AGREE, "");
        timers.runDue();
        assertThat(people.register.decision(people.raiser(), first.id()).state())
                .isEqualTo(DecisionState.SUPERSEDED);
        assertThat(newest(matter).id()).isEqualTo(asked.id());
        assertThat(people.tasks(people.holder("DSVY", "director", "BTB"), matter.number()))
                .isEmpty();
        assertThat(people.tasks(people.holder("DWA", "director", "BTB"), matter.number()))
                .hasSize(1);
        assertThat(told(matter, last))
                .containsEntry("action-dropped", Set.of("battambang.dsvy.director"))
                .containsEntry("action-given", Set.of("battambang.dwa.director"));
    }

    @Test
    void whatTheyDoNotAgreeToChangesNothingAndMayBeTriedAgain() {
        Raised matter = atNation();
        Decided first = agreed(matter, people.action("DSVY", "director"));
        Actor president = people.holder("NCCL", "president", "KH");
        Actor deputy = people.holder("NCCL", "deputy", "KH");
        people.register.supersede(president, first.id(), people.form(people.action("DWA", "director")));
        long last = lastMail();
        people.consents.give(
                deputy, people.task(deputy, matter, MatterModel.GIVE_CONSENT), Voice.DISAGREE, "The first is right.");
        timers.runDue();
        stillStands(matter, first);
        assertThat(told(matter, last)).doesNotContainKeys("action-dropped", "action-given", "matter-decided");

        SupersedeResult.AwaitsConsent again = (SupersedeResult.AwaitsConsent)
                people.register.supersede(president, first.id(), people.form(people.action("DOH", "director")));
        clock.moveTo(again.until().plusDays(1).atTime(6, 0));
        timers.runDue();
        stillStands(matter, first);
        Actor director = people.holder("DSVY", "director", "BTB");
        assertThat(people.followUps.done(
                        director, people.task(director, matter, MatterModel.CARRY_OUT_ACTION), "It is done."))
                .isInstanceOf(ActionResult.Done.class);
        people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME);
    }

    /** It was decided, and what was decided still stands. */
    @Test
    void whileOthersAreAskedWhetherToSupersedeTheMatterIsNotWithdrawn() {
        Raised matter = atNation();
        Decided first = agreed(matter, people.action("DSVY", "director"));
        Actor president = people.holder("NCCL", "president", "KH");
        people.register.supersede(president, first.id(), people.form(people.action("DWA", "director")));
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSENT);
        assertThat(people.matters.matter(people.raiser(), matter.id()).may().withdraw())
                .isFalse();
        assertThat(people.matters.withdraw(people.raiser(), matter.id(), "It is solved."))
                .isInstanceOf(WithdrawResult.TooLate.class);
        clock.moveTo(people.in(200).atTime(6, 0));
        long last = lastMail();
        timers.runDue();
        assertThat(told(matter, last)).doesNotContainKey(MatterMail.INTERIM);
    }

    @Test
    void whatWasNeverDecidedIsWithdrawnAlsoWhileOthersAreAsked() {
        Raised matter = people.awaitingConsent(Topic.CHILD_LABOUR);
        assertThat(people.matters.matter(people.raiser(), matter.id()).may().withdraw())
                .isTrue();
        assertThat(people.matters.withdraw(people.raiser(), matter.id(), "It is solved."))
                .isInstanceOf(WithdrawResult.Withdrawn.class);
    }

    private void stillStands(Raised matter, Decided first) {
        assertThat(people.header(matter).state()).isEqualTo(MatterState.DECIDED);
        assertThat(newest(matter).id()).isEqualTo(first.id());
        assertThat(people.register.decision(people.raiser(), first.id()).state())
                .isEqualTo(DecisionState.DECIDED);
        assertThat(people.tasks(people.holder("DSVY", "director", "BTB"), matter.number()))
                .as("what it gave to do is to be done again")
                .hasSize(1);
    }

    @Test
    void whileTheMatterIsConsideredAgainNothingIsPutInThePlaceOfWhatWasDecided() {
        Raised matter = people.raise(Topic.JUSTICE);
        Decided first = people.decide(matter);
        people.confirmation.object(
                people.raiser(), people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME), "It did not help.");
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(people.register.supersede(people.president(), first.id(), people.form()))
                .isInstanceOf(SupersedeResult.NotNow.class);
    }

    @Test
    void ofAConfidentialMatterWhoDidNotOpenItPutsNothingInItsPlaceAndNobodyGetsACopy() {
        Raised matter = people.raise(Topic.JUSTICE, Urgency.ORDINARY, Confidentiality.CONFIDENTIAL);
        Actor president = people.president();
        people.open(president, matter.caseId());
        Decided first = people.decide(matter, people.action("DSVY", "director"));
        clock.moveTo(people.in(1).atTime(9, 0));
        assertThat(people.register.supersede(president, first.id(), people.form()))
                .isInstanceOf(SupersedeResult.Closed.class);
        people.open(president, matter.caseId());
        DecisionForm copied =
                new DecisionForm("Second.", "Decision 216", null, List.of(), Set.of(people.mechanism("DOH", "BTB")));
        assertThat(people.register.supersede(president, first.id(), copied))
                .isInstanceOf(SupersedeResult.Invalid.class);
        long last = lastMail();
        assertThat(people.register.supersede(president, first.id(), people.form()))
                .isInstanceOfSatisfying(
                        SupersedeResult.Superseded.class,
                        second -> assertThat(second.number()).matches("D-\\d{4}-[A-Z2-9]{6}"));
        timers.runDue();
        assertThat(told(matter, last).keySet()).containsExactlyInAnyOrder("matter-decided", "action-dropped");
    }

    private Raised atNation() {
        Raised matter = people.raise(Topic.CHILD_LABOUR);
        people.climb(matter, Level.NATIONAL);
        return matter;
    }

    private Decided agreed(Raised matter, ActionForm... actions) {
        Actor president = people.holder("NCCL", "president", "KH");
        Actor deputy = people.holder("NCCL", "deputy", "KH");
        assertThat(people.deciding.propose(
                        president, people.task(president, matter, MatterModel.CONSIDER), people.form(actions)))
                .isInstanceOf(AwaitsConsent.class);
        people.consents.give(deputy, people.task(deputy, matter, MatterModel.GIVE_CONSENT), Voice.AGREE, "");
        timers.runDue();
        return newest(matter);
    }

    private Decided newest(Raised matter) {
        DecisionPage page =
                people.register.ofMatter(people.raiser(), matter.id()).getFirst();
        return new Decided(page.id(), String.valueOf(page.number()));
    }

    private long lastMail() {
        return db.fetchCount(MAIL) == 0
                ? 0
                : db.select(org.jooq.impl.DSL.max(MAIL.ID))
                        .from(MAIL)
                        .fetchSingle()
                        .value1();
    }

    /** Who was told what about it since, by kind of mail. */
    private Map<String, Set<String>> told(Raised matter, long since) {
        Map<String, Set<String>> told = new TreeMap<>();
        db.select(MAIL.KIND, MAIL.RECIPIENT_ID)
                .from(MAIL)
                .where(MAIL.CASE_ID.eq(matter.caseId().value()))
                .and(MAIL.ID.gt(since))
                .forEach(row -> told.computeIfAbsent(row.value1(), kind -> new TreeSet<>())
                        .add(people.organisation
                                .official(new OfficialId(row.value2()))
                                .username()));
        return told;
    }
}
