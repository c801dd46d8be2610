package kh.cncc.processes.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision must say before it is one. */
@Component
class DecisionChecks {

    /** More than anybody follows up. */
    static final int MOST_ACTIONS = 30;

    /** Rule: an action that takes longer than two years is a plan, not an action. */
    static final int LONGEST_YEARS = 2;

    private final Organisation organisation;
    private final Clock clock;

    DecisionChecks(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    List<FieldProblem> check(DecisionForm form, DecisionRules rules, Confidentiality confidentiality) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "text", form.text(), Texts.PROSE);
        Texts.required(problems, "legalBasis", form.legalBasis(), Texts.REMARK);
        if (rules.mode() == Mode.VOTE) {
            votes(problems, form.votes(), rules);
        }
        if (confidentiality == Confidentiality.CONFIDENTIAL && !form.copies().isEmpty()) {
            problems.add(FieldProblem.of("copies", "problem.copies.confidential"));
        }
        if (form.actions().size() > MOST_ACTIONS) {
            problems.add(FieldProblem.of("actions", "problem.actions.many", MOST_ACTIONS));
        } else {
            for (int i = 0; i < form.actions().size(); i++) {
                action(problems, "actions." + i, form.actions().get(i));
            }
        }
        return problems;
    }

    private static void votes(List<FieldProblem> problems, @Nullable Votes votes, DecisionRules rules) {
        if (votes == null) {
            problems.add(FieldProblem.of("votes", "problem.votes.missing"));
            return;
        }
        if (votes.present() < 0 || votes.inFavour() < 0 || votes.against() < 0 || votes.abstained() < 0) {
            problems.add(FieldProblem.of("votes", "problem.votes.negative"));
        } else if (votes.present() > rules.members()) {
            problems.add(FieldProblem.of("votes", "problem.votes.present", votes.present(), rules.members()));
        } else if (votes.inFavour() + votes.against() + votes.abstained() != votes.present()) {
            problems.add(FieldProblem.of("votes", "problem.votes.sum", votes.present()));
        }
    }

    private void action(List<FieldProblem> problems, String field, ActionForm action) {
        Texts.required(problems, field + ".text", action.text(), Texts.REMARK);
        if (action.seat() == null) {
            problems.add(FieldProblem.of(field + ".seat", "problem.action.seat"));
        } else if (!organisation.works(action.seat())) {
            problems.add(FieldProblem.of(field + ".seat", "problem.action.seat.gone"));
        }
        LocalDate today = LocalDate.now(clock);
        if (action.dueOn() == null) {
            problems.add(FieldProblem.of(field + ".dueOn", "problem.action.due"));
        } else if (action.dueOn().isBefore(today)) {
            problems.add(FieldProblem.of(field + ".dueOn", "problem.action.past"));
        } else if (action.dueOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.add(FieldProblem.of(field + ".dueOn", "problem.action.far", LONGEST_YEARS));
        }
    }
}
