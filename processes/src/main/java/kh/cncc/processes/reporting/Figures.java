package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.FIGURE;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;
import static kh.cncc.processes.db.Tables.REPORT_VERSION;
import static kh.cncc.processes.db.Tables.REPORT_VERSION_RETURN;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures as they are kept: read by version, written with a revision each. */
@Component
class Figures {

    private final DSLContext db;
    private final Clock clock;

    Figures(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Which figure of a version. */
    record Key(IndicatorId indicator, Split split) {}

    /** Which figure of which department. */
    record UnitKey(MechanismId unit, IndicatorId indicator, Split split) {}

    /** A figure with who changed it last. */
    record Kept(
            FigureValue value,
            int revision,
            @Nullable String reason,
            @Nullable Words by,
            @Nullable Instant at) {

        static final Kept NOTHING = new Kept(FigureValue.MISSING, 0, null, null, null);

        /** A reason explains one figure; another one needs another. */
        Kept withValue(FigureValue value) {
            return new Kept(value, revision + 1, this.value.same(value) ? reason : null, by, at);
        }

        Kept withReason(@Nullable String reason) {
            return new Kept(value, revision + 1, reason, by, at);
        }
    }

    Map<Key, Kept> of(long versionId) {
        return of(java.util.List.of(versionId)).getOrDefault(versionId, Map.of());
    }

    /** The figures of these versions, in one query. */
    Map<Long, Map<Key, Kept>> of(Collection<Long> versionIds) {
        Map<Long, Map<Key, Kept>> found = new HashMap<>();
        db.select(FIGURE.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(FIGURE)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(FIGURE.CHANGED_BY))
                .where(FIGURE.VERSION_ID.in(versionIds))
                .forEach(row -> found.computeIfAbsent(row.get(FIGURE.VERSION_ID), id -> new HashMap<>())
                        .put(key(row), kept(row)));
        return found;
    }

    /** The accepted figures of the period before, of the same mechanism. */
    Map<UnitKey, FigureValue> before(ReportHeader report) {
        return before(report, DSL.noCondition());
    }

    /** Those of one of its departments. */
    Map<UnitKey, FigureValue> before(ReportHeader report, MechanismId unit) {
        return before(report, REPORT_VERSION_RETURN.UNIT_ID.eq(unit.value()));
    }

    private Map<UnitKey, FigureValue> before(ReportHeader report, Condition units) {
        Map<UnitKey, FigureValue> found = new HashMap<>();
        db.select(FIGURE.fields())
                .select(REPORT_VERSION_RETURN.UNIT_ID)
                .from(REPORT)
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID))
                .join(REPORT_VERSION)
                .on(REPORT_VERSION.REPORT_ID.eq(REPORT.ID), REPORT_VERSION.NUMBER.eq(REPORT.CURRENT_VERSION))
                .join(REPORT_VERSION_RETURN)
                .on(REPORT_VERSION_RETURN.REPORT_VERSION_ID.eq(REPORT_VERSION.ID))
                .join(FIGURE)
                .on(FIGURE.VERSION_ID.eq(REPORT_VERSION_RETURN.RETURN_VERSION_ID))
                .where(units)
                .and(REPORT.MECHANISM_ID.eq(report.mechanism().value()))
                .and(REPORT.ACCEPTED_AT.isNotNull())
                .and(REPORTING_CYCLE.PERIOD_TYPE.eq(report.period().type().code()))
                .and(REPORTING_CYCLE.PERIOD_START.eq(report.period().previous().start()))
                .forEach(row -> found.put(
                        new UnitKey(
                                new MechanismId(row.get(REPORT_VERSION_RETURN.UNIT_ID)),
                                new IndicatorId(row.get(FIGURE.INDICATOR_ID)),
                                Split.of(row.get(FIGURE.SPLIT))),
                        value(row)));
        return found;
    }

    /**
     * Writes figures of a draft: one statement, rendered once and sent as one batch. The caller holds the task, so
     * nobody else writes here now.
     */
    void write(long versionId, Map<Key, Kept> figures, Actor by) {
        if (figures.isEmpty()) {
            return;
        }
        var now = Moment.now(clock);
        BatchBindStep batch = db.batch(upsert());
        for (Map.Entry<Key, Kept> entry : figures.entrySet()) {
            FigureValue value = entry.getValue().value();
            batch = batch.bind(
                    versionId,
                    entry.getKey().indicator().value(),
                    entry.getKey().split().code(),
                    code(value.state()),
                    value.number(),
                    value.numerator(),
                    value.denominator(),
                    value.words(),
                    entry.getValue().reason(),
                    entry.getValue().revision(),
                    now,
                    by.id().value());
        }
        batch.execute();
    }

    private Query upsert() {
        return db.insertInto(FIGURE)
                .columns(
                        FIGURE.VERSION_ID,
                        FIGURE.INDICATOR_ID,
                        FIGURE.SPLIT,
                        FIGURE.STATE,
                        FIGURE.NUMBER,
                        FIGURE.NUMERATOR,
                        FIGURE.DENOMINATOR,
                        FIGURE.WORDS,
                        FIGURE.REASON,
                        FIGURE.REVISION,
                        FIGURE.CHANGED_AT,
                        FIGURE.CHANGED_BY)
                .values((Long) null, null, null, null, null, null, null, null, null, null, null, null)
                .onConflict(FIGURE.VERSION_ID, FIGURE.INDICATOR_ID, FIGURE.SPLIT)
                .doUpdate()
                .setAllToExcluded();
    }

    private static Key key(Record row) {
        return new Key(new IndicatorId(row.get(FIGURE.INDICATOR_ID)), Split.of(row.get(FIGURE.SPLIT)));
    }

    private static Kept kept(Record row) {
        return new Kept(
                value(row),
                row.get(FIGURE.REVISION),
                row.get(FIGURE.REASON),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                row.get(FIGURE.CHANGED_AT).toInstant());
    }

    static FigureValue value(Record row) {
        return switch (row.get(FIGURE.STATE)) {
            case "value" ->
                new FigureValue(
                        FigureState.VALUE,
                        row.get(FIGURE.NUMBER),
                        row.get(FIGURE.NUMERATOR),
                        row.get(FIGURE.DENOMINATOR),
                        row.get(FIGURE.WORDS));
            case "not-applicable" -> FigureValue.NOT_APPLICABLE;
            default -> FigureValue.MISSING;
        };
    }

    private static String code(FigureState state) {
        return switch (state) {
            case VALUE -> "value";
            case NOT_APPLICABLE -> "not-applicable";
            case MISSING -> "cleared";
        };
    }
}
