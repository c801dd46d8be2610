package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.HOLIDAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The public holidays. The file is the whole truth: a day that is no longer in it is a working day again. */
@Component
class HolidaySection implements ReferenceSection {

    private final DSLContext db;

    HolidaySection(DSLContext db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows =
                files.someRows("reference/holidays.csv", problems, "date", "name_en", "name_km", "kind", "status");
        Map<LocalDate, ReferenceRow> byDay = new HashMap<>();
        for (ReferenceRow row : rows) {
            row.required("name_en", problems);
            row.required("name_km", problems);
            row.required("date", problems);
            LocalDate day = row.date("date", problems);
            if (day != null && byDay.put(day, row) != null) {
                problems.add(row, "duplicate date " + day);
            }
        }
        if (!problems.none()) {
            return;
        }
        db.deleteFrom(HOLIDAY).where(HOLIDAY.DAY.notIn(byDay.keySet())).execute();
        var insert =
                db.insertInto(HOLIDAY, HOLIDAY.DAY, HOLIDAY.NAME_EN, HOLIDAY.NAME_KM, HOLIDAY.KIND, HOLIDAY.STATUS);
        for (var entry : byDay.entrySet()) {
            ReferenceRow row = entry.getValue();
            insert = insert.values(
                    entry.getKey(), row.text("name_en"), row.text("name_km"), row.text("kind"), row.text("status"));
        }
        Upsert.by(insert, HOLIDAY.DAY, HOLIDAY.NAME_EN, HOLIDAY.NAME_KM, HOLIDAY.KIND, HOLIDAY.STATUS);
    }
}
