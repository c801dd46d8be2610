package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.DecisionRecords.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a decision of what was written, by the rules of the mechanism; or says why it is none. */
@Component
class Proposals {

    private final ConsentRules rules;
    private final DecisionChecks checks;
    private final DecisionRecords records;
    private final SeekingConsent consent;

    Proposals(ConsentRules rules, DecisionChecks checks, DecisionRecords records, SeekingConsent consent) {
        this.rules = rules;
        this.checks = checks;
        this.records = records;
        this.consent = consent;
    }

    /** What became of it. */
    sealed interface Proposal {

        /** In force, under this number. */
        record Decided(DecisionId id, String number, Map<String, Object> detail) implements Proposal {}

        /** Seats are asked for their consent until this day. */
        record Asked(DecisionId id, LocalDate until, Map<String, Object> detail) implements Proposal {}

        record NoQuorum(int present, int quorum, int members) implements Proposal {}

        record NotCarried(Votes votes, int majorityPercent) implements Proposal {}

        record Wrong(List<FieldProblem> problems) implements Proposal {}
    }

    Proposal propose(MatterFacts matter, Hand hand, DecisionForm form, @Nullable DecisionId supersedes) {
        DecisionRules needed = rules.of(hand.mechanism());
        List<FieldProblem> problems = checks.check(form, needed, matter.confidentiality());
        if (!problems.isEmpty()) {
            return new Proposal.Wrong(problems);
        }
        if (needed.mode() == Mode.VOTE) {
            Votes votes = Objects.requireNonNull(form.votes());
            if (votes.present() < needed.quorum()) {
                return new Proposal.NoQuorum(votes.present(), needed.quorum(), needed.members());
            }
            if (!needed.carries(votes)) {
                return new Proposal.NotCarried(votes, needed.majorityPercent());
            }
        }
        return needed.consent().isEmpty()
                ? decide(matter, hand, form, needed, supersedes)
                : ask(matter, hand, form, needed, supersedes);
    }

    private Proposal decide(
            MatterFacts matter, Hand hand, DecisionForm form, DecisionRules needed, @Nullable DecisionId supersedes) {
        DecisionId id = records.propose(matter, hand, form, needed, null, supersedes);
        String number = records.decide(id, matter.confidentiality());
        Map<String, Object> detail = detail(form, needed);
        detail.put("decision", number);
        return new Proposal.Decided(id, number, detail);
    }

    private Proposal ask(
            MatterFacts matter, Hand hand, DecisionForm form, DecisionRules needed, @Nullable DecisionId supersedes) {
        LocalDate until = consent.until(matter);
        DecisionId id = records.propose(matter, hand, form, needed, until, supersedes);
        consent.seek(matter, needed.consent());
        return new Proposal.Asked(id, until, detail(form, needed));
    }

    private static Map<String, Object> detail(DecisionForm form, DecisionRules needed) {
        Map<String, Object> detail = new HashMap<>(
                Map.of("mode", needed.mode().code(), "actions", form.actions().size()));
        Votes votes = form.votes();
        if (votes != null && needed.mode() == Mode.VOTE) {
            detail.put("present", votes.present());
            detail.put("for", votes.inFavour());
            detail.put("against", votes.against());
            detail.put("abstained", votes.abstained());
        }
        return detail;
    }
}
