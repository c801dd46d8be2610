package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.util.Map;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.SeatHands;
import kh.cncc.engine.organisation.SeatId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever had a task that its time ran out and the case went on without them: it is gone from their list. */
@Service
public class Withdrawn {

    private static final Words RULE = new Words(
            "a task of yours was withdrawn because its time ran out",
            "កិច្ចការរបស់លោកអ្នកត្រូវបានដកវិញ ដោយសារផុតកំណត់");

    private static final int AT_ONCE = 500;

    private final TaskText tasks;
    private final SeatHands hands;
    private final Outbox outbox;

    Withdrawn(TaskText tasks, SeatHands hands, Outbox outbox) {
        this.tasks = tasks;
        this.hands = hands;
        this.outbox = outbox;
    }

    /** Tells it to everyone from whom a task of this step of the case was withdrawn and who was not told yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseId id, String step) {
        outbox.putAll(
                tasks
                        .any(
                                TASK.CASE_ID
                                        .eq(id.value())
                                        .and(TASK.STEP.eq(step))
                                        .and(TASK.STATE.eq("cancelled")),
                                AT_ONCE)
                        .stream()
                        .flatMap(task ->
                                hands.of(new SeatId(task.seat())).stream().map(official -> mail(official, task, id)))
                        .toList());
    }

    private static OutgoingMail mail(OfficialId official, TaskText.Named task, CaseId id) {
        String once = WithdrawnMail.KEY + ":" + task.id().value() + ":" + official.value();
        return new OutgoingMail(official, WithdrawnMail.KEY, Map.of(), task.id(), id, RULE, once);
    }
}
