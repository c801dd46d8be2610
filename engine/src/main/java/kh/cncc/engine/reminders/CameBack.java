package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
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

/** Tells at once whoever has to do something again that it came back; what for stands in the task. Nobody else learns of it by mail. */
@Service
public class CameBack {

    static final String WORDS = "returned";

    private static final Words RULE = new Words(
            "something that you handed in came back to you",
            "អ្វីដែលលោកអ្នកបានដាក់ជូនត្រូវបានប្រគល់ត្រឡប់មកលោកអ្នកវិញ");

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
        List<OutgoingMail> mails = tasks.open(TASK.CASE_ID.eq(id.value()).and(TASK.STEP.eq(step)), AT_ONCE).stream()
                .flatMap(task -> hands.of(new SeatId(task.seat())).stream().map(official -> mail(official, task, id)))
                .toList();
        outbox.putAll(mails);
    }

    private static OutgoingMail mail(OfficialId official, TaskText.Named task, CaseId id) {
        return new OutgoingMail(official, ReminderMail.key(WORDS), Map.of(), task.id(), id, RULE, null);
    }
}
