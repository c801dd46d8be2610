package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.EXTENSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.database.Remembered;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How much more time was granted and not withdrawn. */
@Component
public class Grants {

    private static final String DAYS = """
        select c.case_id, e.granted_at, c.working_days
        from engine.extension_case c join engine.extension e on e.id = c.extension_id
        where c.case_id = any(?::bigint[]) and e.withdrawn_at is null
        """;

    private final DSLContext db;
    private final Cases cases;
    private final Remembered<CaseId, List<Grant>> known = new Remembered<>();

    Grants(DSLContext db, Cases cases) {
        this.db = db;
        this.cases = cases;
    }

    /**
     * What was granted.
     *
     * @param days  by case: working days more than the rule gives, for each of its steps
     * @param until by task: the day that was granted to this very task
     */
    record Granted(Map<CaseId, List<Grant>> days, Map<Long, LocalDate> until) {}

    /** The working days that these cases have more than the rule gives; cases without any may be missing from the answer. */
    public Map<CaseId, List<Grant>> days(Collection<CaseId> ids) {
        List<CaseId> asked = ids.stream().filter(id -> !cases.openedNow(id)).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        if (asked.size() > 1) {
            return read(asked);
        }
        // A step asks for its own case, and each task that it opens does.
        CaseId one = asked.getFirst();
        return Map.of(one, known.get(one, id -> read(asked).getOrDefault(id, List.of())));
    }

    private Map<CaseId, List<Grant>> read(Collection<CaseId> ids) {
        return asking(ids).fetch().intoGroups(Grants::caseId, Grants::grant);
    }

    /** The statement that asks for them, for whoever asks more in the same breath. */
    ResultQuery<Record> asking(Collection<CaseId> ids) {
        return db.resultQuery(DAYS, (Object) ids.stream().map(CaseId::value).toArray(Long[]::new));
    }

    /** What the statement answered for this one. */
    void answered(CaseId id, Result<? extends Record> rows) {
        known.put(id, rows.map(Grants::grant));
    }

    private static CaseId caseId(Record row) {
        return new CaseId(row.get("case_id", Long.class));
    }

    private static Grant grant(Record row) {
        return new Grant(
                row.get("granted_at", OffsetDateTime.class).toInstant(), row.get("working_days", Integer.class));
    }

    /** More was granted, or less. */
    void changed() {
        known.forget();
    }

    Granted of(Collection<CaseId> ids) {
        return new Granted(
                days(ids),
                db.select(EXTENSION.TASK_ID, DSL.max(EXTENSION.NEW_DUE))
                        .from(EXTENSION)
                        .where(EXTENSION.CASE_ID.in(
                                ids.stream().map(CaseId::value).toList()))
                        .and(EXTENSION.TASK_ID.isNotNull())
                        .and(EXTENSION.WITHDRAWN_AT.isNull())
                        .groupBy(EXTENSION.TASK_ID)
                        .fetchMap(row -> row.value1(), row -> row.value2()));
    }
}
