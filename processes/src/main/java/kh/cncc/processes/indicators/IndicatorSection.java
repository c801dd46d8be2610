package kh.cncc.processes.indicators;

import static kh.cncc.processes.db.Tables.INDICATOR;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceRow;
import kh.cncc.engine.reference.ReferenceSection;
import kh.cncc.processes.db.tables.records.IndicatorRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the catalogue. An indicator that is no longer in the file is set inactive: reports still name it. */
@Component
class IndicatorSection implements ReferenceSection {

    private static final String[] COLUMNS = {
        "code",
        "list",
        "number",
        "name_en",
        "name_km",
        "domain_en",
        "domain_km",
        "right",
        "value_type",
        "unit_en",
        "unit_km",
        "minimum",
        "maximum",
        "decimals",
        "sex",
        "age_groups",
        "by_area",
        "aggregation",
        "numerator_en",
        "numerator_km",
        "denominator_en",
        "denominator_km",
        "source",
        "ministry",
        "period_type",
        "note"
    };

    private static final List<String> REQUIRED = List.of(
            "code", "list", "number", "name_en", "name_km", "domain_en", "domain_km", "unit_en", "unit_km", "source");

    private static final Set<String> LISTS = Set.of("A4", "A5", "A6", "T8");
    private static final Set<String> YES_NO = Set.of("yes", "no");
    private static final Set<String> PERIODS = Set.of("month", "quarter", "semester", "year", "survey");

    private final DSLContext db;
    private final Indicators indicators;

    IndicatorSection(DSLContext db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        Map<String, ReferenceRow> byCode = new HashMap<>();
        List<ReferenceRow> rows = files.someRows("reference/indicators.csv", problems, COLUMNS);
        for (ReferenceRow row : rows) {
            check(row, problems);
            if (byCode.put(row.text("code"), row) != null) {
                problems.add(row, "duplicate code " + row.text("code"));
            }
        }
        if (!problems.none() || rows.isEmpty()) {
            return;
        }
        db.batch(rows.stream()
                        .map(row -> db.insertInto(INDICATOR)
                                .set(record(row))
                                .onConflict(INDICATOR.CODE)
                                .doUpdate()
                                .set(record(row)))
                        .toList())
                .execute();
        db.update(INDICATOR)
                .set(INDICATOR.ACTIVE, false)
                .where(INDICATOR.CODE.notIn(byCode.keySet()))
                .execute();
        indicators.rereadAfterTransaction();
    }

    private static void check(ReferenceRow row, Problems problems) {
        REQUIRED.forEach(column -> row.required(column, problems));
        oneOf(row, problems, "list", LISTS::contains);
        oneOf(row, problems, "right", code -> known(() -> ChildRight.of(code)));
        oneOf(row, problems, "value_type", code -> known(() -> ValueType.of(code)));
        oneOf(row, problems, "aggregation", code -> known(() -> Aggregation.of(code)));
        oneOf(row, problems, "sex", YES_NO::contains);
        oneOf(row, problems, "by_area", YES_NO::contains);
        oneOf(row, problems, "period_type", PERIODS::contains);
        for (String column : List.of("minimum", "maximum", "decimals")) {
            String text = row.text(column);
            if (!text.isEmpty() && !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                problems.add(row, column + " is not a number: " + text);
            }
        }
        if (!row.text("decimals").matches("[0-9]")) {
            problems.add(row, "decimals must be a digit, not \"" + row.text("decimals") + "\"");
        }
        boolean rate = row.text("aggregation").equals("rate");
        if (rate
                && (row.text("numerator_en").isEmpty()
                        || row.text("denominator_en").isEmpty())) {
            problems.add(row, "a rate needs a numerator and a denominator");
        }
        boolean fraction = Set.of("percent", "rate", "ratio").contains(row.text("value_type"));
        if (fraction && Set.of("sum", "stock").contains(row.text("aggregation"))) {
            problems.add(row, "a " + row.text("value_type") + " is never summed");
        }
    }

    private static void oneOf(ReferenceRow row, Problems problems, String column, Predicate<String> allowed) {
        if (!allowed.test(row.text(column))) {
            problems.add(row, "unknown " + column + " \"" + row.text(column) + "\"");
        }
    }

    private static boolean known(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static IndicatorRecord record(ReferenceRow row) {
        IndicatorRecord record = new IndicatorRecord();
        record.setCode(row.text("code"));
        record.setList(row.text("list"));
        record.setNumber(row.text("number"));
        record.setNameEn(row.text("name_en"));
        record.setNameKm(row.text("name_km"));
        record.setDomainEn(row.text("domain_en"));
        record.setDomainKm(row.text("domain_km"));
        record.setChildRight(row.text("right"));
        record.setValueType(row.text("value_type"));
        record.setUnitEn(row.text("unit_en"));
        record.setUnitKm(row.text("unit_km"));
        record.setBase(Base.of(ValueType.of(row.text("value_type")), row.text("unit_en")));
        record.setMinimum(number(row.text("minimum")));
        record.setMaximum(number(row.text("maximum")));
        record.setDecimals(Integer.valueOf(row.text("decimals")));
        record.setBySex(row.text("sex").equals("yes"));
        record.setAgeGroups(row.text("age_groups"));
        record.setByArea(row.text("by_area").equals("yes"));
        record.setAggregation(row.text("aggregation"));
        record.setNumeratorEn(given(row.text("numerator_en")));
        record.setNumeratorKm(given(row.text("numerator_km")));
        record.setDenominatorEn(given(row.text("denominator_en")));
        record.setDenominatorKm(given(row.text("denominator_km")));
        record.setSource(row.text("source"));
        record.setMinistry(given(row.text("ministry")));
        record.setPeriodType(row.text("period_type"));
        record.setNote(given(row.text("note")));
        record.setActive(true);
        return record;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
