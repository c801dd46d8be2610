package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.DEPARTMENT_RETURN;
import static kh.cncc.processes.db.Tables.FIGURE;
import static kh.cncc.processes.db.Tables.REPORT_UNIT;
import static kh.cncc.processes.db.Tables.RETURN_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/**
 * The department's returns and their versions. A return begins with what the department does, or with its time running out; until then
 * the report alone says that the department is asked. A submitted version never changes; a correction is a further one.
 */
@Component
class UnitReturns {

    /** In place of the id of a return or a version that nobody has begun: nothing is found under it. */
    private static final long NOT_BEGUN = 0;

    private static final int FIRST = 1;

    private static final String UNITS_IN = """
        select u.unit_id
        from processes.report_unit u
        left join processes.department_return d on d.report_id = u.report_id and d.unit_id = u.unit_id
        where u.report_id = ? and coalesce(d.state, 'expected') = any (?)
        order by u.unit_id
        """;

    private static final String OVERTAKE = """
        with overtaken as (
            insert into processes.department_return (report_id, unit_id, state)
            select ?, late.unit_id, ? from (%s) late
            on conflict (report_id, unit_id) do update set state = excluded.state
            returning unit_id
        )
        select m.code from overtaken o join engine.mechanism m on m.id = o.unit_id order by m.code
        """.formatted(UNITS_IN);

    private static final String CORRECTION_PASSED = """
        with passed as (
            update processes.department_return d
            set state = case when exists (
                select from processes.return_version v where v.return_id = d.id and v.submitted_at is not null)
                then 'uncorrected' else 'missing' end
            where d.report_id = ? and d.state = 'returned'
            returning d.unit_id, d.state
        )
        select p.state, m.code from passed p join engine.mechanism m on m.id = p.unit_id order by m.code
        """;

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
     * @param returnId    {@link #NOT_BEGUN} until something is typed or handed in, or is missing
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

        /** The same as it is before anybody hands it in. */
        Version notHandedIn() {
            return begun(returnId, versionId);
        }

        private Version begun(long inReturn, long id) {
            return new Version(inReturn, unit, unitCode, unitKind, unitName, state, id, number, null, null, null);
        }
    }

    /** The newest version of each department, drafts included, in the order of the departments' names. */
    List<Version> newest(ReportId report) {
        return select().where(REPORT_UNIT.REPORT_ID.eq(report.value()))
                .and(RETURN_VERSION.NUMBER.isNull().or(RETURN_VERSION.NUMBER.eq(DEPARTMENT_RETURN.CURRENT_VERSION)))
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
        return select().where(REPORT_UNIT.REPORT_ID.eq(report.value()))
                .and(RETURN_VERSION.SUBMITTED_AT.isNotNull())
                .and(last)
                .orderBy(MECHANISM.NAME_EN)
                .fetch(UnitReturns::version);
    }

    /** Of each of these departments the version with that number. */
    List<Version> numbered(ReportId report, Map<MechanismId, Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : select().where(REPORT_UNIT.REPORT_ID.eq(report.value()))
                        .and(DSL.or(numbers.entrySet().stream()
                                .map(each -> REPORT_UNIT
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
        return db.fetch(UNITS_IN, in.report().value(), codes(List.of(in.state())))
                .map(row -> row.get(0, Long.class));
    }

    private static String[] codes(List<ReturnState> states) {
        return states.stream().map(ReturnState::code).toArray(String[]::new);
    }

    /** The version to be written to; its first figure, or its being handed in without one, begins it. The case is locked. */
    Version begun(ReportId report, Version version) {
        if (version.versionId() != NOT_BEGUN) {
            return version;
        }
        long returnId = version.returnId() == NOT_BEGUN ? begin(report, version.unit()) : version.returnId();
        return version.begun(returnId, insert(returnId, version.number()));
    }

    private long begin(ReportId report, MechanismId unit) {
        unitsIn.forget();
        return db.insertInto(DEPARTMENT_RETURN)
                .set(DEPARTMENT_RETURN.REPORT_ID, report.value())
                .set(DEPARTMENT_RETURN.UNIT_ID, unit.value())
                .set(DEPARTMENT_RETURN.STATE, ReturnState.IN_PROGRESS.code())
                .returning(DEPARTMENT_RETURN.ID)
                .fetchSingle(DEPARTMENT_RETURN.ID);
    }

    private long insert(long returnId, int number) {
        return db.insertInto(RETURN_VERSION)
                .set(RETURN_VERSION.RETURN_ID, returnId)
                .set(RETURN_VERSION.NUMBER, number)
                .set(RETURN_VERSION.CREATED_AT, Moment.now(clock))
                .returning(RETURN_VERSION.ID)
                .fetchSingle(RETURN_VERSION.ID);
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

    /**
     * The figures go back: the version that was handed in is kept, and a copy of it is there to be corrected. Where none was, the
     * department goes on with what it had typed.
     */
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

    /** The collection deadline passed for those that had not handed in; returns the codes of the departments. */
    List<String> missing(ReportId report) {
        unitsIn.forget();
        return db.fetch(
                        OVERTAKE,
                        report.value(),
                        ReturnState.MISSING.code(),
                        report.value(),
                        codes(List.of(ReturnState.EXPECTED, ReturnState.IN_PROGRESS)))
                .map(row -> row.get(0, String.class));
    }

    /**
     * The correction deadline passed: what was handed in stays as it was, and who never did is missing again. Returns the codes of the
     * departments by what became of them.
     */
    Map<ReturnState, List<String>> uncorrected(ReportId report) {
        unitsIn.forget();
        return db.fetch(CORRECTION_PASSED, report.value()).stream()
                .collect(Collectors.groupingBy(
                        row -> ReturnState.of(row.get(0, String.class)),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
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
                        REPORT_UNIT.UNIT_ID,
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
                .from(REPORT_UNIT)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(REPORT_UNIT.UNIT_ID))
                .leftJoin(DEPARTMENT_RETURN)
                .on(
                        DEPARTMENT_RETURN.REPORT_ID.eq(REPORT_UNIT.REPORT_ID),
                        DEPARTMENT_RETURN.UNIT_ID.eq(REPORT_UNIT.UNIT_ID))
                .leftJoin(RETURN_VERSION)
                .on(RETURN_VERSION.RETURN_ID.eq(DEPARTMENT_RETURN.ID))
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(RETURN_VERSION.SUBMITTED_BY));
    }

    private static Version version(Record row) {
        Long returnId = row.get(DEPARTMENT_RETURN.ID);
        Long id = row.get(RETURN_VERSION.ID);
        Long by = row.get(RETURN_VERSION.SUBMITTED_BY);
        return new Version(
                returnId == null ? NOT_BEGUN : returnId,
                new MechanismId(row.get(REPORT_UNIT.UNIT_ID)),
                row.get(MECHANISM.CODE),
                row.get(MECHANISM.KIND),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                state(row),
                id == null ? NOT_BEGUN : id,
                number(row),
                Moment.of(row.get(RETURN_VERSION.SUBMITTED_AT)),
                by == null ? null : new OfficialId(by),
                by == null ? null : new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)));
    }

    /** What goes back after it was handed in has a further version. */
    private static ReturnState state(Record row) {
        String stored = row.get(DEPARTMENT_RETURN.STATE);
        if (stored == null) {
            return ReturnState.EXPECTED;
        }
        ReturnState state = ReturnState.of(stored);
        return state == ReturnState.RETURNED && row.get(DEPARTMENT_RETURN.CURRENT_VERSION) == FIRST
                ? ReturnState.ASKED_AGAIN
                : state;
    }

    private static int number(Record row) {
        Integer begun = row.get(RETURN_VERSION.NUMBER);
        Integer current = row.get(DEPARTMENT_RETURN.CURRENT_VERSION);
        return begun != null ? begun : current != null ? current : FIRST;
    }
}
