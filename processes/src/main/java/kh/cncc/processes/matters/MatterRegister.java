package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.CASE_WORDS;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.SearchWords;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the filter and the order of the register mean to the database. */
@Component
class MatterRegister {

    private static final Field<Integer> LEVEL = DSL.field(
            "array_position({0}, {1})",
            Integer.class,
            DSL.val(Arrays.stream(Level.values()).map(Level::code).toArray(String[]::new)),
            MATTER.LEVEL);

    private final Access access;
    private final Organisation organisation;
    private final Places places;
    private final Clock clock;

    MatterRegister(Access access, Organisation organisation, Places places, Clock clock) {
        this.access = access;
        this.organisation = organisation;
        this.places = places;
        this.clock = clock;
    }

    Condition which(Actor actor, MatterFilter filter) {
        return DSL.and(
                whose(access.seats(actor), filter.whose()),
                text(filter.text()),
                equal(
                        MATTER.TOPIC,
                        filter.topic() == null ? null : filter.topic().code()),
                equal(
                        MATTER.URGENCY,
                        filter.urgency() == null ? null : filter.urgency().code()),
                equal(
                        MATTER.LEVEL,
                        filter.level() == null ? null : filter.level().code()),
                equal(
                        MATTER.STATE,
                        filter.state() == null ? null : filter.state().code()),
                filter.area() == null ? DSL.noCondition() : within(filter.area()),
                filter.overdue() ? overdue(LocalDate.now(clock)) : DSL.noCondition(),
                filter.open() ? MATTER.CLOSED_AT.isNull() : DSL.noCondition());
    }

    List<SortField<?>> order(MatterFilter filter) {
        List<Field<?>> fields = switch (filter.sort()) {
            case RAISED -> List.of(MATTER.ID);
            case NUMBER -> List.of(MATTER.NUMBER, MATTER.ID);
            case DUE -> List.of(MATTER.DUE_ON, MATTER.ID);
            case LEVEL -> List.of(LEVEL, MATTER.ID);
        };
        return fields.stream()
                .<SortField<?>>map(field -> filter.descending() ? field.desc() : field.asc())
                .toList();
    }

    /** Rule: only a matter that somebody has to act on can be overdue; while others are asked its clock stands still. */
    static Condition overdue(LocalDate today) {
        return MATTER.STATE
                .in(MatterState.CONSIDERED.code(), MatterState.CHOOSING.code())
                .and(MATTER.DUE_ON.lt(today));
    }

    private Condition whose(List<HeldSeat> seats, MatterFilter.Whose whose) {
        Long[] mine = seats.stream().map(held -> held.seat().id().value()).toArray(Long[]::new);
        Long[] mechanisms = seats.stream()
                .map(held -> held.seat().mechanism().value())
                .distinct()
                .toArray(Long[]::new);
        return switch (whose) {
            case ALL -> DSL.noCondition();
            case MINE -> MATTER.RAISER_SEAT.eq(DSL.any(mine));
            case MECHANISM -> MATTER.MECHANISM_ID.eq(DSL.any(mechanisms));
            case BELOW -> DSL.or(seats.stream().map(this::below).toList());
        };
    }

    /** Rule: below a seat are the levels under that of its mechanism, within its area. */
    private Condition below(HeldSeat held) {
        String area = held.seat().area();
        int rung = places.level(held.seat().mechanism())
                .map(Level::ordinal)
                .orElseGet(() -> above(organisation.area(area)));
        String[] lower =
                Arrays.stream(Level.values()).limit(rung).map(Level::code).toArray(String[]::new);
        return MATTER.LEVEL.eq(DSL.any(lower)).and(within(area));
    }

    /** A secretariat or a team has no matters itself; below it is whatever is below those it works for. */
    private static int above(Area area) {
        return switch (area.kind()) {
            case "commune" -> Level.COMMUNE.ordinal();
            case "district" -> Level.DISTRICT.ordinal();
            case "nation" -> Level.SECRETARIAT.ordinal();
            default -> Level.PROVINCIAL_COUNCIL.ordinal();
        };
    }

    /** In an area that does not exist there is nothing. */
    private Condition within(String area) {
        if (area.equals(AreasBelow.NATION)) {
            return DSL.noCondition();
        }
        List<String> codes = new ArrayList<>(List.of(area));
        for (int at = 0; at < codes.size(); at++) {
            organisation.parts(codes.get(at)).forEach(part -> codes.add(part.code()));
        }
        return MATTER.AREA_CODE.eq(DSL.any(codes.toArray(String[]::new)));
    }

    private static Condition text(String text) {
        String query = SearchWords.query(text);
        if (query.isEmpty()) {
            return DSL.noCondition();
        }
        String number = text.strip().toUpperCase(Locale.ROOT);
        return DSL.or(
                MATTER.NUMBER.startsWith(number),
                DSL.exists(DSL.selectOne()
                        .from(CASE_WORDS)
                        .where(CASE_WORDS.CASE_ID.eq(MATTER.CASE_ID))
                        .and("{0} @@ {1}::tsquery", CASE_WORDS.WORDS, DSL.val(query))));
    }

    private static Condition equal(Field<String> field, @Nullable String code) {
        return code == null ? DSL.noCondition() : field.eq(code);
    }
}
