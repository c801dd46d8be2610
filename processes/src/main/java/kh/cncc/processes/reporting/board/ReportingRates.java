package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.ReportCounts;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completeness and timeliness as DHIS2 defines reporting rates, live from the expected reports. */
@Service
@Transactional(readOnly = true)
public class ReportingRates {

    private static final Rate NONE = new Rate(0, 0);
    private static final Field<Integer> EXPECTED = DSL.count();

    private final DSLContext db;
    private final Clock clock;
    private final BoardAccess access;
    private final Spans spans;
    private final Organisation organisation;
    private final StepPunctuality steps;

    ReportingRates(
            DSLContext db,
            Clock clock,
            BoardAccess access,
            Spans spans,
            Organisation organisation,
            StepPunctuality steps) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.spans = spans;
        this.organisation = organisation;
        this.steps = steps;
    }

    /**
     * The last twelve periods, oldest first; one that was never opened expects nothing.
     *
     * @param area null for all areas of the reader's board
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<PeriodRates> trend(Actor actor, PeriodType type, @Nullable String area) {
        BoardScope scope = access.require(actor, area);
        Span span = spans.lastTwelve(type);
        Map<LocalDate, PeriodRates> known = new HashMap<>();
        db.select(
                        REPORTING_CYCLE.PERIOD_START,
                        REPORTING_CYCLE.CUT_OFF,
                        EXPECTED,
                        ReportCounts.RECEIVED,
                        ReportCounts.ON_TIME)
                .from(REPORTING_CYCLE)
                .join(REPORT)
                .on(REPORT.CYCLE_ID.eq(REPORTING_CYCLE.ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(REPORT.MECHANISM_ID))
                .where(span.cycles())
                .and(ReportCounts.IS_EXPECTED)
                .and(scope.covers(MECHANISM.AREA_CODE))
                .groupBy(REPORTING_CYCLE.ID)
                .forEach(row -> known.put(
                        row.value1(),
                        new PeriodRates(
                                new Period(type, row.value1()),
                                !row.value2().isBefore(LocalDate.now(clock)),
                                new Rate(row.value4(), row.value3()),
                                new Rate(row.value5(), row.value3()))));
        return span.periods().stream()
                .map(period -> known.getOrDefault(period.start(), new PeriodRates(period, false, NONE, NONE)))
                .toList();
    }

    /**
     * Each province of the reader's board by itself, by its English name.
     *
     * @param day a day of the one period that is asked for; null for the last twelve together
     * @throws Refused unless one answers for the work of others
     */
    public List<AreaRates> provinces(Actor actor, PeriodType type, @Nullable LocalDate day) {
        BoardScope scope = access.require(actor);
        Map<String, AreaRates> known = new HashMap<>();
        db.select(MECHANISM.AREA_CODE, EXPECTED, ReportCounts.RECEIVED, ReportCounts.ON_TIME)
                .from(REPORTING_CYCLE)
                .join(REPORT)
                .on(REPORT.CYCLE_ID.eq(REPORTING_CYCLE.ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(REPORT.MECHANISM_ID))
                .where(spans.of(type, day).cycles())
                .and(ReportCounts.IS_EXPECTED)
                .and(REPORT.KIND.eq("province"))
                .and(scope.covers(MECHANISM.AREA_CODE))
                .groupBy(MECHANISM.AREA_CODE)
                .forEach(row -> known.put(
                        row.value1(),
                        new AreaRates(
                                row.value1(),
                                organisation.area(row.value1()).name(),
                                new Rate(row.value3(), row.value2()),
                                new Rate(row.value4(), row.value2()))));
        return organisation.provinces().stream()
                .filter(area -> scope.covers(area.code()))
                .map(area -> known.getOrDefault(area.code(), nothing(area)))
                .toList();
    }

    /**
     * Each step by itself, in the order of the models. Approvals have a timeliness of their own.
     *
     * @param day  a day of the one period that is asked for; null for the last twelve together
     * @param area null for all areas of the reader's board
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<StepRates> steps(Actor actor, PeriodType type, @Nullable LocalDate day, @Nullable String area) {
        return steps.of(access.require(actor, area), spans.of(type, day));
    }

    private static AreaRates nothing(Area area) {
        return new AreaRates(area.code(), area.name(), NONE, NONE);
    }
}
