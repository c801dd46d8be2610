package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatHands;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells at once whoever has to do something again that it came back, or that they are asked again; what for stands in the task. Nobody
 * else learns of it by mail.
 */
@Service
public class CameBack {

    static final String WORDS = "returned";
    static final String ASKED_AGAIN = "asked-again";

    private static final Words RULE = new Words(
            "something that you handed in came back to you",
            "អ្វីដែលលោកអ្នកបានដាក់ជូនត្រូវបានប្រគល់ត្រឡប់មកលោកអ្នកវិញ");

    private static final Words ASKED_RULE = new Words(
            "you are asked again for something that was not handed in",
            "លោកអ្នកត្រូវបានស្នើសុំម្ដងទៀតនូវអ្វីដែលមិនទាន់បានដាក់ជូន");

    private static final int AT_ONCE = 500;

    private final TaskText tasks;
    private final SeatHands hands;
    private final Outbox outbox;

    CameBack(TaskText tasks, SeatHands hands, Outbox outbox) {
        this.tasks = tasks;
        this.hands = hands;
        this.outbox = outbox;
    }

    /** Tells it to everyone who has one of the case's open tasks of this step, in the transaction that gave it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseId id, String step) {
        tell(id, step, DSL.noCondition(), WORDS, RULE);
    }

    /** The same of a step that is done once for each department; those that had handed nothing in are told that they are asked again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseId id, String step, Set<MechanismId> handedIn) {
        List<Long> units = handedIn.stream().map(MechanismId::value).toList();
        tell(id, step, TASK.UNIT_ID.in(units), WORDS, RULE);
        tell(id, step, TASK.UNIT_ID.notIn(units), ASKED_AGAIN, ASKED_RULE);
    }

    private void tell(CaseId id, String step, Condition which, String words, Words rule) {
        outbox.putAll(tasks
                .open(TASK.CASE_ID.eq(id.value()).and(TASK.STEP.eq(step)).and(which), AT_ONCE)
                .stream()
                .flatMap(task -> hands.of(new SeatId(task.seat())).stream()
                        .map(official -> new OutgoingMail(
                                official, ReminderMail.key(words), Map.of(), task.id(), id, rule, null)))
                .toList());
    }
}
