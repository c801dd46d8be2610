package kh.cncc.processes.matters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.DecisionRecords.Hand;
import kh.cncc.processes.matters.Proposals.Proposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on the matter that one considers: with the votes or the consent that the mechanism needs, and with what must follow. */
@Service
@Transactional
public class Deciding {

    private static final Set<String> SCREEN = Set.of(MatterModel.CONSIDER_SCREEN);

    private final Desk desk;
    private final Openings openings;
    private final MatterRows matters;
    private final Decisive decisive;
    private final Proposals proposals;
    private final SeatChoices choices;

    Deciding(
            Desk desk,
            Openings openings,
            MatterRows matters,
            Decisive decisive,
            Proposals proposals,
            SeatChoices choices) {
        this.desk = desk;
        this.openings = openings;
        this.matters = matters;
        this.decisive = decisive;
        this.proposals = proposals;
        this.choices = choices;
    }

    /** What the mechanism needs to decide, and what may be chosen from. */
    @Transactional(readOnly = true)
    public Page<DecideOptions> options(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> {
            MatterFacts matter = matters.ofCase(open.caseId());
            return choices.options(matter, matter.mechanism());
        });
    }

    /** Seats that an action may be given to, whose title or mechanism has all of these words in it; those of the area first. */
    @Transactional(readOnly = true)
    public Page<List<Seat>> seats(Actor actor, TaskId task, String text) {
        return desk.show(
                actor,
                task,
                SCREEN,
                open -> choices.seats(matters.ofCase(open.caseId()).area(), text));
    }

    /** Decides; or asks for the consent that it needs. */
    public DecideResult propose(Actor actor, TaskId task, DecisionForm form) {
        return desk.work(actor, task, SCREEN, open -> propose(open, form), DecideResult.Stopped::new);
    }

    private DecideResult propose(OpenTask task, DecisionForm form) {
        if (!openings.isOpen(task.actor(), task.caseId())) {
            return new DecideResult.Closed();
        }
        MatterFacts matter = matters.ofCase(task.caseId());
        Hand hand = new Hand(task.actor().id(), task.seat(), task.as(), matter.mechanism());
        return switch (proposals.propose(matter, hand, form, null)) {
            case Proposal.Wrong wrong -> new DecideResult.Invalid(wrong.problems());
            case Proposal.NoQuorum few -> new DecideResult.NoQuorum(few.present(), few.quorum(), few.members());
            case Proposal.NotCarried lost -> new DecideResult.NotCarried(lost.votes(), lost.majorityPercent());
            case Proposal.Asked asked -> {
                matters.stopped(matter, MatterState.CONSENT, null);
                desk.finish(
                        task,
                        "decision-proposed",
                        asked.detail(),
                        MatterModel.DECIDE,
                        Map.of(MatterModel.CONSENT_NEEDED, true));
                yield new DecideResult.AwaitsConsent(asked.id(), asked.until());
            }
            case Proposal.Decided decided -> {
                decisive.decided(matter, hand);
                desk.finish(
                        task,
                        "decision-made",
                        decided.detail(),
                        MatterModel.DECIDE,
                        Map.of(MatterModel.CONSENT_NEEDED, false));
                yield new DecideResult.Decided(decided.id(), decided.number());
            }
        };
    }
}
