package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What may happen to a matter besides being decided, each as a small story. */
@CnccTest
@Import(MatterStories.class)
class MatterPathTest {

    @Autowired
    MatterStories stories;

    @Test
    void aMatterThatACommitteeCannotSolveGoesUpWithItsReasonAndRecommendation() {
        MatterHeader raised = stories.raised("BTB");
        assertThat(raised.level()).isEqualTo(Level.PROVINCE);
        assertThat(raised.state()).isEqualTo(MatterState.CONSIDERED);
        Actor president = stories.head("CP-WCCC", "BTB");
        TaskId task = stories.task(president, raised.number(), "considerMatter");
        ConsiderPage page = stories.shown(stories.consideration.page(president, task));
        assertThat(page.matter().account()).contains("eleven children");
        assertThat(page.options().nextLevel()).isEqualTo(Level.PROVINCIAL_COUNCIL);
        assertThat(stories.consideration.escalate(president, task, new EscalateForm(" ", "")))
                .isInstanceOf(ConsiderResult.Invalid.class);
        assertThat(stories.consideration.escalate(
                        president, task, new EscalateForm("It needs an inspector.", "Inspect every kiln.")))
                .isEqualTo(new ConsiderResult.Done("escalate"));
        Actor council = stories.head("CP-CNCC", "BTB");
        ConsiderPage next = stories.shown(
                stories.consideration.page(council, stories.task(council, raised.number(), "considerMatter")));
        assertThat(next.matter().header().level()).isEqualTo(Level.PROVINCIAL_COUNCIL);
        assertThat(next.ladder().stays())
                .extracting(Stay::cameBy, Stay::leftBy, Stay::recommendation)
                .containsExactly(
                        tuple(CameBy.RAISED, "escalate", "Inspect every kiln."), tuple(CameBy.ESCALATED, null, null));
    }

    @Test
    void aLevelThatLetsItsDeadlinePassLosesTheMatterAndBothLevelsAreTold() {
        MatterHeader raised = stories.raised("KPT");
        stories.pass(raised.dueOn());
        Actor council = stories.head("CP-CNCC", "KPT");
        MatterHeader now = stories.header(council, raised.id());
        assertThat(now.level()).isEqualTo(Level.PROVINCIAL_COUNCIL);
        assertThat(now.lapses()).isEqualTo(1);
        stories.task(council, raised.number(), "considerMatter");
    }

    @Test
    void theClockStandsStillWhileInformationIsAwaited() {
        MatterHeader raised = stories.raised("BTB");
        Actor president = stories.head("CP-WCCC", "BTB");
        TaskId task = stories.task(president, raised.number(), "considerMatter");
        ConsiderOptions options =
                stories.shown(stories.consideration.page(president, task)).options();
        LocalDate until = options.askUntil();
        assertThat(stories.consideration.ask(
                        president, task, new AskForm(options.seats().getFirst().id(), "How many are girls?", until)))
                .isEqualTo(new ConsiderResult.Done("ask"));
        Actor raiser = stories.holder("CP-WCCC-TEAM", "chief", "BTB");
        TaskId question = stories.task(raiser, raised.number(), "giveInformation");
        stories.clock.moveTo(until.atTime(9, 0));
        assertThat(stories.shown(stories.information.page(raiser, question))
                        .question()
                        .question())
                .isEqualTo("How many are girls?");
        assertThat(stories.information.answer(raiser, question, "Four of them."))
                .isEqualTo(new AnswerResult.Answered());
        MatterHeader now = stories.header(president, raised.id());
        assertThat(now.state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(now.dueOn()).isAfter(raised.dueOn());
        assertThat(stories.tasks(president, raised.number()).getFirst().dueOn()).isEqualTo(now.dueOn());
    }

    @Test
    void whoRaisedAMatterThatIsAnsweredWithAnotherSeesThatOneToo() {
        for (Confidentiality confidentiality : List.of(Confidentiality.ORDINARY, Confidentiality.RESTRICTED)) {
            MatterHeader lead = ofCommune("020802", confidentiality);
            MatterHeader other = ofCommune("020801", confidentiality);
            MatterHeader third = ofCommune("020810", confidentiality);
            Actor district = stories.head("MDK-WCCC", "0208");
            join(district, third, other);
            join(district, other, lead);
            for (String area : List.of("020801", "020810")) {
                Actor raiser = stories.holder("CCWC", "chief", area);
                assertThat(stories.matters.byNumber(raiser, lead.number()).isPresent())
                        .as("%s of %s", confidentiality, area)
                        .isEqualTo(confidentiality == Confidentiality.ORDINARY);
            }
        }
    }

    private MatterHeader ofCommune(String area, Confidentiality confidentiality) {
        return stories.raise(
                stories.holder("CCWC", "chief", area),
                stories.form(
                        stories.seat("CCWC", "chief", area), Topic.HEALTH, Urgency.ORDINARY, confidentiality, area));
    }

    private void join(Actor head, MatterHeader matter, MatterHeader lead) {
        assertThat(stories.consideration.join(head, stories.task(head, matter.number(), "considerMatter"), lead.id()))
                .isEqualTo(new ConsiderResult.Done("join"));
    }

    @Test
    void departmentsThatAMatterIsReferredToAnswerOrTheirSilenceIsNoted() {
        MatterHeader raised = stories.raised("BTB");
        Actor president = stories.head("CP-WCCC", "BTB");
        TaskId task = stories.task(president, raised.number(), "considerMatter");
        ConsiderOptions options =
                stories.shown(stories.consideration.page(president, task)).options();
        List<MechanismId> units = options.departments().stream()
                .limit(2)
                .map(ConsiderOptions.Department::id)
                .toList();
        LocalDate until = options.referUntil();
        assertThat(stories.consideration.refer(
                        president, task, new ReferForm(units, Wanted.ACTION, "Please visit the kiln.", until)))
                .isEqualTo(new ConsiderResult.Done("refer"));
        Actor director = stories.holder("DSVY", "director", "BTB");
        TaskId referral = stories.task(director, raised.number(), "answerReferral");
        assertThat(stories.shown(stories.referrals.page(director, referral))
                        .referral()
                        .request())
                .isEqualTo("Please visit the kiln.");
        assertThat(stories.referrals.answer(director, referral, "We went there."))
                .isEqualTo(new AnswerResult.Answered());
        stories.pass(until);
        MatterPage page = stories.matters.matter(president, raised.id());
        assertThat(page.header().state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(page.referrals()).extracting(ReferralLine::silent).containsExactly(false, true);
    }
}
