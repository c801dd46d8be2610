package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.SeatHands;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells at once, by mail, whose task it is what the list of tasks does not say by itself: that it came back or is asked for again, or that
 * it is gone because its time ran out. What for stands in the task.
 */
@Service
public class TaskNews {

    static final String WORDS = "returned";
    static final String ASKED_AGAIN = "asked-again";

    private static final Words RULE = new Words(
            "something that you handed in came back to you",
            "អ្វីដែលលោកអ្នកបានដាក់ជូនត្រូវបានប្រគល់ត្រឡប់មកលោកអ្នកវិញ");

    private static final Words ASKED_RULE = new Words(
            "you are asked again for something that was not handed in",
            "លោកអ្នកត្រូវបានស្នើសុំម្ដងទៀតនូវអ្វីដែលមិនទាន់បានដាក់ជូន");

    private static final Words WITHDRAWN_RULE = new Words(
            "a task of yours was withdrawn because its time ran out",
            "កិច្ចការរបស់លោកអ្នកត្រូវបានដកវិញ ដោយសារផុតកំណត់");

    private static final int AT_ONCE = 500;

    private final TaskText tasks;
    private final SeatHands hands;
    private final Outbox outbox;

    TaskNews(TaskText tasks, SeatHands hands, Outbox outbox) {
        this.tasks = tasks;
        this.hands = hands;
        this.outbox = outbox;
    }

    /** Tells everyone who has one of the case's open tasks of this step that it came back, in the transaction that gave it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameBack(CaseId id, String step) {
        cameBack(id, step, DSL.noCondition(), WORDS, RULE);
    }

    /** The same of a step that is done once for each department; those that had handed nothing in are told that they are asked again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameBack(CaseId id, String step, Set<MechanismId> handedIn) {
        List<Long> units = handedIn.stream().map(MechanismId::value).toList();
        cameBack(id, step, TASK.UNIT_ID.in(units), WORDS, RULE);
        cameBack(id, step, TASK.UNIT_ID.notIn(units), ASKED_AGAIN, ASKED_RULE);
    }

    private void cameBack(CaseId id, String step, Condition which, String words, Words rule) {
        tell(
                tasks.open(of(id, step).and(which), AT_ONCE),
                (official, task) ->
                        new OutgoingMail(official, ReminderMail.key(words), Map.of(), task.id(), id, rule, null));
    }

    /** Tells everyone from whom a task of this step of the case was withdrawn and who was not told yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(CaseId id, String step) {
        tell(tasks.any(of(id, step).and(TASK.STATE.eq("cancelled")), AT_ONCE), (official, task) -> {
            String once = WithdrawnMail.KEY + ":" + task.id().value() + ":" + official.value();
            return new OutgoingMail(official, WithdrawnMail.KEY, Map.of(), task.id(), id, WITHDRAWN_RULE, once);
        });
    }

    private static Condition of(CaseId id, String step) {
        return TASK.CASE_ID.eq(id.value()).and(TASK.STEP.eq(step));
    }

    /** One mail to each pair of hands that a task is or was in. */
    private void tell(List<TaskText.Named> about, BiFunction<OfficialId, TaskText.Named, OutgoingMail> mail) {
        outbox.putAll(about.stream()
                .flatMap(task -> hands.of(new SeatId(task.seat())).stream().map(official -> mail.apply(official, task)))
                .toList());
    }
}
