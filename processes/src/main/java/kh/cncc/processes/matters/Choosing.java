package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The General Secretariat chooses the competent national mechanism, or brings a matter before CNCC. */
@Service
@Transactional
public class Choosing {

    private static final Set<String> SCREEN = Set.of(MatterModel.CHOOSE_SCREEN);

    private final MatterDesk desk;
    private final ConsiderPages pages;
    private final Places places;
    private final MatterStays stays;

    Choosing(MatterDesk desk, ConsiderPages pages, Places places, MatterStays stays) {
        this.desk = desk;
        this.pages = pages;
        this.places = places;
        this.stays = stays;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ChoosePage> page(Actor actor, TaskId task) {
        return desk.show(actor, task, MatterModel.CHOOSE_SCREEN, pages::choose);
    }

    /** Gives the matter to a mechanism. */
    public ConsiderResult choose(Actor actor, TaskId task, ChooseForm form) {
        return desk.work(
                actor,
                task,
                SCREEN,
                (open, matter) -> choose(open, matter, form),
                ConsiderResult.Closed::new,
                ConsiderResult.Stopped::new);
    }

    private ConsiderResult choose(OpenTask task, MatterFacts matter, ChooseForm form) {
        List<FieldProblem> problems = check(matter, form);
        if (!problems.isEmpty()) {
            return new ConsiderResult.Invalid(problems);
        }
        MechanismId chosen = Objects.requireNonNull(form.mechanism());
        String outcome = places.level(chosen).orElseThrow() == Level.COUNCIL ? MatterModel.COUNCIL : MatterModel.ASSIGN;
        stays.leave(
                matter,
                new MatterStays.Leaving(
                        outcome, form.reason().isBlank() ? null : form.reason().strip(), null),
                task.actor().id(),
                task.seat());
        desk.finish(
                task,
                "matter-assigned",
                Map.of("mechanism", chosen.value()),
                outcome,
                Map.of(MatterModel.CHOSEN, chosen.value()));
        return new ConsiderResult.Done(outcome);
    }

    /** Rule: what the table proposes needs no words, any other choice says why. */
    private List<FieldProblem> check(MatterFacts matter, ChooseForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        MechanismId chosen = form.mechanism();
        if (chosen == null) {
            problems.add(FieldProblem.of("mechanism", "problem.required"));
        } else if (pages.candidates().stream().noneMatch(choice -> choice.id().equals(chosen))) {
            problems.add(FieldProblem.of("mechanism", "problem.matter.mechanism"));
        }
        if (places.competent(matter.topic()).id().equals(chosen)) {
            Texts.bounded(problems, "reason", form.reason(), Texts.REMARK);
        } else {
            Texts.required(problems, "reason", form.reason(), Texts.REMARK);
        }
        return problems;
    }
}
