package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
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

    private final DSLContext db;
    private final Clock clock;
    private final Outbox outbox;

    MatterMails(DSLContext db, Clock clock, Outbox outbox) {
        this.db = db;
        this.clock = clock;
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
        acting(seat).forEach(official -> put(official, kind, matter, mechanism, rule));
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

    /** Rule: an absence with a delegate goes to the delegate, a vacant seat's work to its deputy. */
    private List<OfficialId> acting(SeatId seat) {
        LocalDate today = LocalDate.now(clock);
        List<OfficialId> delegates = db.select(DELEGATION.OFFICIAL_ID)
                .from(DELEGATION)
                .where(DELEGATION.SEAT_ID.eq(seat.value()))
                .and(DELEGATION.FROM_DATE.le(today))
                .and(DELEGATION.TO_DATE.ge(today))
                .and(DELEGATION.REVOKED_AT.isNull())
                .fetch(row -> new OfficialId(row.value1()));
        if (!delegates.isEmpty()) {
            return delegates;
        }
        List<OfficialId> holders = holders(seat.value(), today);
        return holders.isEmpty()
                ? db
                        .select(SEAT.DEPUTY_SEAT_ID)
                        .from(SEAT)
                        .where(SEAT.ID.eq(seat.value()))
                        .and(SEAT.DEPUTY_SEAT_ID.isNotNull())
                        .fetch(SEAT.DEPUTY_SEAT_ID)
                        .stream()
                        .flatMap(deputy -> holders(deputy, today).stream())
                        .toList()
                : holders;
    }

    private List<OfficialId> holders(long seat, LocalDate today) {
        return db.select(APPOINTMENT.OFFICIAL_ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.SEAT_ID.eq(seat))
                .and(APPOINTMENT.FROM_DATE.le(today))
                .and(APPOINTMENT.TO_DATE.isNull().or(APPOINTMENT.TO_DATE.ge(today)))
                .fetch(row -> new OfficialId(row.value1()));
    }
}
