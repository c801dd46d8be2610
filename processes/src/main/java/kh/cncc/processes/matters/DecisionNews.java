package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.DECISION_COPY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.SeatHands;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells by mail that something was decided, and what follows from it for whom. */
@Component
class DecisionNews {

    private static final Words RAISED = new Words("you raised the matter", "លោកអ្នកបានលើកបញ្ហានេះឡើង");
    private static final Words COPIED = new Words("your mechanism gets a copy", "យន្តការរបស់លោកអ្នកទទួលច្បាប់ចម្លង");
    private static final Words GIVEN =
            new Words("a decision gives your seat an action", "សេចក្ដីសម្រេចប្រគល់វិធានការដល់តំណែងរបស់លោកអ្នក");

    private static final Words HAD = new Words(
            "an earlier decision gave your seat an action", "សេចក្ដីសម្រេចមុនបានប្រគល់វិធានការដល់តំណែងរបស់លោកអ្នក");

    private final DSLContext db;
    private final Outbox outbox;
    private final SeatHands hands;

    DecisionNews(DSLContext db, Outbox outbox, SeatHands hands) {
        this.db = db;
        this.outbox = outbox;
        this.hands = hands;
    }

    /**
     * To the raiser, to those who get a copy, and to those who have something to do. Where it stands in the place of another one: also to
     * those who had a copy of that, and to those who have nothing to do any more.
     */
    void decided(MatterFacts matter, DecisionId id) {
        List<OutgoingMail> mails = new ArrayList<>(toRaiser(matter, id));
        copies(id)
                .forEach(copy -> hands.heads(copy)
                        .forEach(official -> mails.add(mail(
                                matter,
                                DecisionMail.COPY,
                                official,
                                Map.of(DecisionMail.OF_DECISION, key(id)),
                                COPIED,
                                "copy-" + id.value() + "-" + copy.value()))));
        actions(id)
                .forEach((action, seat) -> hands.of(seat)
                        .forEach(official -> mails.add(mail(
                                matter,
                                DecisionMail.GIVEN,
                                official,
                                Map.of(DecisionMail.OF_DECISION, key(id), DecisionMail.OF_ACTION, action.toString()),
                                GIVEN,
                                "action-" + action))));
        dropped(id)
                .forEach((action, seat) -> hands.of(seat)
                        .forEach(official -> mails.add(mail(
                                matter,
                                DecisionMail.DROPPED,
                                official,
                                Map.of(DecisionMail.OF_DECISION, key(id)),
                                HAD,
                                "dropped-" + action))));
        outbox.putAll(mails);
    }

    /** To the raiser of a matter that was joined. */
    void answered(MatterFacts joined, DecisionId id) {
        outbox.putAll(toRaiser(joined, id));
    }

    private List<OutgoingMail> toRaiser(MatterFacts matter, DecisionId id) {
        return hands.of(matter.raiserSeat()).stream()
                .map(official -> mail(
                        matter,
                        DecisionMail.DECIDED,
                        official,
                        Map.of(DecisionMail.OF_DECISION, key(id)),
                        RAISED,
                        "decided-" + matter.id().value() + "-" + id.value()))
                .toList();
    }

    private static OutgoingMail mail(
            MatterFacts matter, String kind, OfficialId official, Map<String, String> values, Words rule, String once) {
        return new OutgoingMail(
                official, kind, values, null, matter.caseId(), rule, kind + "/" + once + "/" + official.value());
    }

    private static String key(DecisionId id) {
        return String.valueOf(id.value());
    }

    private List<MechanismId> copies(DecisionId id) {
        return db.selectDistinct(DECISION_COPY.MECHANISM_ID)
                .from(DECISION_COPY)
                .where(DECISION_COPY.DECISION_ID.eq(id.value()).or(DECISION_COPY.DECISION_ID.eq(earlier(id))))
                .fetch(row -> new MechanismId(row.value1()));
    }

    private Map<Long, SeatId> actions(DecisionId id) {
        return db.select(DECISION_ACTION.ID, DECISION_ACTION.SEAT_ID)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(id.value()))
                .fetchMap(row -> row.value1(), row -> new SeatId(row.value2()));
    }

    /** What was still to be done of the decision before. */
    private Map<Long, SeatId> dropped(DecisionId id) {
        return db.select(DECISION_ACTION.ID, DECISION_ACTION.SEAT_ID)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(earlier(id)))
                .and(DECISION_ACTION.STATE.eq(ActionState.DROPPED.code()))
                .fetchMap(row -> row.value1(), row -> new SeatId(row.value2()));
    }

    private static Select<Record1<Long>> earlier(DecisionId id) {
        return DSL.select(DECISION.SUPERSEDES).from(DECISION).where(DECISION.ID.eq(id.value()));
    }
}
