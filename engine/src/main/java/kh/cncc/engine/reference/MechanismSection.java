package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.SEAT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mechanisms and their seats.
 *
 * <p>A row with {@code per=province} is a pattern, made once for the capital and each province; its seats come from its template. What
 * is no longer in the files becomes dormant or inactive, and stays.
 */
@Component
class MechanismSection implements ReferenceSection {

    private static final String MECHANISMS = "reference/mechanisms.csv";
    private static final String SEATS = "reference/seats.csv";
    private static final Set<String> STATUSES = Set.of("active", "dormant", "replaced");

    private final DSLContext db;

    MechanismSection(DSLContext db) {
        this.db = db;
    }

    private record Place(String code, String nameEn, String nameKm, String kindEn, String kindKm) {

        String fill(String pattern) {
            return pattern.replace("{area}", code)
                    .replace("{area_en}", nameEn)
                    .replace("{area_km}", nameKm)
                    .replace("{kind_en}", kindEn)
                    .replace("{kind_km}", kindKm);
        }
    }

    private record Made(ReferenceRow row, Place place) {

        String text(String column) {
            return place.fill(row.text(column));
        }

        @Nullable
        String orNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows = files.rows(
                MECHANISMS,
                problems,
                "code",
                "kind",
                "category",
                "parent",
                "per",
                "area",
                "template",
                "name_en",
                "name_km",
                "legal_act",
                "status");
        Map<String, List<ReferenceRow>> templates = templates(files, problems);
        Map<String, Made> mechanisms = expand(rows, problems);
        check(mechanisms, templates, problems);
        if (problems.none() && !mechanisms.isEmpty()) {
            write(mechanisms);
            writeSeats(mechanisms, templates);
        }
    }

    private static Map<String, List<ReferenceRow>> templates(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows =
                files.rows(SEATS, problems, "template", "number", "key", "function", "title_en", "title_km", "deputy");
        Map<String, List<ReferenceRow>> templates = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("template"), LinkedHashMap::new, Collectors.toList()));
        templates.values().forEach(seats -> {
            Set<String> keys = seats.stream().map(seat -> seat.text("key")).collect(Collectors.toSet());
            Set<String> seen = new HashSet<>();
            for (ReferenceRow seat : seats) {
                seat.number("number", problems);
                seat.required("function", problems);
                seat.required("title_en", problems);
                seat.required("title_km", problems);
                if (!seen.add(seat.required("key", problems))) {
                    problems.add(seat, "duplicate key " + seat.text("key"));
                }
                if (seat.orNull("deputy") != null && !keys.contains(seat.text("deputy"))) {
                    problems.add(seat, "unknown seat " + seat.text("deputy") + " as deputy");
                }
            }
        });
        return templates;
    }

    private Map<String, Made> expand(List<ReferenceRow> rows, Problems problems) {
        Map<String, Place> places = places();
        Map<String, Made> made = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        for (ReferenceRow row : rows) {
            List<Place> where = where(row, places, problems);
            for (Place place : where) {
                Made one = new Made(row, place);
                if (made.putIfAbsent(one.text("code"), one) != null) {
                    problems.add(row, "duplicate code " + one.text("code"));
                }
                if (!kinds.add(one.text("kind") + "/" + place.code())) {
                    problems.add(row, "a second " + one.text("kind") + " in " + place.code());
                }
            }
        }
        return made;
    }

    private static List<Place> where(ReferenceRow row, Map<String, Place> places, Problems problems) {
        return switch (row.text("per")) {
            case "province" ->
                places.values().stream()
                        .filter(place -> !place.kindEn().isEmpty())
                        .toList();
            case "nation" -> {
                Place place = places.get(row.text("area"));
                if (place == null) {
                    problems.add(row, "unknown area " + row.text("area"));
                    yield List.of();
                }
                yield List.of(place);
            }
            default -> {
                problems.add(row, "per is neither nation nor province: " + row.text("per"));
                yield List.of();
            }
        };
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        db.selectFrom(AREA).orderBy(AREA.CODE).forEach(area -> {
            boolean capital = area.getKind().equals("capital");
            boolean province = area.getKind().equals("province");
            places.put(
                    area.getCode(),
                    new Place(
                            area.getCode(),
                            area.getNameEn(),
                            area.getNameKm(),
                            capital ? "Capital" : province ? "Provincial" : "",
                            capital ? "រាជធានី" : province ? "ខេត្ត" : ""));
        });
        return places;
    }

    private static void check(
            Map<String, Made> mechanisms, Map<String, List<ReferenceRow>> templates, Problems problems) {
        Set<ReferenceRow> told = new HashSet<>();
        for (Made made : mechanisms.values()) {
            ReferenceRow row = made.row();
            String parent = made.text("parent");
            if (!parent.isEmpty() && !mechanisms.containsKey(parent) && told.add(row)) {
                problems.add(row, "missing parent " + parent);
            }
        }
        for (ReferenceRow row :
                mechanisms.values().stream().map(Made::row).distinct().toList()) {
            for (String column : List.of("code", "kind", "category", "name_en", "name_km")) {
                row.required(column, problems);
            }
            if (!STATUSES.contains(row.text("status"))) {
                problems.add(row, "unknown status " + row.text("status"));
            }
            if (row.orNull("template") != null && !templates.containsKey(row.text("template"))) {
                problems.add(row, "unknown template " + row.text("template"));
            }
        }
    }

    private void write(Map<String, Made> mechanisms) {
        var insert = db.insertInto(
                MECHANISM,
                MECHANISM.CODE,
                MECHANISM.KIND,
                MECHANISM.CATEGORY,
                MECHANISM.AREA_CODE,
                MECHANISM.NAME_EN,
                MECHANISM.NAME_KM,
                MECHANISM.ABBR_EN,
                MECHANISM.ABBR_KM,
                MECHANISM.LEGAL_ACT,
                MECHANISM.STATUS);
        for (Made made : mechanisms.values()) {
            insert = insert.values(
                    made.text("code"),
                    made.text("kind"),
                    made.text("category"),
                    made.place().code(),
                    made.text("name_en"),
                    made.text("name_km"),
                    made.orNull("abbr_en"),
                    made.orNull("abbr_km"),
                    made.orNull("legal_act"),
                    made.text("status"));
        }
        insert.onConflict(MECHANISM.CODE)
                .doUpdate()
                .set(MECHANISM.KIND, DSL.excluded(MECHANISM.KIND))
                .set(MECHANISM.CATEGORY, DSL.excluded(MECHANISM.CATEGORY))
                .set(MECHANISM.NAME_EN, DSL.excluded(MECHANISM.NAME_EN))
                .set(MECHANISM.NAME_KM, DSL.excluded(MECHANISM.NAME_KM))
                .set(MECHANISM.ABBR_EN, DSL.excluded(MECHANISM.ABBR_EN))
                .set(MECHANISM.ABBR_KM, DSL.excluded(MECHANISM.ABBR_KM))
                .set(MECHANISM.LEGAL_ACT, DSL.excluded(MECHANISM.LEGAL_ACT))
                .set(MECHANISM.STATUS, DSL.excluded(MECHANISM.STATUS))
                .where(DSL.row(
                                MECHANISM.KIND,
                                MECHANISM.CATEGORY,
                                MECHANISM.NAME_EN,
                                MECHANISM.NAME_KM,
                                MECHANISM.ABBR_EN,
                                MECHANISM.ABBR_KM,
                                MECHANISM.LEGAL_ACT,
                                MECHANISM.STATUS)
                        .isDistinctFrom(DSL.row(
                                DSL.excluded(MECHANISM.KIND),
                                DSL.excluded(MECHANISM.CATEGORY),
                                DSL.excluded(MECHANISM.NAME_EN),
                                DSL.excluded(MECHANISM.NAME_KM),
                                DSL.excluded(MECHANISM.ABBR_EN),
                                DSL.excluded(MECHANISM.ABBR_KM),
                                DSL.excluded(MECHANISM.LEGAL_ACT),
                                DSL.excluded(MECHANISM.STATUS))))
                .execute();
        linkParents(mechanisms);
        db.update(MECHANISM)
                .set(MECHANISM.STATUS, "dormant")
                .where(MECHANISM.CODE.notIn(mechanisms.keySet()))
                .and(MECHANISM.STATUS.eq("active"))
                .execute();
    }

    private void linkParents(Map<String, Made> mechanisms) {
        Map<String, Long> ids =
                db.select(MECHANISM.CODE, MECHANISM.ID).from(MECHANISM).fetchMap(MECHANISM.CODE, MECHANISM.ID);
        Map<String, @Nullable Long> known = new HashMap<>();
        db.select(MECHANISM.CODE, MECHANISM.PARENT_ID)
                .from(MECHANISM)
                .forEach(row -> known.put(row.value1(), row.value2()));
        List<org.jooq.Query> changes = new ArrayList<>();
        mechanisms.forEach((code, made) -> {
            Long parent = ids.get(made.text("parent"));
            if (!java.util.Objects.equals(parent, known.get(code))) {
                changes.add(
                        db.update(MECHANISM).set(MECHANISM.PARENT_ID, parent).where(MECHANISM.CODE.eq(code)));
            }
        });
        db.batch(changes).execute();
    }

    private void writeSeats(Map<String, Made> mechanisms, Map<String, List<ReferenceRow>> templates) {
        Map<String, Long> ids =
                db.select(MECHANISM.CODE, MECHANISM.ID).from(MECHANISM).fetchMap(MECHANISM.CODE, MECHANISM.ID);
        var insert = db.insertInto(
                SEAT,
                SEAT.MECHANISM_ID,
                SEAT.KEY,
                SEAT.CODE,
                SEAT.NUMBER,
                SEAT.FUNCTION,
                SEAT.TITLE_EN,
                SEAT.TITLE_KM,
                SEAT.ACTIVE);
        Map<String, @Nullable String> deputies = new LinkedHashMap<>();
        for (Made made : mechanisms.values()) {
            String code = made.text("code");
            for (ReferenceRow seat : templates.getOrDefault(made.text("template"), List.of())) {
                String deputy = seat.orNull("deputy");
                deputies.put(code + "." + seat.text("key"), deputy == null ? null : code + "." + deputy);
                insert = insert.values(
                        ids.get(code),
                        seat.text("key"),
                        code + "." + seat.text("key"),
                        Integer.valueOf(seat.text("number")),
                        seat.text("function"),
                        made.place().fill(seat.text("title_en")),
                        made.place().fill(seat.text("title_km")),
                        true);
            }
        }
        insert.onConflict(SEAT.CODE)
                .doUpdate()
                .set(SEAT.NUMBER, DSL.excluded(SEAT.NUMBER))
                .set(SEAT.FUNCTION, DSL.excluded(SEAT.FUNCTION))
                .set(SEAT.TITLE_EN, DSL.excluded(SEAT.TITLE_EN))
                .set(SEAT.TITLE_KM, DSL.excluded(SEAT.TITLE_KM))
                .set(SEAT.ACTIVE, true)
                .where(DSL.row(SEAT.NUMBER, SEAT.FUNCTION, SEAT.TITLE_EN, SEAT.TITLE_KM, SEAT.ACTIVE)
                        .isDistinctFrom(DSL.row(
                                DSL.excluded(SEAT.NUMBER),
                                DSL.excluded(SEAT.FUNCTION),
                                DSL.excluded(SEAT.TITLE_EN),
                                DSL.excluded(SEAT.TITLE_KM),
                                DSL.excluded(SEAT.ACTIVE))))
                .execute();
        linkDeputies(deputies);
    }

    private void linkDeputies(Map<String, @Nullable String> deputies) {
        var seats = db.select(SEAT.CODE, SEAT.ID, SEAT.DEPUTY_SEAT_ID, SEAT.ACTIVE)
                .from(SEAT)
                .fetch();
        Map<String, Long> ids = seats.stream().collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
        Function<String, @Nullable Long> deputyOf = code -> {
            String deputy = deputies.get(code);
            return deputy == null ? null : ids.get(deputy);
        };
        List<org.jooq.Query> changes = new ArrayList<>();
        for (var seat : seats) {
            boolean gone = !deputies.containsKey(seat.value1());
            Long deputy = deputyOf.apply(seat.value1());
            if (gone && seat.value4()) {
                changes.add(db.update(SEAT).set(SEAT.ACTIVE, false).where(SEAT.ID.eq(seat.value2())));
            } else if (!gone && !java.util.Objects.equals(deputy, seat.value3())) {
                changes.add(db.update(SEAT).set(SEAT.DEPUTY_SEAT_ID, deputy).where(SEAT.ID.eq(seat.value2())));
            }
        }
        db.batch(changes).execute();
    }
}
