package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.tracking.AddResult;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CnccTest
@Import(Deciders.class)
class FollowUpsTest {

    @Autowired
    Deciders people;

    @Autowired
    Documents documents;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @TempDir
    Path folder;

    @Test
    void anActionIsDoneWithEvidenceAndThenTheRaiserConfirmsTheOutcome() {
        Raised matter = people.raise(Topic.EDUCATION);
        people.decide(matter, people.action("DSVY", "director"));
        Actor director = people.holder("DSVY", "director", "BTB");
        TaskId task = people.task(director, matter, MatterModel.CARRY_OUT_ACTION);
        assertThat(people.followUps.note(director, task, " ")).isInstanceOf(ActionResult.Invalid.class);
        assertThat(people.followUps.note(director, task, "The family was visited."))
                .isInstanceOf(ActionResult.Noted.class);
        assertThat(people.followUps.done(director, task, ""))
                .as("without evidence")
                .isInstanceOf(ActionResult.Invalid.class);
        ActionPage page = Deciders.shown(people.followUps.page(director, task));
        assertThat(page.action().notes()).extracting(ActionLine.Note::text).containsExactly("The family was visited.");
        assertThat(people.followUps.done(director, task, "Certificates 17 to 19 were handed over."))
                .isInstanceOf(ActionResult.Done.class);
        assertThat(people.followUps.done(director, task, "Again.")).isInstanceOf(ActionResult.Stopped.class);

        TaskId confirm = people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME);
        assertThat(people.confirmation.confirm(people.raiser(), confirm, "It helped."))
                .isInstanceOf(ConfirmResult.Confirmed.class);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CLOSED);
    }

    @Test
    void aDocumentIsEvidenceToo() throws IOException {
        Raised matter = people.raise(Topic.EDUCATION);
        people.decide(matter, people.action("DSVY", "director"));
        Actor director = people.holder("DSVY", "director", "BTB");
        TaskId task = people.task(director, matter, MatterModel.CARRY_OUT_ACTION);
        ActionId action =
                Deciders.shown(people.followUps.page(director, task)).action().id();
        Path file = Files.writeString(folder.resolve("visit.txt"), "The family was visited on Monday.");
        assertThat(documents.add(
                        director,
                        matter.caseId(),
                        new NewDocument(FollowUps.evidence(action), "visit.txt", file, null)))
                .isInstanceOf(AddResult.Added.class);
        assertThat(people.followUps.done(director, task, "")).isInstanceOf(ActionResult.Done.class);
    }

    @Test
    void theRaiserIsAskedOnceEveryActionIsDone() {
        Raised matter = people.raise(Topic.EDUCATION);
        people.decide(matter, people.action("DSVY", "director"), people.action("DWA", "director"));
        done(matter, "DSVY");
        assertThat(people.tasks(people.raiser(), matter.number())).isEmpty();
        done(matter, "DWA");
        assertThat(people.tasks(people.raiser(), matter.number()))
                .extracting(TaskLine::step)
                .containsExactly(MatterModel.CONFIRM_OUTCOME);
    }

    @Test
    void whoObjectsSendsItUpAgainAndSaysWhy() {
        Raised matter = people.raise(Topic.EDUCATION);
        people.decide(matter);
        TaskId confirm = people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME);
        assertThat(people.confirmation.object(people.raiser(), confirm, "")).isInstanceOf(ConfirmResult.Invalid.class);
        assertThat(people.confirmation.object(people.raiser(), confirm, "Nothing was done."))
                .isInstanceOf(ConfirmResult.Objected.class);
        assertThat(people.header(matter).level()).isEqualTo(Level.PROVINCIAL_COUNCIL);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(readsWhy("battambang.council.president", matter)).containsExactly("Nothing was done.");
    }

    @Test
    void aClosedMatterIsReopenedWithinAYearWhereItWasDecided() {
        Raised matter = closed();
        assertThat(people.reopening.reopen(people.raiser(), matter.id(), "")).isInstanceOf(ReopenResult.Invalid.class);
        Actor stranger = people.holder("DOH", "director", "BTB");
        assertThatThrownBy(() -> people.reopening.reopen(stranger, matter.id(), "Why not"))
                .isInstanceOf(Refused.class);
        clock.moveTo(people.in(300).atTime(9, 0));
        assertThat(people.reopening.until(people.raiser(), matter.id())).isPresent();
        assertThat(people.reopening.reopen(people.raiser(), matter.id(), "The children are turned away again."))
                .isInstanceOf(ReopenResult.Reopened.class);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(readsWhy("battambang.wccc.president", matter))
                .containsExactly("The children are turned away again.");
        assertThat(people.reopening.reopen(people.raiser(), matter.id(), "Once more."))
                .isInstanceOf(ReopenResult.NotClosed.class);
    }

    @Test
    void afterAYearItIsTooLate() {
        Raised matter = closed();
        var last = people.reopening.until(people.raiser(), matter.id()).orElseThrow();
        clock.moveTo(last.plusDays(1).atTime(9, 0));
        assertThat(people.reopening.reopen(people.raiser(), matter.id(), "The children are turned away again."))
                .isEqualTo(new ReopenResult.TooLate(last));
        assertThat(people.reopening.until(people.raiser(), matter.id())).isEmpty();
    }

    @Test
    void anotherDecisionTakesThePlaceOfOneAndItsActionsThoseOfThatOne() {
        Raised matter = people.raise(Topic.EDUCATION);
        DecideResult.Decided first = people.decide(matter, people.action("DSVY", "director"));
        Actor president = people.president();
        assertThatThrownBy(() -> people.register.supersede(people.raiser(), first.id(), people.form()))
                .as("only the seat that decided")
                .isInstanceOf(Refused.class);
        SupersedeResult result =
                people.register.supersede(president, first.id(), people.form(people.action("DWA", "director")));
        assertThat(result).isInstanceOf(SupersedeResult.Superseded.class);
        timers.runDue();
        SupersedeResult.Superseded second = (SupersedeResult.Superseded) result;

        DecisionPage before = people.register.decision(president, first.id());
        assertThat(before.state()).isEqualTo(DecisionState.SUPERSEDED);
        assertThat(before.supersededBy()).isEqualTo(second.number());
        assertThat(before.words()).as("never edited").isNotNull();
        assertThat(before.actions()).extracting(ActionLine::state).containsExactly(ActionState.DROPPED);
        assertThat(people.register.decision(president, second.id()).supersedes())
                .isEqualTo(first.number());
        assertThat(people.register.decision(president, second.id()).files()).hasSize(4);
        assertThat(people.tasks(people.holder("DSVY", "director", "BTB"), matter.number()))
                .isEmpty();
        assertThat(people.tasks(people.holder("DWA", "director", "BTB"), matter.number()))
                .hasSize(1);
        assertThat(people.register.supersede(president, first.id(), people.form()))
                .isInstanceOfSatisfying(
                        SupersedeResult.AlreadySuperseded.class,
                        already -> assertThat(already.number()).isEqualTo(second.number()));
    }

    @Test
    void aDecisionOnAClosedMatterIsSupersededTooAndIsFollowedUp() {
        Raised matter = closed();
        DecisionId first = people.register
                .ofMatter(people.raiser(), matter.id())
                .getFirst()
                .id();
        assertThat(people.register.supersede(people.president(), first, people.form(people.action("DWA", "director"))))
                .isInstanceOf(SupersedeResult.Superseded.class);
        timers.runDue();
        assertThat(people.header(matter).state()).isEqualTo(MatterState.DECIDED);
        done(matter, "DWA");
        assertThat(people.tasks(people.raiser(), matter.number())).hasSize(1);
    }

    @Test
    void copiesLetTheirMechanismsSeeARestrictedMatter() {
        Raised matter = people.raise(Topic.EDUCATION, Urgency.ORDINARY, Confidentiality.RESTRICTED);
        Actor health = people.holder("DOH", "director", "BTB");
        assertThat(people.matters.byNumber(health, matter.number())).isEmpty();
        DecisionForm form =
                new DecisionForm("So be it.", "Decision 216", null, List.of(), Set.of(people.mechanism("DOH", "BTB")));
        people.deciding.propose(
                people.president(), people.task(people.president(), matter, MatterModel.CONSIDER), form);
        timers.runDue();
        assertThat(people.matters.byNumber(health, matter.number())).isPresent();
    }

    /** What whoever considers the matter now reads of why it is considered again. */
    private List<String> readsWhy(String username, Raised matter) {
        Actor actor = people.who(username);
        return Deciders.shown(people.consideration.page(actor, people.task(actor, matter, MatterModel.CONSIDER)))
                .matter()
                .objections()
                .stream()
                .map(Outcome::remark)
                .toList();
    }

    private Raised closed() {
        Raised matter = people.raise(Topic.EDUCATION);
        people.decide(matter);
        people.confirmation.confirm(
                people.raiser(), people.task(people.raiser(), matter, MatterModel.CONFIRM_OUTCOME), "");
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CLOSED);
        return matter;
    }

    private void done(Raised matter, String department) {
        Actor director = people.holder(department, "director", "BTB");
        TaskId task = people.task(director, matter, MatterModel.CARRY_OUT_ACTION);
        assertThat(people.followUps.done(director, task, "Done on Monday.")).isInstanceOf(ActionResult.Done.class);
    }
}
