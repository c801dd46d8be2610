package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.CONSOLIDATION;
import static kh.cncc.processes.db.Tables.CONSOLIDATION_REPORT;
import static kh.cncc.processes.db.Tables.NATIONAL_FIGURE;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORT_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.reporting.ConsolidationPage.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The consolidations of the cycles: a draft is made anew as long as it is one; afterwards it never changes. */
@Component
class ConsolidationDrafts {

    private static final Official CHANGER = OFFICIAL.as("changer");

    private final DSLContext db;
    private final Clock clock;
    private final NationalFigures figures;

    ConsolidationDrafts(DSLContext db, Clock clock, NationalFigures figures) {
        this.db = db;
        this.clock = clock;
        this.figures = figures;
    }

    /** A consolidation without its figures. */
    record Head(
            ConsolidationId id,
            CycleId cycle,
            int number,
            int version,
            State state,
            String summary,
            int revision,
            Instant changedAt,
            Words changedBy,
            @Nullable String gapsReason,
            Instant createdAt,
            Words createdBy,
            @Nullable Instant publishedAt) {}

    Head head(ConsolidationId id) {
        return heads(CONSOLIDATION.ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("refused.national"));
    }

    /** The newest of a cycle. */
    Optional<Head> newest(CycleId cycle) {
        return ofCycle(cycle).stream().findFirst();
    }

    /** All of a cycle, newest first. */
    List<Head> ofCycle(CycleId cycle) {
        return heads(CONSOLIDATION.CYCLE_ID.eq(cycle.value()));
    }

    /** How many of the expected reports are in a consolidation. */
    record Coverage(int included, int expected) {}

    /** That of each of a cycle's consolidations, in one query. */
    Map<ConsolidationId, Coverage> coverage(CycleId cycle) {
        var included = DSL.count(CONSOLIDATION_REPORT.REPORT_VERSION_ID);
        return db.select(CONSOLIDATION_REPORT.CONSOLIDATION_ID, included, DSL.count())
                .from(CONSOLIDATION_REPORT)
                .join(CONSOLIDATION)
                .on(CONSOLIDATION.ID.eq(CONSOLIDATION_REPORT.CONSOLIDATION_ID))
                .where(CONSOLIDATION.CYCLE_ID.eq(cycle.value()))
                .groupBy(CONSOLIDATION_REPORT.CONSOLIDATION_ID)
                .fetchMap(row -> new ConsolidationId(row.value1()), row -> new Coverage(row.value2(), row.value3()));
    }

    /** The draft that is being worked on: a further number after a published one, a further version after a return. */
    Head draft(CycleId cycle, Actor by) {
        Head newest = newest(cycle).orElse(null);
        if (newest == null) {
            return create(cycle, 1, 1, "", null, by);
        }
        return switch (newest.state()) {
            case DRAFT -> newest;
            case RETURNED ->
                create(cycle, newest.number(), newest.version() + 1, newest.summary(), newest.gapsReason(), by);
            case PUBLISHED -> create(cycle, newest.number() + 1, 1, "", null, by);
            case SUBMITTED -> throw new IllegalStateException("It was submitted and has not come back");
        };
    }

    private Head create(CycleId cycle, int number, int version, String summary, @Nullable String gapsReason, Actor by) {
        var now = Moment.now(clock);
        return head(new ConsolidationId(db.insertInto(CONSOLIDATION)
                .set(CONSOLIDATION.CYCLE_ID, cycle.value())
                .set(CONSOLIDATION.NUMBER, number)
                .set(CONSOLIDATION.VERSION, version)
                .set(CONSOLIDATION.STATE, code(State.DRAFT))
                .set(CONSOLIDATION.SUMMARY, summary)
                .set(CONSOLIDATION.GAPS_REASON, gapsReason)
                .set(CONSOLIDATION.CHANGED_AT, now)
                .set(CONSOLIDATION.CHANGED_BY, by.id().value())
                .set(CONSOLIDATION.CREATED_AT, now)
                .set(CONSOLIDATION.CREATED_BY, by.id().value())
                .returning(CONSOLIDATION.ID)
                .fetchSingle(CONSOLIDATION.ID)));
    }

    /** Takes the reports accepted by the lock date as they are now, those that are missing included, and makes the figures of them. */
    void take(Head draft) {
        long id = draft.id().value();
        db.deleteFrom(NATIONAL_FIGURE)
                .where(NATIONAL_FIGURE.CONSOLIDATION_ID.eq(id))
                .execute();
        db.deleteFrom(CONSOLIDATION_REPORT)
                .where(CONSOLIDATION_REPORT.CONSOLIDATION_ID.eq(id))
                .execute();
        db.insertInto(
                        CONSOLIDATION_REPORT,
                        CONSOLIDATION_REPORT.CONSOLIDATION_ID,
                        CONSOLIDATION_REPORT.REPORT_ID,
                        CONSOLIDATION_REPORT.REPORT_VERSION_ID)
                .select(DSL.select(DSL.val(id), REPORT.ID, REPORT_VERSION.ID)
                        .from(REPORT)
                        .leftJoin(REPORT_VERSION)
                        .on(
                                REPORT_VERSION.REPORT_ID.eq(REPORT.ID),
                                REPORT_VERSION.NUMBER.eq(REPORT.CURRENT_VERSION),
                                ReportRegister.counts())
                        .where(REPORT.CYCLE_ID.eq(draft.cycle().value()))
                        .and(REPORT.STATE.ne(ReportState.WAIVED.code())))
                .execute();
        figures.write(draft.id());
    }

    void summary(Head draft, String summary, Actor by) {
        db.update(CONSOLIDATION)
                .set(CONSOLIDATION.SUMMARY, summary.strip())
                .set(CONSOLIDATION.REVISION, CONSOLIDATION.REVISION.plus(1))
                .set(CONSOLIDATION.CHANGED_AT, Moment.now(clock))
                .set(CONSOLIDATION.CHANGED_BY, by.id().value())
                .where(CONSOLIDATION.ID.eq(draft.id().value()))
                .execute();
    }

    void submitted(Head draft, String gapsReason) {
        db.update(CONSOLIDATION)
                .set(CONSOLIDATION.GAPS_REASON, gapsReason.isBlank() ? null : gapsReason.strip())
                .where(CONSOLIDATION.ID.eq(draft.id().value()))
                .execute();
        move(draft, State.DRAFT, State.SUBMITTED);
    }

    void returned(Head head) {
        move(head, State.SUBMITTED, State.RETURNED);
    }

    /** Publishes what was approved, and marks the reports in it as consolidated; returns its number. */
    int publish(CycleId cycle) {
        Head head = newest(cycle).orElseThrow();
        move(head, State.SUBMITTED, State.PUBLISHED);
        db.update(CONSOLIDATION)
                .set(CONSOLIDATION.PUBLISHED_AT, Moment.now(clock))
                .where(CONSOLIDATION.ID.eq(head.id().value()))
                .execute();
        db.update(REPORT)
                .set(REPORT.STATE, ReportState.CONSOLIDATED.code())
                .where(REPORT.STATE.eq(ReportState.APPROVED.code()))
                .and(REPORT.ID.in(DSL.select(CONSOLIDATION_REPORT.REPORT_ID)
                        .from(CONSOLIDATION_REPORT)
                        .where(CONSOLIDATION_REPORT.CONSOLIDATION_ID.eq(
                                head.id().value()))
                        .and(CONSOLIDATION_REPORT.REPORT_VERSION_ID.isNotNull())))
                .execute();
        return head.number();
    }

    private void move(Head head, State from, State to) {
        int moved = db.update(CONSOLIDATION)
                .set(CONSOLIDATION.STATE, code(to))
                .where(CONSOLIDATION.ID.eq(head.id().value()))
                .and(CONSOLIDATION.STATE.eq(code(from)))
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("Consolidation " + head.id().value() + " is not " + code(from));
        }
    }

    private List<Head> heads(Condition condition) {
        return db.select(CONSOLIDATION.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, CHANGER.NAME_EN, CHANGER.NAME_KM)
                .from(CONSOLIDATION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(CONSOLIDATION.CREATED_BY))
                .join(CHANGER)
                .on(CHANGER.ID.eq(CONSOLIDATION.CHANGED_BY))
                .where(condition)
                .orderBy(CONSOLIDATION.NUMBER.desc(), CONSOLIDATION.VERSION.desc())
                .fetch(ConsolidationDrafts::head);
    }

    private static Head head(Record row) {
        return new Head(
                new ConsolidationId(row.get(CONSOLIDATION.ID)),
                new CycleId(row.get(CONSOLIDATION.CYCLE_ID)),
                row.get(CONSOLIDATION.NUMBER),
                row.get(CONSOLIDATION.VERSION),
                State.valueOf(row.get(CONSOLIDATION.STATE).toUpperCase(Locale.ROOT)),
                row.get(CONSOLIDATION.SUMMARY),
                row.get(CONSOLIDATION.REVISION),
                row.get(CONSOLIDATION.CHANGED_AT).toInstant(),
                new Words(row.get(CHANGER.NAME_EN), row.get(CHANGER.NAME_KM)),
                row.get(CONSOLIDATION.GAPS_REASON),
                row.get(CONSOLIDATION.CREATED_AT).toInstant(),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                Moment.of(row.get(CONSOLIDATION.PUBLISHED_AT)));
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
