package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.SEAT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.db.tables.records.SeatRecord;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The compositions: which seats a mechanism of a template has. A seat that left its composition becomes inactive, and stays. */
@Component
class SeatTemplates {

    private final DSLContext db;

    SeatTemplates(DSLContext db) {
        this.db = db;
    }

    /** The seats of each template. */
    Map<String, List<ReferenceRow>> read(ReferenceFiles files, Problems problems) {
        Map<String, List<ReferenceRow>> templates = files
                .someRows(
                        "reference/seats.csv",
                        problems,
                        "template",
                        "number",
                        "key",
                        "function",
                        "title_en",
                        "title_km",
                        "deputy")
                .stream()
                .collect(Collectors.groupingBy(row -> row.text("template"), LinkedHashMap::new, Collectors.toList()));
        templates.values().forEach(seats -> check(seats, problems));
        return templates;
    }

    private static void check(List<ReferenceRow> seats, Problems problems) {
        Set<String> keys = seats.stream().map(seat -> seat.text("key")).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (ReferenceRow seat : seats) {
            seat.number("number", problems);
            for (String column : List.of("template", "function", "title_en", "title_km")) {
                seat.required(column, problems);
            }
            if (!seen.add(seat.required("key", problems))) {
                problems.add(seat, "duplicate key " + seat.text("key"));
            }
            if (seat.orNull("deputy") != null && !keys.contains(seat.text("deputy"))) {
                problems.add(seat, "unknown seat " + seat.text("deputy") + " as deputy");
            }
            if (seat.orNull("deputy") != null && seat.text("deputy").equals(seat.text("key"))) {
                problems.add(seat, "the seat is its own deputy");
            }
        }
    }

    /** Gives each mechanism the seats of its template. */
    void write(Collection<PlacedRow> mechanisms, Map<String, List<ReferenceRow>> templates) {
        Map<String, Long> ids =
                db.select(MECHANISM.CODE, MECHANISM.ID).from(MECHANISM).fetchMap(MECHANISM.CODE, MECHANISM.ID);
        List<SeatRecord> records = new ArrayList<>();
        Map<String, @Nullable String> deputies = new LinkedHashMap<>();
        for (PlacedRow mechanism : mechanisms) {
            String code = mechanism.code();
            for (ReferenceRow seat : templates.getOrDefault(mechanism.text("template"), List.of())) {
                String deputy = seat.orNull("deputy");
                deputies.put(code + "." + seat.text("key"), deputy == null ? null : code + "." + deputy);
                records.add(record(mechanism, Objects.requireNonNull(ids.get(code)), seat));
            }
        }
        Upsert.many(
                db,
                records,
                SEAT.CODE,
                List.of(SEAT.MECHANISM_ID, SEAT.KEY),
                SEAT.NUMBER,
                SEAT.FUNCTION,
                SEAT.TITLE_EN,
                SEAT.TITLE_KM,
                SEAT.ACTIVE);
        linkDeputies(deputies);
    }

    private static SeatRecord record(PlacedRow mechanism, long id, ReferenceRow seat) {
        SeatRecord record = new SeatRecord();
        record.setMechanismId(id);
        record.setKey(seat.text("key"));
        record.setCode(mechanism.code() + "." + seat.text("key"));
        record.setNumber(Integer.valueOf(seat.text("number")));
        record.setFunction(seat.text("function"));
        record.setTitleEn(mechanism.place().fill(seat.text("title_en")));
        record.setTitleKm(mechanism.place().fill(seat.text("title_km")));
        record.setActive(true);
        return record;
    }

    private void linkDeputies(Map<String, @Nullable String> deputies) {
        var seats = db.select(SEAT.CODE, SEAT.ID, SEAT.DEPUTY_SEAT_ID, SEAT.ACTIVE)
                .from(SEAT)
                .fetch();
        Map<String, Long> ids = seats.intoMap(SEAT.CODE, SEAT.ID);
        List<Query> changes = new ArrayList<>();
        for (var seat : seats) {
            String deputyCode = deputies.get(seat.value1());
            Long deputy = deputyCode == null ? null : ids.get(deputyCode);
            boolean gone = !deputies.containsKey(seat.value1());
            if (gone ? seat.value4() : !Objects.equals(deputy, seat.value3())) {
                changes.add(db.update(SEAT)
                        .set(SEAT.ACTIVE, !gone)
                        .set(SEAT.DEPUTY_SEAT_ID, deputy)
                        .where(SEAT.ID.eq(seat.value2())));
            }
        }
        db.batch(changes).execute();
    }
}
