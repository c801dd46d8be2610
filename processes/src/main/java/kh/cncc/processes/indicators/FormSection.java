package kh.cncc.processes.indicators;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.FORM_LINE;
import static kh.cncc.processes.db.Tables.INDICATOR;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceRow;
import kh.cncc.engine.reference.ReferenceSection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads the forms: which indicators are asked of which kind of unit. The file is the whole truth. */
@Component
class FormSection implements ReferenceSection {

    private static final Set<String> FORMS = Set.of(
            "province-month",
            "province-quarter",
            "province-semester",
            "province-year",
            "ministry-semester",
            "ministry-year");

    private static final Set<String> STATUS = Set.of("to-confirm", "confirmed");

    private final DSLContext db;
    private final Indicators indicators;

    FormSection(DSLContext db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows =
                files.someRows("reference/forms.csv", problems, "form", "indicator", "unit", "position", "status");
        Map<String, Long> codes =
                db.select(INDICATOR.CODE, INDICATOR.ID).from(INDICATOR).fetchMap(INDICATOR.CODE, INDICATOR.ID);
        Set<String> kinds = db.selectDistinct(MECHANISM.KIND).from(MECHANISM).fetchSet(MECHANISM.KIND);
        boolean indicatorsLoaded = problems.none();
        Set<List<String>> seen = new HashSet<>();
        for (ReferenceRow row : rows) {
            check(row, problems);
            if (indicatorsLoaded && !codes.containsKey(row.text("indicator"))) {
                problems.add(row, "unknown indicator " + row.text("indicator"));
            }
            if (indicatorsLoaded && !kinds.contains(row.text("unit"))) {
                problems.add(row, "there is no unit of kind " + row.text("unit"));
            }
            if (!seen.add(List.of(row.text("form"), row.text("unit"), row.text("indicator")))) {
                problems.add(row, "the form asks this unit for " + row.text("indicator") + " twice");
            }
        }
        if (problems.none() && !rows.isEmpty()) {
            write(rows, codes);
        }
    }

    private static void check(ReferenceRow row, Problems problems) {
        if (!FORMS.contains(row.text("form"))) {
            problems.add(row, "unknown form \"" + row.text("form") + "\"");
        }
        if (!STATUS.contains(row.text("status"))) {
            problems.add(row, "unknown status \"" + row.text("status") + "\"");
        }
        if (!row.text("position").matches("[0-9]{1,6}")) {
            problems.add(row, "position is not a number: " + row.text("position"));
        }
    }

    private void write(List<ReferenceRow> rows, Map<String, Long> codes) {
        db.deleteFrom(FORM_LINE).execute();
        var insert = db.insertInto(
                FORM_LINE,
                FORM_LINE.FORM,
                FORM_LINE.UNIT_KIND,
                FORM_LINE.INDICATOR_ID,
                FORM_LINE.POSITION,
                FORM_LINE.STATUS);
        for (ReferenceRow row : rows) {
            insert = insert.values(
                    row.text("form"),
                    row.text("unit"),
                    Objects.requireNonNull(codes.get(row.text("indicator"))),
                    Integer.valueOf(row.text("position")),
                    row.text("status"));
        }
        insert.execute();
        indicators.rereadAfterTransaction();
    }
}
