package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who is to be told of what concerns a seat or a mechanism. */
@Component
class SeatHands {

    /** Rule: a mechanism is told through its head. */
    private static final List<String> HEADS = List.of("president", "chief", "director", "leader", "focal-point");

    private final DSLContext db;
    private final Organisation organisation;
    private final Clock clock;

    SeatHands(DSLContext db, Organisation organisation, Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Whoever may act for the seat today: its holder, else the holder of its deputy seat, and those it was delegated to. */
    Set<OfficialId> of(SeatId seat) {
        Field<LocalDate> today = DSL.val(LocalDate.now(clock));
        return Set.copyOf(db.select(OFFICIAL.ID)
                .from(OFFICIAL)
                .where(OFFICIAL.ID.in(DSL.select(APPOINTMENT.OFFICIAL_ID)
                        .from(APPOINTMENT)
                        .join(SEAT)
                        .on(APPOINTMENT.SEAT_ID.in(SEAT.ID, SEAT.DEPUTY_SEAT_ID))
                        .where(SEAT.ID.eq(seat.value()))
                        .union(DSL.select(DELEGATION.OFFICIAL_ID)
                                .from(DELEGATION)
                                .where(DELEGATION.SEAT_ID.eq(seat.value())))))
                .and(organisation
                        .standing(OFFICIAL.ID, today, DSL.val(seat.value()))
                        .isNotNull())
                .fetch(row -> new OfficialId(row.value1())));
    }

    /** Whoever may act for the seat that heads it. */
    Set<OfficialId> heads(MechanismId mechanism) {
        return db.select(SEAT.ID)
                .from(SEAT)
                .where(SEAT.MECHANISM_ID.eq(mechanism.value()))
                .and(SEAT.ACTIVE)
                .and(SEAT.KEY.in(HEADS))
                .orderBy(SEAT.NUMBER)
                .limit(1)
                .fetchOptional(row -> of(new SeatId(row.value1())))
                .orElse(Set.of());
    }
}
