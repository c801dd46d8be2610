package kh.cncc.engine.supervision;

import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Holder;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the work of seats to whoever holds the deputies' seats, for some days. */
@Service
@Transactional
public class HandOvers {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 92;

    private final DSLContext db;
    private final Clock clock;
    private final Organisation organisation;
    private final Charges charges;
    private final Audit audit;

    HandOvers(DSLContext db, Clock clock, Organisation organisation, Charges charges, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.charges = charges;
        this.audit = audit;
    }

    /** From which day to which, and why. */
    private record Terms(LocalDate from, LocalDate to, String reason) {}

    private enum Came {
        HANDED,
        ALREADY,
        NO_DEPUTY,
        VACANT
    }

    /**
     * Delegates the tasks' seats to their deputies, both days included.
     *
     * @throws Refused unless one answers for the area of every one of the seats, serves no council whose seat it is, and is
     *     not the deputy; then nothing is done
     */
    public HandOverResult toDeputies(Actor actor, List<TaskId> tasks, LocalDate from, LocalDate to, String reason) {
        String words = reason.replace("\0", "").strip();
        LocalDate today = LocalDate.now(clock);
        if (words.isEmpty()) {
            return new HandOverResult.ReasonMissing();
        }
        if (words.length() > LONGEST_REASON) {
            return new HandOverResult.ReasonTooLong(LONGEST_REASON);
        }
        if (from.isBefore(today) || to.isBefore(from) || to.isAfter(today.plusDays(LONGEST_DAYS))) {
            return new HandOverResult.DaysWrong(today, today.plusDays(LONGEST_DAYS));
        }
        List<Charge> found = charges.begin(actor, tasks);
        found.forEach(this::requireNotAbove);
        return hand(actor, found, new Terms(from, to, words));
    }

    private HandOverResult hand(Actor actor, List<Charge> found, Terms terms) {
        List<TaskId> ended = new ArrayList<>();
        Map<Came, List<TaskId>> came = new EnumMap<>(Came.class);
        Map<SeatId, Came> seats = new HashMap<>();
        for (Charge charge : found) {
            if (!charge.open()) {
                ended.add(charge.task());
                continue;
            }
            Came of = seats.computeIfAbsent(charge.seat(), seat -> delegate(actor, seat, terms));
            came.computeIfAbsent(of, any -> new ArrayList<>()).add(charge.task());
            if (of == Came.HANDED) {
                audit.record(act(actor, charge, terms));
            }
        }
        return new HandOverResult.Handed(
                came.getOrDefault(Came.HANDED, List.of()),
                came.getOrDefault(Came.ALREADY, List.of()),
                came.getOrDefault(Came.NO_DEPUTY, List.of()),
                came.getOrDefault(Came.VACANT, List.of()),
                ended);
    }

    private Came delegate(Actor actor, SeatId seat, Terms terms) {
        Long deputySeat = db.select(SEAT.DEPUTY_SEAT_ID)
                .from(SEAT)
                .where(SEAT.ID.eq(seat.value()))
                .forUpdate()
                .fetchSingle(SEAT.DEPUTY_SEAT_ID);
        if (organisation.holder(seat).isEmpty()) {
            return Came.VACANT;
        }
        Optional<Official> deputy = Optional.ofNullable(deputySeat)
                .flatMap(id -> organisation.holder(new SeatId(id)))
                .map(Holder::official);
        if (deputy.isEmpty()) {
            return Came.NO_DEPUTY;
        }
        if (delegated(seat, terms)) {
            return Came.ALREADY;
        }
        // Rule: nobody hands work to themselves, as they would then answer for what they look after.
        if (deputy.get().id().equals(actor.id())) {
            throw new Refused("refused.hand-over-self");
        }
        db.insertInto(DELEGATION)
                .set(DELEGATION.SEAT_ID, seat.value())
                .set(DELEGATION.OFFICIAL_ID, deputy.get().id().value())
                .set(DELEGATION.FROM_DATE, terms.from())
                .set(DELEGATION.TO_DATE, terms.to())
                .set(DELEGATION.REASON, terms.reason())
                .set(DELEGATION.GRANTED_BY, actor.id().value())
                .execute();
        return Came.HANDED;
    }

    private boolean delegated(SeatId seat, Terms terms) {
        return db.fetchExists(
                DELEGATION,
                DELEGATION
                        .SEAT_ID
                        .eq(seat.value())
                        .and(DELEGATION.REVOKED_AT.isNull())
                        .and(DELEGATION.FROM_DATE.le(terms.to()))
                        .and(DELEGATION.TO_DATE.ge(terms.from())));
    }

    /** Rule: nobody hands on a seat of the council that they serve. A secretariat asks its president, and does not replace him. */
    private void requireNotAbove(Charge charge) {
        Seat seat = organisation.seat(charge.seat());
        Mechanism mechanism = organisation.mechanism(seat.mechanism());
        if (mechanism.category().equals("council")
                && mechanism.area().equals(charge.as().seat().area())) {
            throw new Refused("refused.hand-over");
        }
    }

    private static Act act(Actor actor, Charge charge, Terms terms) {
        return new Act(
                charge.caseId(),
                "handed-to-deputy",
                actor,
                charge.as().seat().id(),
                charge.as().as(),
                Map.of(
                        "step", charge.step(),
                        "from", terms.from().toString(),
                        "until", terms.to().toString(),
                        "reason", terms.reason()));
    }
}
