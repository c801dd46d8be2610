package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.database.AtOnce;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Procedures;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a reporting cycle. The database decides when two open the same one. */
@Component
class CycleStart {

    private static final String CASE_KIND = "reporting-cycle";

    private static final String INSERT = """
        insert into processes.reporting_cycle (code, period_type, period_start, period_end, case_id, edition_id, state, opened_at,
            opened_by, cut_off, lock_date)
        values (?, ?, ?::date, ?::date, ?, ?, ?, ?::timestamptz, ?::bigint, ?::date, ?::date)
        returning id
        """;

    private final DSLContext db;
    private final Clock clock;
    private final Cases cases;
    private final Audit audit;
    private final Procedures procedures;
    private final Organisation organisation;
    private final DueDates dueDates;
    private final CycleForms forms;
    private final WorkingDays workingDays;
    private final ReportReach reach;
    private final Cycles cycles;

    CycleStart(
            DSLContext db,
            Clock clock,
            Cases cases,
            Audit audit,
            Procedures procedures,
            Organisation organisation,
            DueDates dueDates,
            CycleForms forms,
            WorkingDays workingDays,
            ReportReach reach,
            Cycles cycles) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.audit = audit;
        this.procedures = procedures;
        this.organisation = organisation;
        this.dueDates = dueDates;
        this.forms = forms;
        this.workingDays = workingDays;
        this.reach = reach;
        this.cycles = cycles;
    }

    Optional<CycleId> find(Period period) {
        return db.fetchOptional(
                        "select id from processes.reporting_cycle where period_type = ? and period_start = ?::date",
                        period.type().code(),
                        period.start())
                .map(row -> new CycleId(row.get(0, Long.class)));
    }

    /** Whether an earlier period of this kind was reported. */
    boolean reportedBefore(Period period) {
        return db.fetchExists(
                REPORTING_CYCLE,
                REPORTING_CYCLE
                        .PERIOD_TYPE
                        .eq(period.type().code())
                        .and(REPORTING_CYCLE.PERIOD_START.lt(period.start())));
    }

    /** Opens the cycle of a period that has none, because the calendar says so. */
    CycleId open(Period period) {
        return open(period, null, null);
    }

    /** Opens the cycle of a period that has none, by hand: who does it, and for which seat. */
    CycleId open(Period period, @Nullable Actor by, @Nullable HeldSeat as) {
        workingDays.hold();
        Mechanism secretariat = organisation.mechanism("CNCC-GS", "KH").orElseThrow();
        String code = "RC-" + period.code();
        CaseId caseId = Objects.requireNonNull(
                cases.openAll(CASE_KIND, List.of(new Cases.NewCase(code, secretariat.id(), reach.ofCycle())))
                        .get(code));
        LocalDate cutOff = dueDates.due(Steps.REPORTING_CYCLE, Steps.CUT_OFF, period);
        LocalDate lockDate = dueDates.due(Steps.REPORTING_CYCLE, Steps.LOCK_DATE, period);
        ResultQuery<?> cycle = db.resultQuery(
                INSERT,
                code,
                period.type().code(),
                period.start(),
                period.end(),
                caseId.value(),
                forms.edition(period.type()),
                CycleState.COLLECTING.code(),
                Moment.now(clock),
                by == null ? null : by.id().value(),
                cutOff,
                lockDate);
        Query opened = audit.recording(List.of(new Act(
                caseId,
                "cycle-opened",
                by,
                as == null ? null : as.seat().id(),
                as == null ? null : as.as(),
                Map.of("period", period.code()))));
        CycleId id = new CycleId(
                AtOnce.fetch(db, List.of(cycle, opened)).getFirst().getFirst().get(0, Long.class));
        cycles.written(new CycleHeader(id, code, caseId, period, CycleState.COLLECTING, cutOff, lockDate));
        procedures.start(
                Steps.REPORTING_CYCLE,
                caseId,
                code,
                secretariat.id(),
                Map.of(
                        "cycleId", id.value(),
                        "periodType", period.type().code(),
                        "periodEnd", period.end().toString()));
        return id;
    }
}
