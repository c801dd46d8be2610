package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.TASK;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.PeriodType;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will be late, if everybody takes as long as usual. */
@Service
@Transactional(readOnly = true)
public class Expectations {

    private final DSLContext db;
    private final BoardAccess access;
    private final UsualStays usual;
    private final RemainingPath path;

    Expectations(DSLContext db, BoardAccess access, UsualStays usual, RemainingPath path) {
        this.db = db;
        this.access = access;
        this.usual = usual;
        this.path = path;
    }

    /** A report that is not at its end, and where it is. */
    record Underway(
            String caseNumber,
            String area,
            Words areaName,
            Words mechanism,
            Period period,
            String procedure,
            String definition,
            String step,
            OffsetDateTime since) {

        java.time.LocalDate sinceDay() {
            return since.atZoneSameInstant(TimeConfiguration.ZONE).toLocalDate();
        }
    }

    /**
     * The steps of all open reports that are due within five working days and have not been reached; those expected latest first.
     *
     * @param area null for all areas of the reader's board
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<Expectation> dueSoon(Actor actor, @Nullable String area) {
        Map<PeriodType, UsualStays.Known> known = new EnumMap<>(PeriodType.class);
        return underway(access.require(actor, area)).stream()
                .flatMap(report ->
                        path
                                .dueSoon(
                                        report,
                                        known.computeIfAbsent(report.period().type(), usual::of))
                                .stream())
                .sorted(Comparator.comparingInt(Expectation::daysLate)
                        .reversed()
                        .thenComparing(Expectation::dueOn)
                        .thenComparing(Expectation::caseNumber))
                .toList();
    }

    /** Departments work at the same time: their report is at one step, since the first of them has it. */
    private List<Underway> underway(BoardScope scope) {
        Field<OffsetDateTime> since = DSL.min(TASK.OPENED_AT);
        return db.select(
                        REPORT.CODE,
                        TASK.AREA_CODE,
                        AREA.NAME_EN,
                        AREA.NAME_KM,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        REPORTING_CYCLE.PERIOD_TYPE,
                        REPORTING_CYCLE.PERIOD_START,
                        TASK.PROCEDURE,
                        TASK.DEFINITION_ID,
                        TASK.STEP,
                        since)
                .from(TASK)
                .join(REPORT)
                .on(REPORT.CASE_ID.eq(TASK.CASE_ID))
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID))
                .join(AREA)
                .on(AREA.CODE.eq(TASK.AREA_CODE))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .where(TASK.STATE.eq(DSL.inline("open")))
                .and(scope.covers(TASK.AREA_CODE))
                .groupBy(
                        REPORT.ID,
                        AREA.CODE,
                        MECHANISM.ID,
                        REPORTING_CYCLE.ID,
                        TASK.AREA_CODE,
                        TASK.PROCEDURE,
                        TASK.DEFINITION_ID,
                        TASK.STEP)
                .fetch(row -> new Underway(
                        row.get(REPORT.CODE),
                        row.get(TASK.AREA_CODE),
                        new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                        new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                        new Period(
                                PeriodType.of(row.get(REPORTING_CYCLE.PERIOD_TYPE)),
                                row.get(REPORTING_CYCLE.PERIOD_START)),
                        row.get(TASK.PROCEDURE),
                        row.get(TASK.DEFINITION_ID),
                        row.get(TASK.STEP),
                        Objects.requireNonNull(row.get(since))));
    }
}
