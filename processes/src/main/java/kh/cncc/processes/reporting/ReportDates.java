package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.deadlines.CaseTerms;
import kh.cncc.engine.deadlines.DateKeeper;
import kh.cncc.engine.deadlines.DueRule;
import kh.cncc.engine.deadlines.KeptDate;
import kh.cncc.engine.deadlines.MovedDate;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.workflow.DeadlineTimers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The dates that reporting keeps besides its tasks': the reports' due dates, the cycles' cut-off and lock. */
@Component
class ReportDates implements DateKeeper, CaseTerms {

    private final DSLContext db;
    private final DueDates dueDates;
    private final DeadlineTimers timers;
    private final Cycles cycles;

    ReportDates(DSLContext db, DueDates dueDates, DeadlineTimers timers, Cycles cycles) {
        this.db = db;
        this.dueDates = dueDates;
        this.timers = timers;
        this.cycles = cycles;
    }

    @Override
    public List<KeptDate> open() {
        return open(DSL.noCondition(), DSL.noCondition());
    }

    @Override
    public List<KeptDate> open(Set<CaseId> cases) {
        List<Long> ids = cases.stream().map(CaseId::value).toList();
        return open(REPORT.CASE_ID.in(ids), REPORTING_CYCLE.CASE_ID.in(ids));
    }

    @Override
    public void move(List<MovedDate> moves) {
        cycles.moved();
        for (MovedDate move : moves) {
            long id = move.date().id();
            switch (move.date().kind()) {
                case CASE ->
                    db.update(REPORT)
                            .set(REPORT.DUE_ON, move.to())
                            .where(REPORT.ID.eq(id))
                            .execute();
                case CUT_OFF ->
                    db.update(REPORTING_CYCLE)
                            .set(REPORTING_CYCLE.CUT_OFF, move.to())
                            .where(REPORTING_CYCLE.ID.eq(id))
                            .execute();
                case LOCK -> lock(id, move.to());
                case TASK -> {
                    // The engine's own.
                }
            }
        }
    }

    /** The reports were told the lock date when they began: after it they are left out. */
    private void lock(long cycle, LocalDate day) {
        db.update(REPORTING_CYCLE)
                .set(REPORTING_CYCLE.LOCK_DATE, day)
                .where(REPORTING_CYCLE.ID.eq(cycle))
                .execute();
        timers.askAgain(
                db.select(REPORT.CODE)
                        .from(REPORT)
                        .where(REPORT.CYCLE_ID.eq(cycle))
                        .and(REPORT.ACCEPTED_AT.isNull())
                        .fetch(REPORT.CODE),
                ExpectedReports.LOCK_AT,
                DueDates.endOf(day));
    }

    @Override
    public Optional<Term> term(CaseId id) {
        return db.select(
                        REPORT.DUE_ON,
                        REPORT.FIRST_SUBMITTED_AT,
                        REPORT.ACCEPTED_AT,
                        REPORTING_CYCLE.LOCK_DATE,
                        REPORTING_CYCLE.STATE)
                .from(REPORT)
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID))
                .where(REPORT.CASE_ID.eq(id.value()))
                .fetchOptional(row -> new Term(
                        row.value1(),
                        row.value4(),
                        closed(row.value5())
                                ? State.CLOSED
                                : row.value2() == null && row.value3() == null ? State.OPEN : State.DONE))
                .or(() -> db.select(REPORTING_CYCLE.LOCK_DATE, REPORTING_CYCLE.STATE)
                        .from(REPORTING_CYCLE)
                        .where(REPORTING_CYCLE.CASE_ID.eq(id.value()))
                        .fetchOptional(
                                row -> new Term(null, row.value1(), closed(row.value2()) ? State.CLOSED : State.OPEN)));
    }

    @Override
    public List<CaseId> within(CaseId whole, String area) {
        return db.select(REPORT.CASE_ID)
                .from(REPORT)
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(REPORT.MECHANISM_ID))
                .where(REPORTING_CYCLE.CASE_ID.eq(whole.value()))
                .and(MECHANISM.AREA_CODE.eq(area))
                .and(REPORT.KIND.eq("province"))
                .orderBy(REPORT.ID)
                .fetch(row -> new CaseId(row.value1()));
    }

    private static boolean closed(String state) {
        return CycleState.of(state) == CycleState.CLOSED;
    }

    /** A report that was handed over keeps the day by which its punctuality was judged. */
    private List<KeptDate> open(Condition reports, Condition cycles) {
        List<KeptDate> dates = new ArrayList<>(db.select(
                        REPORT.ID,
                        REPORT.CASE_ID,
                        REPORT.CODE,
                        REPORT.KIND,
                        REPORT.DUE_ON,
                        AREA.NAME_EN,
                        AREA.NAME_KM,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM)
                .select(REPORTING_CYCLE.fields())
                .from(REPORT)
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(REPORT.MECHANISM_ID))
                .join(AREA)
                .on(AREA.CODE.eq(MECHANISM.AREA_CODE))
                .where(REPORT.FIRST_SUBMITTED_AT.isNull())
                .and(REPORT.ACCEPTED_AT.isNull())
                .and(REPORT.STATE.notIn(ReportState.WAIVED.code(), ReportState.NIL.code()))
                .and(REPORTING_CYCLE.STATE.ne(CycleState.CLOSED.code()))
                .and(reports)
                .fetch(this::ofReport));
        db.selectFrom(REPORTING_CYCLE)
                .where(REPORTING_CYCLE.STATE.ne(CycleState.CLOSED.code()))
                .and(cycles)
                .forEach(row -> dates.addAll(ofCycle(row)));
        return dates;
    }

    private KeptDate ofReport(Record row) {
        boolean province = row.get(REPORT.KIND).equals("province");
        return new KeptDate(
                KeptDate.Kind.CASE,
                row.get(REPORT.ID),
                new CaseId(row.get(REPORT.CASE_ID)),
                row.get(REPORT.CODE),
                province
                        ? new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM))
                        : new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                null,
                row.get(REPORT.DUE_ON),
                province
                        ? rule(Steps.PROVINCIAL_REPORT, Steps.REVIEW, row)
                        : rule(Steps.MINISTRY_REPORT, Steps.SUBMIT_MINISTRY_FIGURES, row));
    }

    /** Past its cut-off, a cycle has the lock left. */
    private List<KeptDate> ofCycle(Record row) {
        List<KeptDate> dates = new ArrayList<>();
        if (CycleState.of(row.get(REPORTING_CYCLE.STATE)) == CycleState.COLLECTING) {
            dates.add(ofCycle(row, KeptDate.Kind.CUT_OFF, row.get(REPORTING_CYCLE.CUT_OFF), Steps.CUT_OFF));
        }
        dates.add(ofCycle(row, KeptDate.Kind.LOCK, row.get(REPORTING_CYCLE.LOCK_DATE), Steps.LOCK_DATE));
        return dates;
    }

    private KeptDate ofCycle(Record row, KeptDate.Kind kind, LocalDate day, String step) {
        return new KeptDate(
                kind,
                row.get(REPORTING_CYCLE.ID),
                new CaseId(row.get(REPORTING_CYCLE.CASE_ID)),
                row.get(REPORTING_CYCLE.CODE),
                new Words("Cambodia", "កម្ពុជា"),
                null,
                day,
                rule(Steps.REPORTING_CYCLE, step, row));
    }

    private DueRule rule(String procedure, String step, Record row) {
        return dueDates.rule(
                procedure,
                step,
                new Period(PeriodType.of(row.get(REPORTING_CYCLE.PERIOD_TYPE)), row.get(REPORTING_CYCLE.PERIOD_START)),
                row.get(REPORTING_CYCLE.OPENED_AT).toInstant());
    }
}
