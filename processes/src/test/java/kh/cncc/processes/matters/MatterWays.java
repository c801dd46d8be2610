package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.tracking.OpenResult;
import org.springframework.boot.test.context.TestComponent;

/** Takes a matter of a commune up, level by level, and has it decided at the top: all by those whose task it is. */
@TestComponent
class MatterWays {

    static final String COMMUNE = "020201";

    private final MatterStories stories;
    private final Deciding deciding;

    MatterWays(MatterStories stories, Deciding deciding) {
        this.stories = stories;
        this.deciding = deciding;
    }

    /** A member of the commune's committee who does not head it, so that the commune considers it itself. */
    Actor raiser() {
        return stories.holder("CCWC", "permanent-deputy", COMMUNE);
    }

    RaiseForm form(Confidentiality confidentiality, String word) {
        return form(confidentiality, word, Topic.CHILD_LABOUR);
    }

    /** @param word that stands in each of its texts */
    RaiseForm form(Confidentiality confidentiality, String word, Topic topic) {
        return new RaiseForm(
                stories.seat("CCWC", "permanent-deputy", COMMUNE).id(),
                topic,
                Urgency.ORDINARY,
                confidentiality,
                COMMUNE,
                "Children at the " + word,
                "Eleven children carry bricks at the " + word + ".",
                "That the " + word + " be inspected.",
                null);
    }

    Path file(Path folder, String word) {
        try {
            return Files.writeString(Files.createTempFile(folder, "sent", null), "What was seen at the " + word + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MatterHeader now(MatterHeader matter) {
        return stories.header(raiser(), matter.id());
    }

    /** Whoever opens it says why, where that is asked for. */
    void open(Actor actor, MatterHeader matter) {
        assertThat(stories.openings.open(actor, matter.caseId(), "For the next meeting of the committee"))
                .isInstanceOf(OpenResult.Opened.class);
    }

    /** Whoever has it now. */
    Actor head(MatterHeader matter) {
        Mechanism mechanism = stories.organisation.mechanism(now(matter).mechanism());
        return mechanism.kind().equals("MDK-WCCC")
                ? stories.holder("MDK-WCCC", "deputy-chief", mechanism.area())
                : stories.head(mechanism.kind(), mechanism.area());
    }

    /** To the next level, or from the General Secretariat to the mechanism that the table proposes. */
    void up(MatterHeader matter) {
        Actor head = head(matter);
        open(head, matter);
        boolean chooses = now(matter).level() == Level.SECRETARIAT;
        TaskId task = stories.task(head, matter.number(), chooses ? MatterModel.CHOOSE : MatterModel.CONSIDER);
        ConsiderResult result = chooses
                ? stories.choosing.choose(
                        head,
                        task,
                        new ChooseForm(
                                stories.shown(stories.choosing.page(head, task)).proposal(), ""))
                : stories.consideration.escalate(
                        head, task, new EscalateForm("It is not ours to decide.", "Decide it."));
        assertThat(result).isInstanceOf(ConsiderResult.Done.class);
    }

    /** The council decides it by vote, and gives the department of social affairs something to do. */
    DecideResult.Decided decide(MatterHeader matter) {
        Actor head = head(matter);
        open(head, matter);
        TaskId task = stories.task(head, matter.number(), MatterModel.CONSIDER);
        int members = stories.shown(deciding.options(head, task)).rules().members();
        SeatId director = stories.seat("DSVY", "director", "BTB").id();
        DecideResult result = deciding.propose(
                head,
                task,
                new DecisionForm(
                        "The owner is to be inspected.",
                        "Labour law, article 177",
                        new Votes(members, members, 0, 0),
                        List.of(new ActionForm(
                                "Inspect and report.", director, stories.today().plusDays(14))),
                        Set.of()));
        assertThat(result).isInstanceOf(DecideResult.Decided.class);
        stories.timers.runDue();
        return (DecideResult.Decided) result;
    }
}
