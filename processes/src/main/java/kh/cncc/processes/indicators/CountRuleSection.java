package kh.cncc.processes.indicators;

import static kh.cncc.processes.db.Tables.COUNT_RULE;
import static kh.cncc.processes.db.Tables.INDICATOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceRow;
import kh.cncc.engine.reference.ReferenceSection;
import kh.cncc.processes.db.tables.records.IndicatorRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads the rules of counting. The file is the whole truth; it may be empty. */
@Component
class CountRuleSection implements ReferenceSection {

    private static final Set<String> KINDS = Set.of("parts", "same", "once");
    private static final Set<String> STATUS = Set.of("by-definition", "to-confirm", "confirmed");

    private final DSLContext db;
    private final CountRules rules;

    CountRuleSection(DSLContext db, CountRules rules) {
        this.db = db;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        List<ReferenceRow> rows =
                files.rows("reference/count-rules.csv", problems, "code", "kind", "whole", "indicators", "status");
        Map<String, IndicatorRecord> known = db.selectFrom(INDICATOR).fetchMap(INDICATOR.CODE);
        boolean indicatorsLoaded = problems.none();
        Set<String> codes = new HashSet<>();
        for (ReferenceRow row : rows) {
            if (!codes.add(row.required("code", problems))) {
                problems.add(row, "duplicate code " + row.text("code"));
            }
            checkWords(row, problems);
            if (indicatorsLoaded) {
                checkIndicators(row, known, problems);
            }
        }
        if (problems.none()) {
            write(rows, known);
        }
    }

    private static void checkWords(ReferenceRow row, Problems problems) {
        boolean parts = row.text("kind").equals("parts");
        if (!KINDS.contains(row.text("kind"))) {
            problems.add(row, "unknown kind \"" + row.text("kind") + "\"");
        }
        if (!STATUS.contains(row.text("status"))) {
            problems.add(row, "unknown status \"" + row.text("status") + "\"");
        }
        if (parts == row.text("whole").isEmpty()) {
            problems.add(row, parts ? "parts need a whole" : "only parts have a whole");
        }
        if (others(row).size() < (parts ? 1 : 2)) {
            problems.add(row, parts ? "a whole needs a part" : "there is nothing to compare with");
        }
        if (new HashSet<>(all(row)).size() < all(row).size()) {
            problems.add(row, "names an indicator twice");
        }
    }

    /** Only counts can be held against each other, and what happened in a period not against what there is at its end. */
    private static void checkIndicators(ReferenceRow row, Map<String, IndicatorRecord> known, Problems problems) {
        Set<String> aggregations = new HashSet<>();
        for (String code : all(row)) {
            IndicatorRecord indicator = known.get(code);
            if (indicator == null) {
                problems.add(row, "unknown indicator " + code);
            } else if (!indicator.getValueType().equals("count")) {
                problems.add(row, code + " is no count but a " + indicator.getValueType());
            } else {
                aggregations.add(indicator.getAggregation());
            }
        }
        if (aggregations.size() > 1) {
            problems.add(row, "compares what happens in a period with what there is at its end");
        }
    }

    private void write(List<ReferenceRow> rows, Map<String, IndicatorRecord> known) {
        db.deleteFrom(COUNT_RULE).execute();
        List<kh.cncc.processes.db.tables.records.CountRuleRecord> records = new ArrayList<>();
        for (ReferenceRow row : rows) {
            int position = 0;
            for (String code : all(row)) {
                var record = db.newRecord(COUNT_RULE);
                record.setCode(row.text("code"));
                record.setKind(row.text("kind"));
                record.setIndicatorId(Objects.requireNonNull(known.get(code)).getId());
                record.setWhole(code.equals(row.text("whole")));
                record.setPosition(position++);
                record.setStatus(row.text("status"));
                records.add(record);
            }
        }
        db.batchInsert(records).execute();
        rules.rereadAfterTransaction();
    }

    /** The whole first. */
    private static List<String> all(ReferenceRow row) {
        return Stream.concat(Stream.of(row.text("whole")).filter(code -> !code.isEmpty()), others(row).stream())
                .toList();
    }

    private static List<String> others(ReferenceRow row) {
        return Arrays.stream(row.text("indicators").split("\\s+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
