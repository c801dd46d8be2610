package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.AREA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The nation, the capital and the provinces, whose parents stand before their children, and the districts and communes of the gazetteer. */
@Component
class AreaSection implements ReferenceSection {

    private static final String FILE = "reference/areas.csv";
    private static final Set<String> LOWER = Set.of("district", "commune");
    private static final Set<String> KINDS = Set.of("nation", "capital", "province", "district", "commune");

    private final DSLContext db;
    private final Gazetteer gazetteer;
    private final Clock clock;

    AreaSection(DSLContext db, Gazetteer gazetteer, Clock clock) {
        this.db = db;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows =
                files.someRows(FILE, problems, "code", "kind", "parent", "iso", "slug", "name_en", "name_km");
        Set<String> codes = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        for (ReferenceRow row : rows) {
            if (!KINDS.contains(row.text("kind"))) {
                problems.add(row, "unknown kind " + row.text("kind"));
            }
            if (row.orNull("parent") != null && !codes.contains(row.text("parent"))) {
                problems.add(row, "missing parent " + row.text("parent"));
            }
            row.required("name_en", problems);
            row.required("name_km", problems);
            if (!codes.add(row.required("code", problems))) {
                problems.add(row, "duplicate code " + row.text("code"));
            }
            if (!slugs.add(row.required("slug", problems))) {
                problems.add(row, "duplicate slug " + row.text("slug"));
            }
        }
        if (!rows.isEmpty()) {
            checkNoneIsGone(codes, problems);
        }
        List<ReferenceRow> all = new ArrayList<>(rows);
        for (ReferenceRow row : gazetteer.read(files, provinces(rows), problems)) {
            if (!codes.add(row.text("code"))) {
                problems.add(row, "duplicate code " + row.text("code"));
            }
            all.add(row);
        }
        if (problems.none()) {
            write(all);
            retireOthers(codes);
        }
    }

    /** The gazetteer counts the provinces as the international standard does: KH-2 is 02. */
    private static Map<String, String> provinces(List<ReferenceRow> rows) {
        Map<String, String> provinces = new HashMap<>();
        for (ReferenceRow row : rows) {
            if (row.text("iso").startsWith("KH-")) {
                String digits = row.text("iso").substring(3);
                provinces.put(digits.length() == 1 ? "0" + digits : digits, row.text("code"));
            }
        }
        return provinces;
    }

    /** Reports and decisions name areas for ever: a province can be renamed, not taken away. */
    private void checkNoneIsGone(Set<String> codes, Problems problems) {
        db.select(AREA.CODE)
                .from(AREA)
                .where(AREA.CODE.notIn(codes))
                .and(AREA.KIND.notIn(LOWER))
                .orderBy(AREA.CODE)
                .forEach(row -> problems.add(FILE, 1, "the area " + row.value1() + " is known and cannot be left out"));
    }

    /** Districts and communes are split and joined several times a year. */
    private void retireOthers(Set<String> codes) {
        db.update(AREA)
                .set(AREA.RETIRED_ON, LocalDate.now(clock))
                .where(AREA.CODE.notIn(codes))
                .and(AREA.RETIRED_ON.isNull())
                .execute();
    }

    private void write(List<ReferenceRow> rows) {
        var insert = db.insertInto(
                AREA,
                AREA.CODE,
                AREA.KIND,
                AREA.PARENT,
                AREA.ISO,
                AREA.SLUG,
                AREA.NAME_EN,
                AREA.NAME_KM,
                AREA.RETIRED_ON);
        for (ReferenceRow row : rows) {
            insert = insert.values(
                    row.text("code"),
                    row.text("kind"),
                    row.orNull("parent"),
                    row.orNull("iso"),
                    row.text("slug"),
                    row.text("name_en"),
                    row.text("name_km"),
                    null);
        }
        Upsert.by(
                insert,
                AREA.CODE,
                AREA.KIND,
                AREA.PARENT,
                AREA.ISO,
                AREA.SLUG,
                AREA.NAME_EN,
                AREA.NAME_KM,
                AREA.RETIRED_ON);
    }
}
