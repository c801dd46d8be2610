package kh.cncc.engine.organisation;

import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who is to be told of what concerns a seat or a mechanism. */
@Component
public class SeatHands {

    /** Rule: a mechanism is told through its head. */
    private static final List<String> HEADS =
            List.of("president", "chief", "secretary-general", "director", "leader", "focal-point");

    private final DSLContext db;
    private final Organisation organisation;
    private final Clock clock;

    SeatHands(DSLContext db, Organisation organisation, Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Whoever does the seat's work today. Rule: an absence with a delegate goes to the delegate, a vacant seat's work to its deputy. The
     * same people are reminded of it.
     */
    public Set<OfficialId> of(SeatId seat) {
        Set<OfficialId> delegates = delegates(seat);
        return delegates.isEmpty()
                ? organisation
                        .holder(seat)
                        .or(() -> organisation.deputy(seat))
                        .map(holder -> Set.of(holder.official().id()))
                        .orElse(Set.of())
                : delegates;
    }

    private Set<OfficialId> delegates(SeatId seat) {
        LocalDate today = LocalDate.now(clock);
        return db.select(DELEGATION.OFFICIAL_ID)
                .from(DELEGATION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(DELEGATION.OFFICIAL_ID))
                .where(DELEGATION.SEAT_ID.eq(seat.value()))
                .and(OFFICIAL.ACTIVE)
                .and(DELEGATION.FROM_DATE.le(today))
                .and(DELEGATION.TO_DATE.ge(today))
                .and(DELEGATION.REVOKED_AT.isNull())
                .fetchSet(row -> new OfficialId(row.value1()));
    }

    /** Whoever does the work of the seat that heads it. */
    public Set<OfficialId> heads(MechanismId mechanism) {
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
