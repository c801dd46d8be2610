package kh.cncc.engine.organisation;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.database.FixedQuery;
import kh.cncc.engine.db.tables.Appointment;
import kh.cncc.engine.language.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Looks up areas, mechanisms, seats and their holders.
 *
 * <p>Areas, mechanisms and seats change by the reference load only and are kept in memory; holders are read each time, by one statement.
 * So nothing here needs a transaction of its own, and an act asks a thousand times.
 */
@Service
public class Organisation {

    private final DSLContext db;
    private final Clock clock;
    private final FixedQuery seatsOf;
    private volatile @Nullable Chart chart;

    Organisation(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
        Field<Long> official = DSL.param("official", Long.class);
        Field<LocalDate> today = DSL.param("today", LocalDate.class);
        seatsOf = new FixedQuery(
                db,
                held(official, today, DSL.noCondition())
                        .unionAll(deputised(official, today, DSL.noCondition()))
                        .unionAll(delegated(official, today, DSL.noCondition())));
    }

    /** The mechanism of this id. */
    public Mechanism mechanism(MechanismId id) {
        return present(chart().mechanisms.get(id), id);
    }

    /** The one mechanism of this kind in this area. */
    public Optional<Mechanism> mechanism(String kind, String area) {
        return Optional.ofNullable(chart().byKind.get(new KindInArea(kind, area)));
    }

    /** All active mechanisms of a kind, by the English name of their area. */
    public List<Mechanism> mechanisms(String kind) {
        return chart().mechanisms.values().stream()
                .filter(mechanism -> mechanism.kind().equals(kind) && works(mechanism))
                .sorted(Comparator.comparing(
                        mechanism -> area(mechanism.area()).name().en()))
                .toList();
    }

    /** The active mechanisms directly under this one, by their English names. */
    public List<Mechanism> under(MechanismId id) {
        return chart().mechanisms.values().stream()
                .filter(mechanism -> id.equals(mechanism.parent()) && works(mechanism))
                .sorted(Comparator.comparing(mechanism -> mechanism.name().en()))
                .toList();
    }

    /** The capital, in which what is of the whole nation sits. */
    public Area capital() {
        return chart().areas.values().stream()
                .filter(area -> area.kind().equals("capital"))
                .findFirst()
                .orElseThrow();
    }

    /** The area of this code. */
    public Area area(String code) {
        return present(chart().areas.get(code), code);
    }

    /** The areas that this one is a part of, from its own parent to the nation; none for a code that no area has. */
    public List<Area> ancestors(String code) {
        Map<String, Area> areas = chart().areas;
        List<Area> above = new ArrayList<>();
        Area area = areas.get(code);
        while (area != null && area.parent() != null) {
            area = area(area.parent());
            above.add(area);
        }
        return above;
    }

    /** Whether an area is this jurisdiction or a part of it. */
    public boolean within(String area, String jurisdiction) {
        return area.equals(jurisdiction)
                || ancestors(area).stream().anyMatch(above -> above.code().equals(jurisdiction));
    }

    /** The areas that are parts of this one without another between them, by their codes, and no longer those that were given up. */
    public List<Area> parts(String area) {
        return List.copyOf(chart().parts.getOrDefault(area, List.of()));
    }

    /** The capital or province that an area is in, or is; the nation for itself. */
    public Area province(String code) {
        Area area = area(code);
        return switch (area.kind()) {
            case "commune" -> province(Objects.requireNonNull(area.parent()));
            case "district" -> area(Objects.requireNonNull(area.parent()));
            default -> area;
        };
    }

    /** The capital and the provinces, by their English names. */
    public List<Area> provinces() {
        return chart().areas.values().stream()
                .filter(area -> area.kind().equals("province") || area.kind().equals("capital"))
                .sorted(Comparator.comparing(area -> area.name().en()))
                .toList();
    }

    /** The seat of this id, also one that is no longer in the composition: what was done for it is still shown. */
    public Seat seat(SeatId id) {
        return present(chart().seats.get(id), id);
    }

    /** The active mechanism of this kind in the area or, where that has none, in the nearest one that the area is a part of. */
    public Optional<Mechanism> nearest(String kind, String area) {
        return Stream.concat(Stream.of(area), ancestors(area).stream().map(Area::code))
                .flatMap(code -> mechanism(kind, code).stream())
                .filter(Organisation::works)
                .findFirst();
    }

    /** A seat of the active mechanism of this kind in the area or, where that has none, in the nearest one that the area is a part of. */
    public Optional<Seat> seat(String kind, String key, String area) {
        return nearest(kind, area)
                .flatMap(mechanism -> Optional.ofNullable(chart().byKey.get(mechanism.code() + "." + key)));
    }

    /** Who holds the seat today; nobody when the appointed official is inactive. */
    public Optional<Holder> holder(SeatId id) {
        return holder(APPOINTMENT.SEAT_ID.eq(id.value()));
    }

    /** Who holds the seat of its deputy today. Rule: the work of a vacant seat is theirs. */
    public Optional<Holder> deputy(SeatId id) {
        return holder(APPOINTMENT.SEAT_ID.eq(
                DSL.select(SEAT.DEPUTY_SEAT_ID).from(SEAT).where(SEAT.ID.eq(id.value()))));
    }

    private Optional<Holder> holder(Condition seat) {
        return db.select(OFFICIAL.fields())
                .select(APPOINTMENT.FROM_DATE, APPOINTMENT.LEGAL_ACT)
                .from(APPOINTMENT)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(APPOINTMENT.OFFICIAL_ID))
                .where(seat)
                .and(running(APPOINTMENT, today()))
                .and(OFFICIAL.ACTIVE)
                .fetchOptional(row ->
                        new Holder(official(row), row.get(APPOINTMENT.FROM_DATE), row.get(APPOINTMENT.LEGAL_ACT)));
    }

    /** Who holds which working seat of these areas today, by the seats' codes. */
    public Map<Seat, Official> holders(Set<String> areas) {
        Chart known = chart();
        Map<Seat, Official> holders = new LinkedHashMap<>();
        db.select(OFFICIAL.fields())
                .select(APPOINTMENT.SEAT_ID)
                .from(APPOINTMENT)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(APPOINTMENT.OFFICIAL_ID))
                .join(SEAT)
                .on(SEAT.ID.eq(APPOINTMENT.SEAT_ID))
                .where(running(APPOINTMENT, today()))
                .and(OFFICIAL.ACTIVE)
                .orderBy(SEAT.CODE)
                .forEach(row -> {
                    SeatId id = new SeatId(row.get(APPOINTMENT.SEAT_ID));
                    Seat seat = present(known.seats.get(id), id);
                    if (areas.contains(seat.area()) && known.working.contains(id)) {
                        holders.put(seat, official(row));
                    }
                });
        return holders;
    }

    /**
     * The seats that an official may act for today: held, standing in for a vacant one, or delegated. A seat of a mechanism that is not
     * active is nobody's work, and an inactive official neither holds a seat nor keeps it from its deputy.
     */
    public List<HeldSeat> seatsOf(OfficialId official) {
        Chart known = chart();
        Map<SeatId, HeldSeat> seats = new LinkedHashMap<>();
        seatsOf.fetch(Map.of("official", official.value(), "today", today())).stream()
                .map(row -> new SeatStanding(
                        new SeatId(row.get(0, Long.class)), Standing.valueOf(row.get(1, String.class))))
                .sorted(Comparator.comparing(SeatStanding::as))
                .filter(found -> known.working.contains(found.seat()))
                .forEach(found -> seats.putIfAbsent(
                        found.seat(), new HeldSeat(present(known.seats.get(found.seat()), found.seat()), found.as())));
        return List.copyOf(seats.values());
    }

    /** The same asked for one seat within a larger query: the name of the {@link Standing}, the best first, or null. */
    public Field<@Nullable String> standing(Field<Long> id, Field<LocalDate> today, Field<Long> seat) {
        return DSL.when(DSL.exists(held(id, today, APPOINTMENT.SEAT_ID.eq(seat))), DSL.inline("HOLDER"))
                .when(DSL.exists(deputised(id, today, SEAT.ID.eq(seat))), DSL.inline("DEPUTY"))
                .when(DSL.exists(delegated(id, today, DELEGATION.SEAT_ID.eq(seat))), DSL.inline("DELEGATE"));
    }

    /** Whether the seat is in the composition of an active mechanism. */
    public boolean works(SeatId id) {
        return chart().working.contains(id);
    }

    private static Select<Record2<Long, String>> held(Field<Long> id, Field<LocalDate> today, Condition which) {
        return DSL.select(APPOINTMENT.SEAT_ID, DSL.inline("HOLDER").as("standing"))
                .from(APPOINTMENT)
                .where(APPOINTMENT.OFFICIAL_ID.eq(id))
                .and(which)
                .and(running(APPOINTMENT, today))
                .and(active(id));
    }

    private static Select<Record2<Long, String>> deputised(Field<Long> id, Field<LocalDate> today, Condition which) {
        var other = APPOINTMENT.as("other");
        return DSL.select(SEAT.ID, DSL.inline("DEPUTY"))
                .from(SEAT)
                .join(APPOINTMENT)
                .on(APPOINTMENT.SEAT_ID.eq(SEAT.DEPUTY_SEAT_ID))
                .where(APPOINTMENT.OFFICIAL_ID.eq(id))
                .and(which)
                .and(running(APPOINTMENT, today))
                .and(active(id))
                .andNotExists(DSL.selectOne()
                        .from(other)
                        .join(OFFICIAL)
                        .on(OFFICIAL.ID.eq(other.OFFICIAL_ID))
                        .where(other.SEAT_ID.eq(SEAT.ID))
                        .and(OFFICIAL.ACTIVE)
                        .and(running(other, today)));
    }

    private static Select<Record2<Long, String>> delegated(Field<Long> id, Field<LocalDate> today, Condition which) {
        return DSL.select(DELEGATION.SEAT_ID, DSL.inline("DELEGATE"))
                .from(DELEGATION)
                .where(DELEGATION.OFFICIAL_ID.eq(id))
                .and(which)
                .and(DELEGATION.FROM_DATE.le(today))
                .and(DELEGATION.TO_DATE.ge(today))
                .and(DELEGATION.REVOKED_AT.isNull())
                .and(active(id));
    }

    private record SeatStanding(SeatId seat, Standing as) {}

    /** The official of this id. */
    public Official official(OfficialId id) {
        return db.selectFrom(OFFICIAL).where(OFFICIAL.ID.eq(id.value())).fetchSingle(Organisation::official);
    }

    /** The active official who signs in by this name. */
    public Optional<Official> officialByUsername(String username) {
        return db.selectFrom(OFFICIAL)
                .where(OFFICIAL.USERNAME.eq(username))
                .and(OFFICIAL.ACTIVE)
                .fetchOptional(Organisation::official);
    }

    /** Forgets what was read, after a reference load. */
    public void reread() {
        chart = null;
    }

    private static boolean works(Mechanism mechanism) {
        return mechanism.status().equals("active");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Condition running(Appointment appointment, LocalDate day) {
        return running(appointment, DSL.val(day));
    }

    private static Condition running(Appointment appointment, Field<LocalDate> day) {
        return appointment.FROM_DATE.le(day).and(appointment.TO_DATE.isNull().or(appointment.TO_DATE.ge(day)));
    }

    private static Condition active(Field<Long> id) {
        return DSL.exists(
                DSL.selectOne().from(OFFICIAL).where(OFFICIAL.ID.eq(id)).and(OFFICIAL.ACTIVE));
    }

    private static Official official(Record row) {
        return new Official(
                new OfficialId(row.get(OFFICIAL.ID)),
                row.get(OFFICIAL.USERNAME),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                row.get(OFFICIAL.EMAIL),
                row.get(OFFICIAL.PHONE),
                Locale.of(row.get(OFFICIAL.LANGUAGE)));
    }

    private static <T> T present(@Nullable T found, Object id) {
        if (found == null) {
            throw new IllegalArgumentException("There is no " + id);
        }
        return found;
    }

    private Chart chart() {
        Chart known = chart;
        if (known == null) {
            known = read();
            chart = known;
        }
        return known;
    }

    private Chart read() {
        Chart read = new Chart();
        db.selectFrom(AREA).orderBy(AREA.CODE).forEach(row -> {
            Area area = new Area(
                    row.getCode(),
                    row.getKind(),
                    row.getSlug(),
                    new Words(row.getNameEn(), row.getNameKm()),
                    row.getParent());
            read.areas.put(area.code(), area);
            if (area.parent() != null && row.getRetiredOn() == null) {
                read.parts
                        .computeIfAbsent(area.parent(), any -> new ArrayList<>())
                        .add(area);
            }
        });
        db.selectFrom(MECHANISM).forEach(row -> {
            Mechanism mechanism = new Mechanism(
                    new MechanismId(row.getId()),
                    row.getCode(),
                    row.getKind(),
                    row.getCategory(),
                    row.getParentId() == null ? null : new MechanismId(row.getParentId()),
                    row.getAreaCode(),
                    new Words(row.getNameEn(), row.getNameKm()),
                    row.getStatus());
            read.mechanisms.put(mechanism.id(), mechanism);
            read.byKind.put(new KindInArea(mechanism.kind(), mechanism.area()), mechanism);
        });
        db.selectFrom(SEAT).forEach(row -> {
            Mechanism mechanism = present(read.mechanisms.get(new MechanismId(row.getMechanismId())), row.getCode());
            Seat seat = new Seat(
                    new SeatId(row.getId()),
                    row.getCode(),
                    row.getKey(),
                    mechanism.id(),
                    new Words(row.getTitleEn(), row.getTitleKm()),
                    mechanism.name(),
                    mechanism.area());
            read.seats.put(seat.id(), seat);
            if (row.getActive() && works(mechanism)) {
                read.byKey.put(seat.code(), seat);
                read.working.add(seat.id());
            }
        });
        return read;
    }

    private record KindInArea(String kind, String area) {}

    /** What the reference load put into the database, as read once. */
    private static final class Chart {
        private final Map<String, Area> areas = new HashMap<>();
        private final Map<String, List<Area>> parts = new HashMap<>();
        private final Map<MechanismId, Mechanism> mechanisms = new HashMap<>();
        private final Map<KindInArea, Mechanism> byKind = new HashMap<>();
        private final Map<SeatId, Seat> seats = new HashMap<>();
        private final Map<String, Seat> byKey = new HashMap<>();
        private final Set<SeatId> working = new HashSet<>();
    }
}
