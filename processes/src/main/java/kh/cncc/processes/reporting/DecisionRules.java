package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;

/** What holds for every decision, of a province's report as of the nation's. */
final class DecisionRules {

    private DecisionRules() {}

    /** A return goes to a named level and says why; the model says which outcomes and levels there are. */
    static List<FieldProblem> check(OpenTask task, Decision decision) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!task.outcomes().contains(decision.outcome())) {
            problems.add(FieldProblem.of("outcome", "problem.decision.outcome"));
        } else if (decision.outcome().equals(Steps.RETURN)) {
            Texts.required(problems, "reason", decision.reason(), Texts.REMARK);
            if (task.returnLevels().stream().noneMatch(level -> level.step().equals(decision.returnTo()))) {
                problems.add(FieldProblem.of("returnTo", "problem.decision.level"));
            }
        }
        return problems;
    }

    /** The audit's code of an outcome. */
    static String act(String what, String outcome) {
        return what + "-"
                + switch (outcome) {
                    case "forward" -> "forwarded";
                    case "approve" -> "approved";
                    case "accept" -> "accepted";
                    case "endorse" -> "endorsed";
                    default -> outcome;
                };
    }
}
