package kh.cncc.processes.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.matters.SplitForm.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each outcome of considering needs. */
@Component
class ConsiderRules {

    /** As many as one can read and answer at once. */
    static final int MOST_AT_ONCE = 50;

    private static final int MOST_PARTS = 10;

    private final Clock clock;
    private final Choices choices;

    ConsiderRules(Clock clock, Choices choices) {
        this.clock = clock;
        this.choices = choices;
    }

    List<FieldProblem> refer(MatterFacts matter, ReferForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        List<MechanismId> known = choices.departments(matter).stream()
                .map(ConsiderOptions.Department::id)
                .toList();
        if (form.units().isEmpty()) {
            problems.add(FieldProblem.of("units", "problem.required"));
        } else if (!known.containsAll(form.units())
                || new HashSet<>(form.units()).size() < form.units().size()) {
            problems.add(FieldProblem.of("units", "problem.matter.unit"));
        }
        if (form.wanted() == null) {
            problems.add(FieldProblem.of("wanted", "problem.required"));
        }
        Texts.required(problems, "request", form.request(), Texts.PROSE);
        later(problems, form.dueOn());
        return problems;
    }

    List<FieldProblem> ask(MatterFacts matter, AskForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        if (form.seat() == null) {
            problems.add(FieldProblem.of("seat", "problem.required"));
        } else if (choices.seats(matter).stream().noneMatch(seat -> seat.id().equals(form.seat()))) {
            problems.add(FieldProblem.of("seat", "problem.matter.seat"));
        }
        Texts.required(problems, "question", form.question(), Texts.PROSE);
        later(problems, form.dueOn());
        return problems;
    }

    List<FieldProblem> escalate(EscalateForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "reason", form.reason(), Texts.REMARK);
        Texts.required(problems, "recommendation", form.recommendation(), Texts.PROSE);
        return problems;
    }

    static List<FieldProblem> reason(String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "reason", reason, Texts.REMARK);
        return problems;
    }

    List<FieldProblem> handDown(MatterFacts matter, HandDownForm form) {
        List<FieldProblem> problems = new ArrayList<>(reason(form.reason()));
        if (form.mechanism() == null) {
            problems.add(FieldProblem.of("mechanism", "problem.required"));
        } else if (choices.below(matter).stream().noneMatch(lower -> lower.id().equals(form.mechanism()))) {
            problems.add(FieldProblem.of("mechanism", "problem.matter.below"));
        }
        return problems;
    }

    static List<FieldProblem> split(SplitForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        if (form.parts().isEmpty()) {
            problems.add(FieldProblem.of("parts", "problem.matter.parts"));
        }
        if (form.parts().size() > MOST_PARTS) {
            problems.add(FieldProblem.of("parts", "problem.matter.too-many", MOST_PARTS));
            return problems;
        }
        for (int number = 0; number < form.parts().size(); number++) {
            Part part = form.parts().get(number);
            RaiseRules.words(problems, "parts." + number + ".", part.subject(), part.account(), part.asked());
        }
        return problems;
    }

    private void later(List<FieldProblem> problems, @Nullable LocalDate dueOn) {
        if (dueOn == null) {
            problems.add(FieldProblem.of("dueOn", "problem.required"));
        } else if (!dueOn.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("dueOn", "problem.matter.past"));
        } else if (dueOn.isAfter(LocalDate.now(clock).plusYears(1))) {
            problems.add(FieldProblem.of("dueOn", "problem.matter.too-late"));
        }
    }
}
