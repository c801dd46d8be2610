package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.engine.db.tables.Appointment;
import kh.cncc.engine.db.tables.Area;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Reads in three statements who acts for which seat on a day, however many tasks there are. */
final class People {

    private static final Area ABOVE = AREA.as("above");

    /** The capital or province that an area is in; a district or commune does not answer for itself. */
    private static final Field<String> PROVINCE = DSL.when(AREA.KIND.eq("commune"), ABOVE.PARENT)
            .when(AREA.KIND.eq("district"), AREA.PARENT)
            .otherwise(AREA.CODE);

    private People() {}

    static SeatPlan on(DSLContext db, LocalDate day) {
        List<SeatPlan.Place> places = db.select(
                        SEAT.ID,
                        SEAT.MECHANISM_ID,
                        SEAT.KEY,
                        SEAT.FUNCTION,
                        SEAT.NUMBER,
                        SEAT.DEPUTY_SEAT_ID,
                        MECHANISM.CATEGORY,
                        MECHANISM.PARENT_ID,
                        PROVINCE,
                        AREA.KIND)
                .from(SEAT)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .join(AREA)
                .on(AREA.CODE.eq(MECHANISM.AREA_CODE))
                .leftJoin(ABOVE)
                .on(ABOVE.CODE.eq(AREA.PARENT))
                .where(SEAT.ACTIVE)
                .and(MECHANISM.STATUS.eq("active"))
                .orderBy(SEAT.NUMBER, SEAT.ID)
                .fetch(row -> new SeatPlan.Place(
                        row.get(SEAT.ID),
                        row.get(SEAT.MECHANISM_ID),
                        row.get(SEAT.KEY),
                        row.get(SEAT.FUNCTION),
                        row.get(SEAT.DEPUTY_SEAT_ID),
                        row.get(MECHANISM.CATEGORY),
                        row.get(MECHANISM.PARENT_ID),
                        row.get(PROVINCE),
                        row.get(AREA.KIND).equals("nation") ? "nation" : "province"));
        return new SeatPlan(places, holders(db, day), delegates(db, day));
    }

    private static Map<Long, List<Long>> holders(DSLContext db, LocalDate day) {
        Appointment held = APPOINTMENT;
        return db
                .select(held.SEAT_ID, held.OFFICIAL_ID)
                .from(held)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(held.OFFICIAL_ID))
                .where(OFFICIAL.ACTIVE)
                .and(held.FROM_DATE.le(day))
                .and(held.TO_DATE.isNull().or(held.TO_DATE.ge(day)))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toList())));
    }

    private static Map<Long, List<Long>> delegates(DSLContext db, LocalDate day) {
        return db
                .select(DELEGATION.SEAT_ID, DELEGATION.OFFICIAL_ID)
                .from(DELEGATION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(DELEGATION.OFFICIAL_ID))
                .where(OFFICIAL.ACTIVE)
                .and(DELEGATION.FROM_DATE.le(day))
                .and(DELEGATION.TO_DATE.ge(day))
                .and(DELEGATION.REVOKED_AT.isNull())
                .orderBy(DELEGATION.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toList())));
    }
}
