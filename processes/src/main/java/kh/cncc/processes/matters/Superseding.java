package kh.cncc.processes.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.matters.EarlierDecisions.Earlier;
import kh.cncc.processes.matters.Proposals.Proposal;
import org.springframework.stereotype.Component;

/** Puts another decision in the place of one, by the rules by which that one was made. */
@Component
class Superseding {

    private final EarlierDecisions earlierOnes;
    private final MatterRows matters;
    private final Decisive decisive;
    private final Proposals proposals;
    private final DecisionRecords records;
    private final SeatChoices choices;
    private final Openings openings;
    private final Cases cases;
    private final Audit audit;
    private final FollowUpAgain again;

    Superseding(
            EarlierDecisions earlierOnes,
            MatterRows matters,
            Decisive decisive,
            Proposals proposals,
            DecisionRecords records,
            SeatChoices choices,
            Openings openings,
            Cases cases,
            Audit audit,
            FollowUpAgain again) {
        this.earlierOnes = earlierOnes;
        this.matters = matters;
        this.decisive = decisive;
        this.proposals = proposals;
        this.records = records;
        this.choices = choices;
        this.openings = openings;
        this.cases = cases;
        this.audit = audit;
        this.again = again;
    }

    DecideOptions options(Actor actor, DecisionId id) {
        Earlier earlier = earlierOnes.require(actor, id);
        return choices.options(matters.of(earlier.matter()), earlier.hand().mechanism());
    }

    List<Seat> seats(Actor actor, DecisionId id, String text) {
        return choices.seats(matters.of(earlierOnes.require(actor, id).matter()).area(), text);
    }

    SupersedeResult supersede(Actor actor, DecisionId id, DecisionForm form) {
        Earlier earlier = earlierOnes.require(actor, id);
        cases.lock(List.of(matters.of(earlier.matter()).caseId()));
        MatterFacts matter = matters.of(earlier.matter());
        if (!openings.isOpen(actor, matter.caseId())) {
            return new SupersedeResult.Closed();
        }
        return earlierOnes
                .superseded(id)
                .<SupersedeResult>map(already -> already)
                .orElseGet(() -> standing(matter) && earlierOnes.isLast(earlier)
                        ? supersede(actor, matter, earlier, form)
                        : new SupersedeResult.NotNow());
    }

    private static boolean standing(MatterFacts matter) {
        return matter.state() == MatterState.DECIDED || matter.state() == MatterState.CLOSED;
    }

    private SupersedeResult supersede(Actor actor, MatterFacts matter, Earlier earlier, DecisionForm form) {
        return switch (proposals.propose(matter, earlier.hand(), form, earlier.id())) {
            case Proposal.Wrong wrong -> new SupersedeResult.Invalid(wrong.problems());
            case Proposal.NoQuorum few -> new SupersedeResult.NoQuorum(few.present(), few.quorum(), few.members());
            case Proposal.NotCarried lost -> new SupersedeResult.NotCarried(lost.votes(), lost.majorityPercent());
            case Proposal.Asked asked -> {
                record(actor, matter, earlier, "decision-proposed", asked.detail());
                decisive.asked(matter);
                again.supersede(matter, true);
                yield new SupersedeResult.AwaitsConsent(asked.id(), asked.until());
            }
            case Proposal.Decided decided -> {
                records.supersede(earlier.id());
                record(actor, matter, earlier, "decision-superseded", decided.detail());
                decisive.again(matter);
                again.supersede(matter, false);
                yield new SupersedeResult.Superseded(decided.id(), decided.number());
            }
        };
    }

    private void record(Actor actor, MatterFacts matter, Earlier earlier, String act, Map<String, Object> detail) {
        Map<String, Object> all = new HashMap<>(detail);
        all.put("supersedes", earlier.number());
        audit.record(new Act(
                matter.caseId(),
                act,
                actor,
                earlier.hand().seat(),
                earlier.hand().as(),
                all));
    }
}
