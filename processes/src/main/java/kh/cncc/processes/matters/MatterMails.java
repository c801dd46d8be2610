package kh.cncc.processes.matters;

import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.SeatHands;
import kh.cncc.engine.organisation.SeatId;
import org.springframework.stereotype.Component;

/** Puts into the outbox what is told of matters: to whoever acts for a seat today. Never words of the matter. */
@Component
class MatterMails {

    private static final Words RAISED = new Words("you raised this matter", "លោកអ្នកបានលើកបញ្ហានេះឡើង");
    private static final Words YOURS =
            new Words("it is with you for a decision", "បញ្ហានេះស្ថិតនៅជាមួយលោកអ្នកដើម្បីសម្រេច");
    private static final Words WAS_YOURS =
            new Words("it was with you until its deadline", "បញ្ហានេះបានស្ថិតនៅជាមួយលោកអ្នករហូតដល់ផុតកំណត់");
    private static final Words ASKED = new Words("you are asked about it", "លោកអ្នកត្រូវបានសាកសួរអំពីបញ្ហានេះ");

    private final SeatHands hands;
    private final Outbox outbox;

    MatterMails(SeatHands hands, Outbox outbox) {
        this.hands = hands;
        this.outbox = outbox;
    }

    /** The number and the day of the answer, to whoever raised it. */
    void receipt(MatterFacts matter) {
        put(matter.raisedBy(), MatterMail.RECEIPT, matter, matter.mechanism(), RAISED);
    }

    /** It is somebody's turn now. */
    void arrived(MatterFacts matter, SeatId seat, boolean lapsedBelow) {
        tell(seat, lapsedBelow ? MatterMail.CAME_UP : MatterMail.ARRIVED, matter, matter.mechanism(), YOURS);
    }

    /** Their turn is over because the deadline passed. */
    void lapsed(MatterFacts matter, SeatId seat) {
        tell(seat, MatterMail.LAPSED, matter, matter.mechanism(), WAS_YOURS);
    }

    /** Somebody is to answer a question or a referral. */
    void asked(MatterFacts matter, SeatId seat) {
        tell(seat, MatterMail.ASKED, matter, matter.mechanism(), ASKED);
    }

    /** Something happened that the raiser is to know. */
    void raiser(String kind, MatterFacts matter) {
        tell(matter.raiserSeat(), kind, matter, matter.mechanism(), RAISED);
    }

    private void tell(SeatId seat, String kind, MatterFacts matter, MechanismId mechanism, Words rule) {
        hands.of(seat).forEach(official -> put(official, kind, matter, mechanism, rule));
    }

    private void put(OfficialId to, String kind, MatterFacts matter, MechanismId mechanism, Words rule) {
        outbox.put(new OutgoingMail(
                to,
                kind,
                Map.of(
                        "mechanism", Long.toString(mechanism.value()),
                        "due", matter.dueOn().toString(),
                        "answerDue", matter.answerDue().toString()),
                null,
                matter.caseId(),
                rule,
                null));
    }
}
