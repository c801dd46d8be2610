package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.workflow.DecisionTables;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How a mechanism comes to a decision, by the decision table that an official can be shown. */
@Component
class ConsentRules {

    /** Key of the decision table. */
    static final String TABLE = "matterConsent";

    private final DecisionTables tables;
    private final Organisation organisation;
    private final DSLContext db;
    private final Clock clock;

    ConsentRules(DecisionTables tables, Organisation organisation, DSLContext db, Clock clock) {
        this.tables = tables;
        this.organisation = organisation;
        this.db = db;
        this.clock = clock;
    }

    DecisionRules of(MechanismId id) {
        Mechanism mechanism = organisation.mechanism(id);
        Map<String, Object> rule = tables.only(TABLE, Map.of("mechanism", mechanism.kind()));
        int members = filledSeats(id);
        return new DecisionRules(
                Mode.of(text(rule, "mode")),
                members,
                (members * number(rule, "quorumPercent") + 99) / 100,
                number(rule, "majorityPercent"),
                consent(mechanism, text(rule, "consentSeats")));
    }

    private int filledSeats(MechanismId id) {
        LocalDate today = LocalDate.now(clock);
        return db.fetchCount(DSL.selectDistinct(SEAT.ID)
                .from(SEAT)
                .join(APPOINTMENT)
                .on(APPOINTMENT.SEAT_ID.eq(SEAT.ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(APPOINTMENT.OFFICIAL_ID))
                .where(SEAT.MECHANISM_ID.eq(id.value()))
                .and(SEAT.ACTIVE)
                .and(OFFICIAL.ACTIVE)
                .and(APPOINTMENT.FROM_DATE.le(today))
                .and(APPOINTMENT.TO_DATE.isNull().or(APPOINTMENT.TO_DATE.ge(today))));
    }

    private List<Seat> consent(Mechanism mechanism, String keys) {
        return Arrays.stream(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> organisation.seat(mechanism.kind(), key, mechanism.area()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String text(Map<String, Object> rule, String output) {
        return Objects.toString(rule.get(output), "");
    }

    private static int number(Map<String, Object> rule, String output) {
        return ((Number) Objects.requireNonNull(rule.get(output))).intValue();
    }
}
