package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.db.tables.records.MechanismRecord;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The mechanisms and their seats. A mechanism that is no longer in the files becomes dormant, and stays. */
@Component
class MechanismSection implements ReferenceSection {

    private static final String FILE = "reference/mechanisms.csv";

    private final DSLContext db;
    private final SeatTemplates seats;

    MechanismSection(DSLContext db, SeatTemplates seats) {
        this.db = db;
        this.seats = seats;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows = files.someRows(
                FILE,
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
                "abbr_en",
                "abbr_km",
                "legal_act",
                "status");
        Map<String, List<ReferenceRow>> templates = seats.read(files, problems);
        Map<String, PlacedRow> mechanisms = new MechanismPatterns(places(), problems).expand(rows, templates.keySet());
        checkKnown(mechanisms, problems);
        if (problems.none()) {
            write(mechanisms);
            linkParents(mechanisms);
            retireOthers(mechanisms);
            seats.write(mechanisms.values(), templates);
        }
    }

    /** The areas that there are, what an area is a part of before the area itself. */
    private Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        db.selectFrom(AREA)
                .where(AREA.RETIRED_ON.isNull())
                .orderBy(DSL.position("nation capital province district commune", AREA.KIND), AREA.CODE)
                .forEach(area -> places.put(
                        area.getCode(),
                        Place.of(
                                area.getCode(),
                                area.getKind(),
                                places.get(area.getParent()),
                                area.getNameEn(),
                                area.getNameKm())));
        return places;
    }

    /** Cases and seats hang on a mechanism's code: giving it another one would make a second mechanism of the same kind. */
    private void checkKnown(Map<String, PlacedRow> mechanisms, Problems problems) {
        Map<String, String> left = new LinkedHashMap<>();
        db.select(MECHANISM.CODE, MECHANISM.KIND, MECHANISM.AREA_CODE)
                .from(MECHANISM)
                .where(MECHANISM.CODE.notIn(mechanisms.keySet()))
                .forEach(row -> left.put(row.value2() + "/" + row.value3(), row.value1()));
        for (PlacedRow one : mechanisms.values()) {
            String code = left.get(one.text("kind") + "/" + one.place().code());
            if (code != null) {
                problems.add(one.row(), one.code() + " is known as " + code + "; a code cannot change");
            }
        }
    }

    private void write(Map<String, PlacedRow> mechanisms) {
        Upsert.many(
                db,
                mechanisms.values().stream().map(MechanismSection::record).toList(),
                MECHANISM.CODE,
                List.of(),
                MECHANISM.KIND,
                MECHANISM.CATEGORY,
                MECHANISM.AREA_CODE,
                MECHANISM.NAME_EN,
                MECHANISM.NAME_KM,
                MECHANISM.ABBR_EN,
                MECHANISM.ABBR_KM,
                MECHANISM.LEGAL_ACT,
                MECHANISM.STATUS);
    }

    private static MechanismRecord record(PlacedRow made) {
        MechanismRecord record = new MechanismRecord();
        record.setCode(made.code());
        record.setKind(made.text("kind"));
        record.setCategory(made.text("category"));
        record.setAreaCode(made.place().code());
        record.setNameEn(made.text("name_en"));
        record.setNameKm(made.text("name_km"));
        record.setAbbrEn(made.orNull("abbr_en"));
        record.setAbbrKm(made.orNull("abbr_km"));
        record.setLegalAct(made.orNull("legal_act"));
        record.setStatus(made.text("status"));
        return record;
    }

    private void linkParents(Map<String, PlacedRow> mechanisms) {
        var known = db.select(MECHANISM.CODE, MECHANISM.ID, MECHANISM.PARENT_ID)
                .from(MECHANISM)
                .fetch();
        Map<String, Long> ids = known.intoMap(MECHANISM.CODE, MECHANISM.ID);
        List<Query> changes = new ArrayList<>();
        for (var row : known) {
            PlacedRow made = mechanisms.get(row.value1());
            Long parent = made == null ? row.value3() : ids.get(made.text("parent"));
            if (!Objects.equals(parent, row.value3())) {
                changes.add(
                        db.update(MECHANISM).set(MECHANISM.PARENT_ID, parent).where(MECHANISM.ID.eq(row.value2())));
            }
        }
        db.batch(changes).execute();
    }

    private void retireOthers(Map<String, PlacedRow> mechanisms) {
        db.update(MECHANISM)
                .set(MECHANISM.STATUS, "dormant")
                .where(MECHANISM.CODE.notIn(mechanisms.keySet()))
                .and(MECHANISM.STATUS.eq("active"))
                .execute();
    }
}
