package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Considering a matter: everything that a mechanism may do with it besides deciding. */
@Service
@Transactional
public class Consideration {

    private static final Set<String> CONSIDER = Set.of(MatterModel.CONSIDER_SCREEN);
    private static final Set<String> BOTH = Set.of(MatterModel.CONSIDER_SCREEN, MatterModel.CHOOSE_SCREEN);

    private final MatterDesk desk;
    private final MatterRows matters;
    private final ConsiderPages pages;
    private final ConsiderRules rules;
    private final Asked asked;
    private final MatterStays stays;
    private final MatterReach reach;
    private final MatterMails mails;
    private final Places places;
    private final Organisation organisation;
    private final Joining joining;
    private final Splitting splitting;

    Consideration(
            MatterDesk desk,
            MatterRows matters,
            ConsiderPages pages,
            ConsiderRules rules,
            Asked asked,
            MatterStays stays,
            MatterReach reach,
            MatterMails mails,
            Places places,
            Organisation organisation,
            Joining joining,
            Splitting splitting) {
        this.desk = desk;
        this.matters = matters;
        this.pages = pages;
        this.rules = rules;
        this.asked = asked;
        this.stays = stays;
        this.reach = reach;
        this.mails = mails;
        this.places = places;
        this.organisation = organisation;
        this.joining = joining;
        this.splitting = splitting;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ConsiderPage> page(Actor actor, TaskId task) {
        return desk.show(actor, task, MatterModel.CONSIDER_SCREEN, pages::consider);
    }

    /** Other matters that the same mechanism considers and that this one may be joined with, the newest first. */
    @Transactional(readOnly = true)
    public List<MatterLine> joinable(Actor actor, TaskId task, String text, int offset, int limit) {
        Page<List<MatterLine>> page = desk.show(
                actor,
                task,
                MatterModel.CONSIDER_SCREEN,
                (open, matter) -> joining.candidates(actor, matter, text, offset, limit));
        return page instanceof Page.Shown<List<MatterLine>>(List<MatterLine> lines) ? lines : List.of();
    }

    /** Asks departments to act or to say what they think, until a day. */
    public ConsiderResult refer(Actor actor, TaskId task, ReferForm form) {
        return work(actor, task, CONSIDER, matter -> rules.refer(matter, form), (open, matter) -> {
            List<SeatId> heads = new ArrayList<>();
            for (MechanismId unit : form.units()) {
                asked.refer(open, matter, unit, form, Objects.requireNonNull(form.dueOn()));
                heads.add(places.answersFor(organisation.mechanism(unit), matter.mechanism())
                        .id());
            }
            matters.stopped(matter, MatterState.REFERRED, null);
            told(matter, heads);
            return finish(open, "matter-referred", Map.of("units", form.units().size()), MatterModel.REFER);
        });
    }

    /** Asks somebody for information; the clock stands still until the answer. Also while a mechanism is chosen. */
    public ConsiderResult ask(Actor actor, TaskId task, AskForm form) {
        return work(actor, task, BOTH, matter -> rules.ask(matter, form), (open, matter) -> {
            SeatId seat = Objects.requireNonNull(form.seat());
            asked.ask(open, matter, seat, form.question().strip(), Objects.requireNonNull(form.dueOn()));
            matters.stopped(matter, MatterState.WAITING, null);
            told(matter, List.of(seat));
            return finish(open, "matter-question", Map.of(), MatterModel.ASK);
        });
    }

    private void told(MatterFacts matter, List<SeatId> seats) {
        reach.seats(matter, seats);
        seats.forEach(seat -> mails.asked(matter, seat));
    }

    /** Returns it as not admissible. Also while a mechanism is chosen. */
    public ConsiderResult returnInadmissible(Actor actor, TaskId task, String reason) {
        return work(actor, task, BOTH, matter -> ConsiderRules.reason(reason), (open, matter) -> {
            leave(open, matter, MatterModel.INADMISSIBLE, reason, "");
            return finish(open, "matter-returned", Map.of(), MatterModel.INADMISSIBLE);
        });
    }

    /** Joins it into another matter; it is answered with that one. */
    public ConsiderResult join(Actor actor, TaskId task, MatterId lead) {
        joining.lock(actor, task, List.of(lead));
        return work(actor, task, CONSIDER, matter -> joining.check(actor, matter, lead), (open, matter) -> {
            joining.join(open, matter, matters.of(lead));
            return new ConsiderResult.Done(MatterModel.JOIN);
        });
    }

    /** Joins others into this one, to be answered at once; this one stays where it is. */
    public ConsiderResult gather(Actor actor, TaskId task, List<MatterId> others) {
        joining.lock(actor, task, others);
        return work(
                actor,
                task,
                CONSIDER,
                matter -> joining.checkAll(actor, matter, others),
                (open, matter) -> joining.gather(open, matter, others));
    }

    /** Takes parts out of it, each a matter of its own at the same level. */
    public ConsiderResult split(Actor actor, TaskId task, SplitForm form) {
        return work(actor, task, CONSIDER, matter -> ConsiderRules.split(form), (open, matter) -> {
            splitting.split(open, matter, form);
            return new ConsiderResult.Done(MatterModel.SPLIT);
        });
    }

    /** Sends it to the next level with a reason and a recommendation. */
    public ConsiderResult escalate(Actor actor, TaskId task, EscalateForm form) {
        return work(actor, task, CONSIDER, matter -> rules.escalate(form), (open, matter) -> {
            leave(open, matter, MatterModel.ESCALATE, form.reason(), form.recommendation());
            return finish(
                    open, "matter-escalated", Map.of("level", matter.level().code()), MatterModel.ESCALATE);
        });
    }

    /** Gives it to the mechanism below that is competent. Also while a mechanism is chosen. */
    public ConsiderResult handDown(Actor actor, TaskId task, HandDownForm form) {
        return work(actor, task, BOTH, matter -> rules.handDown(matter, form), (open, matter) -> {
            leave(open, matter, MatterModel.HAND_DOWN, form.reason(), "");
            desk.finish(
                    open,
                    "matter-handed-down",
                    Map.of("level", matter.level().code()),
                    MatterModel.HAND_DOWN,
                    Map.of(
                            MatterModel.CHOSEN,
                            Objects.requireNonNull(form.mechanism()).value()));
            return new ConsiderResult.Done(MatterModel.HAND_DOWN);
        });
    }

    private void leave(OpenTask task, MatterFacts matter, String by, String reason, String recommendation) {
        stays.leave(
                matter,
                new MatterStays.Leaving(by, reason.strip(), recommendation.isBlank() ? null : recommendation.strip()),
                task.actor().id(),
                task.seat());
    }

    private ConsiderResult finish(OpenTask task, String act, Map<String, Object> detail, String outcome) {
        desk.finish(task, act, detail, outcome, Map.of());
        return new ConsiderResult.Done(outcome);
    }

    private ConsiderResult work(
            Actor actor,
            TaskId id,
            Set<String> screens,
            Function<MatterFacts, List<FieldProblem>> check,
            BiFunction<OpenTask, MatterFacts, ConsiderResult> work) {
        return desk.work(
                actor,
                id,
                screens,
                (open, matter) -> {
                    List<FieldProblem> problems = check.apply(matter);
                    return problems.isEmpty() ? work.apply(open, matter) : new ConsiderResult.Invalid(problems);
                },
                ConsiderResult.Closed::new,
                ConsiderResult.Stopped::new);
    }
}
