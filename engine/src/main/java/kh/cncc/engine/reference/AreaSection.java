package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.AREA;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The nation, the capital and the provinces. Parents stand before their children. */
@Component
class AreaSection implements ReferenceSection {

    private static final String FILE = "reference/areas.csv";
    private static final Set<String> KINDS = Set.of("nation", "capital", "province", "district", "commune");

    private final DSLContext db;

    AreaSection(DSLContext db) {
        this.db = db;
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
        if (problems.none()) {
            write(rows);
        }
    }

    /** Reports and decisions name areas for ever, and an area has no state: it can be renamed, not taken away. */
    private void checkNoneIsGone(Set<String> codes, Problems problems) {
        db.select(AREA.CODE)
                .from(AREA)
                .where(AREA.CODE.notIn(codes))
                .orderBy(AREA.CODE)
                .forEach(row -> problems.add(FILE, 1, "the area " + row.value1() + " is known and cannot be left out"));
    }

    private void write(List<ReferenceRow> rows) {
        var insert =
                db.insertInto(AREA, AREA.CODE, AREA.KIND, AREA.PARENT, AREA.ISO, AREA.SLUG, AREA.NAME_EN, AREA.NAME_KM);
        for (ReferenceRow row : rows) {
            insert = insert.values(
                    row.text("code"),
                    row.text("kind"),
                    row.orNull("parent"),
                    row.orNull("iso"),
                    row.text("slug"),
                    row.text("name_en"),
                    row.text("name_km"));
        }
        Upsert.by(insert, AREA.CODE, AREA.KIND, AREA.PARENT, AREA.ISO, AREA.SLUG, AREA.NAME_EN, AREA.NAME_KM);
    }
}
