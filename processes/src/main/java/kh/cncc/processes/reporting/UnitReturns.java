package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.DEPARTMENT_RETURN;
import static kh.cncc.processes.db.Tables.FIGURE;
import static kh.cncc.processes.db.Tables.RETURN_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.database.Remembered;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The department's returns and their versions. A submitted version never changes; a correction is a further one. */
@Component
class UnitReturns {

    /** In place of the id of a version that nobody has begun: no figure is found under it. */
    private static final long NOT_BEGUN = 0;

    private final DSLContext db;
    private final Clock clock;
    private final Remembered<InState, List<Long>> unitsIn = new Remembered<>();

    UnitReturns(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A version of what one department gives to one report.
     *
     * @param versionId   {@link #NOT_BEGUN} until something is typed or handed in
     * @param number      of the version
     * @param submittedBy null while it is a draft
     */
    record Version(
            long returnId,
            MechanismId unit,
            String unitCode,
            String unitKind,
            Words unitName,
            ReturnState state,
            long versionId,
            int number,
            @Nullable Instant submittedAt,
            @Nullable OfficialId submittedById,
            @Nullable Words submittedBy) {

        /** The same under this id, as it is before anybody hands it in. */
        Version notHandedIn(long id) {
            return new Version(returnId, unit, unitCode, unitKind, unitName, state, id, number, null, null, null);
        }
    }

    /** The newest version of each department, drafts included, in the order of the departments' names. */
    List<Version> newest(ReportId report) {
        return select().where(DEPARTMENT_RETURN.REPORT_ID.eq(report.value()))
                .and(DSL.coalesce(RETURN_VERSION.NUMBER, DEPARTMENT_RETURN.CURRENT_VERSION)
                        .eq(DEPARTMENT_RETURN.CURRENT_VERSION))
                .orderBy(MECHANISM.NAME_EN)
                .fetch(UnitReturns::version);
    }

    /** The newest version of one department; empty when the report expects nothing from it. */
    Optional<Version> newest(ReportId report, MechanismId unit) {
        return newest(report).stream()
                .filter(version -> version.unit().equals(unit))
                .findFirst();
    }

    /** What each department handed in last; a department that never did is not in the list. */
    List<Version> submitted(ReportId report) {
        var later = RETURN_VERSION.as("later");
        Condition last = DSL.notExists(DSL.selectOne()
                .from(later)
                .where(later.RETURN_ID.eq(RETURN_VERSION.RETURN_ID))
                .and(later.SUBMITTED_AT.isNotNull())
                .and(later.NUMBER.gt(RETURN_VERSION.NUMBER)));
        return select().where(DEPARTMENT_RETURN.REPORT_ID.eq(report.value()))
                .and(RETURN_VERSION.SUBMITTED_AT.isNotNull())
                .and(last)
                .orderBy(MECHANISM.NAME_EN)
                .fetch(UnitReturns::version);
    }

    /** Of each of these departments the version with that number. */
    List<Version> numbered(ReportId report, Map<MechanismId, Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : select().where(DEPARTMENT_RETURN.REPORT_ID.eq(report.value()))
                        .and(DSL.or(numbers.entrySet().stream()
                                .map(each -> DEPARTMENT_RETURN
                                        .UNIT_ID
                                        .eq(each.getKey().value())
                                        .and(RETURN_VERSION.NUMBER.eq(each.getValue())))
                                .toList()))
                        .fetch(UnitReturns::version);
    }

    /** These versions, whichever they are. */
    List<Version> versions(List<Long> versionIds) {
        return select().where(RETURN_VERSION.ID.in(versionIds)).fetch(UnitReturns::version);
    }

    /** Departments in this state, for the tasks of the model, which asks twice for the same. */
    List<Long> unitsIn(ReportId report, ReturnState state) {
        return unitsIn.get(new InState(report, state), this::readUnits);
    }

    private record InState(ReportId report, ReturnState state) {}

    private List<Long> readUnits(InState in) {
        return db.fetch(
                        "select unit_id from processes.department_return where report_id = ? and state = ? order by"
                                + " unit_id",
                        in.report().value(),
                        in.state().code())
                .map(row -> row.get(0, Long.class));
    }

    /** The version to be written to; its first figure, or its being handed in without one, begins it. The case is locked. */
    Version begun(Version version) {
        if (version.versionId() != NOT_BEGUN) {
            return version;
        }
        return version.notHandedIn(insert(version.returnId(), version.number()));
    }

    private long insert(long returnId, int number) {
        return db.insertInto(RETURN_VERSION)
                .set(RETURN_VERSION.RETURN_ID, returnId)
                .set(RETURN_VERSION.NUMBER, number)
                .set(RETURN_VERSION.CREATED_AT, Moment.now(clock))
                .returning(RETURN_VERSION.ID)
                .fetchSingle(RETURN_VERSION.ID);
    }

    /** Something was typed. */
    void started(long returnId) {
        unitsIn.forget();
        db.update(DEPARTMENT_RETURN)
                .set(DEPARTMENT_RETURN.STATE, ReturnState.IN_PROGRESS.code())
                .where(DEPARTMENT_RETURN.ID.eq(returnId))
                .and(DEPARTMENT_RETURN.STATE.eq(ReturnState.EXPECTED.code()))
                .execute();
    }

    /** The figures were handed in: from now on this version stays as it is. */
    void submitted(Version version, Actor by) {
        int frozen = db.update(RETURN_VERSION)
                .set(RETURN_VERSION.SUBMITTED_AT, Moment.now(clock))
                .set(RETURN_VERSION.SUBMITTED_BY, by.id().value())
                .where(RETURN_VERSION.ID.eq(version.versionId()))
                .and(RETURN_VERSION.SUBMITTED_AT.isNull())
                .execute();
        if (frozen != 1) {
            throw new IllegalStateException("Version " + version.versionId() + " was already handed in");
        }
        state(version.returnId(), ReturnState.SUBMITTED);
    }

    /** The figures go back: the version that was handed in is kept, and a copy of it is there to be corrected. */
    void returned(Version version) {
        state(version.returnId(), ReturnState.RETURNED);
        if (version.submittedAt() == null) {
            return;
        }
        int number = version.number() + 1;
        long copy = insert(version.returnId(), number);
        db.update(DEPARTMENT_RETURN)
                .set(DEPARTMENT_RETURN.CURRENT_VERSION, number)
                .where(DEPARTMENT_RETURN.ID.eq(version.returnId()))
                .execute();
        copyFigures(version.versionId(), copy);
    }

    /** The deadline passed for those that were in this state; returns the codes of the departments. */
    List<String> overtaken(ReportId report, List<ReturnState> from, ReturnState to) {
        unitsIn.forget();
        return db
                .update(DEPARTMENT_RETURN)
                .set(DEPARTMENT_RETURN.STATE, to.code())
                .from(MECHANISM)
                .where(MECHANISM.ID.eq(DEPARTMENT_RETURN.UNIT_ID))
                .and(DEPARTMENT_RETURN.REPORT_ID.eq(report.value()))
                .and(DEPARTMENT_RETURN.STATE.in(
                        from.stream().map(ReturnState::code).toList()))
                .returningResult(MECHANISM.CODE)
                .fetch(MECHANISM.CODE)
                .stream()
                .sorted()
                .toList();
    }

    private void state(long returnId, ReturnState state) {
        unitsIn.forget();
        db.update(DEPARTMENT_RETURN)
                .set(DEPARTMENT_RETURN.STATE, state.code())
                .where(DEPARTMENT_RETURN.ID.eq(returnId))
                .execute();
    }

    private void copyFigures(long from, long to) {
        db.insertInto(
                        FIGURE,
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
                .select(DSL.select(
                                DSL.val(to),
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
                        .from(FIGURE)
                        .where(FIGURE.VERSION_ID.eq(from)))
                .execute();
    }

    private org.jooq.SelectOnConditionStep<? extends Record> select() {
        return db.select(
                        DEPARTMENT_RETURN.ID,
                        DEPARTMENT_RETURN.UNIT_ID,
                        MECHANISM.CODE,
                        MECHANISM.KIND,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        DEPARTMENT_RETURN.STATE,
                        DEPARTMENT_RETURN.CURRENT_VERSION,
                        RETURN_VERSION.ID,
                        RETURN_VERSION.NUMBER,
                        RETURN_VERSION.SUBMITTED_AT,
                        RETURN_VERSION.SUBMITTED_BY,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM)
                .from(DEPARTMENT_RETURN)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(DEPARTMENT_RETURN.UNIT_ID))
                .leftJoin(RETURN_VERSION)
                .on(RETURN_VERSION.RETURN_ID.eq(DEPARTMENT_RETURN.ID))
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(RETURN_VERSION.SUBMITTED_BY));
    }

    private static Version version(Record row) {
        Long id = row.get(RETURN_VERSION.ID);
        Long by = row.get(RETURN_VERSION.SUBMITTED_BY);
        return new Version(
                row.get(DEPARTMENT_RETURN.ID),
                new MechanismId(row.get(DEPARTMENT_RETURN.UNIT_ID)),
                row.get(MECHANISM.CODE),
                row.get(MECHANISM.KIND),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                ReturnState.of(row.get(DEPARTMENT_RETURN.STATE)),
                id == null ? NOT_BEGUN : id,
                id == null ? row.get(DEPARTMENT_RETURN.CURRENT_VERSION) : row.get(RETURN_VERSION.NUMBER),
                Moment.of(row.get(RETURN_VERSION.SUBMITTED_AT)),
                by == null ? null : new OfficialId(by),
                by == null ? null : new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)));
    }
}
