package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.TASK;
import static kh.cncc.processes.db.Tables.REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.reporting.Matrix.Cell;
import kh.cncc.processes.reporting.Matrix.CellState;
import kh.cncc.processes.reporting.Matrix.Column;
import kh.cncc.processes.reporting.ReportAccess.Reader;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A cycle as provinces x steps, from the expected reports and their tasks in one query each. */
@Component
class Matrices {

    private static final Cell NOT_YET = new Cell(CellState.NOT_YET, 0, 0, 0, 0, null, null, null);

    private static final Field<Integer> SEATS = DSL.countDistinct(TASK.SEAT_ID).as("seats");
    private static final Field<Integer> OPEN = count("open").as("open");
    private static final Field<Integer> DONE = count("done").as("done");
    private static final Field<Integer> CANCELLED = count("cancelled").as("cancelled");
    private static final Field<java.time.OffsetDateTime> SINCE =
            DSL.min(TASK.OPENED_AT).filterWhere(TASK.STATE.eq("open")).as("since");
    private static final Field<LocalDate> DUE_OPEN =
            DSL.min(TASK.DUE_ON).filterWhere(TASK.STATE.eq("open")).as("due_open");
    private static final Field<LocalDate> DUE = DSL.max(TASK.DUE_ON).as("due");
    private static final Field<java.time.OffsetDateTime> DONE_AT =
            DSL.max(TASK.ENDED_AT).filterWhere(TASK.STATE.eq("done")).as("done_at");

    private final DSLContext db;
    private final Clock clock;
    private final Models models;
    private final ReportRegister reports;
    private final ReportAccess access;
    private final DueDates dueDates;

    Matrices(
            DSLContext db, Clock clock, Models models, ReportRegister reports, ReportAccess access, DueDates dueDates) {
        this.db = db;
        this.clock = clock;
        this.models = models;
        this.reports = reports;
        this.access = access;
        this.dueDates = dueDates;
    }

    /** Rows that the reader may see: all of them in the General Secretariat, elsewhere those of their own reports. */
    Matrix matrix(Reader reader, CycleLine cycle) {
        Map<CaseId, Map<String, Cell>> cells = cells(TASK.CASE_ID.in(DSL.select(REPORT.CASE_ID)
                .from(REPORT)
                .where(REPORT.CYCLE_ID.eq(cycle.id().value()))));
        List<ReportHeader> visible = access.visible(reader, cycle.id(), reports.ofCycle(cycle.id()));
        List<Column> columns = columns(Steps.PROVINCIAL_REPORT, cycle.period());
        List<Column> ofMinistries = columns(Steps.MINISTRY_REPORT, cycle.period());
        List<Column> national = columns(Steps.REPORTING_CYCLE, cycle.period());
        Map<String, Cell> nationalCells =
                cells(TASK.CASE_ID.eq(cycle.caseId().value())).getOrDefault(cycle.caseId(), Map.of());
        return new Matrix(
                cycle,
                columns,
                rows(visible, "province", columns, cells),
                ofMinistries,
                rows(visible, "ministry", ofMinistries, cells),
                national,
                pick(national, nationalCells));
    }

    private static List<Matrix.Row> rows(
            List<ReportHeader> visible, String kind, List<Column> columns, Map<CaseId, Map<String, Cell>> cells) {
        return visible.stream()
                .filter(report -> report.kind().equals(kind))
                .map(report ->
                        new Matrix.Row(report, true, pick(columns, cells.getOrDefault(report.caseId(), Map.of()))))
                .toList();
    }

    /** The steps that periods of this kind have: a month has no endorsement, a quarter no WCCC meeting. */
    private List<Column> columns(String procedure, Period period) {
        return models.steps(procedure).entrySet().stream()
                .filter(step -> dueDates.planned(procedure, step.getKey(), period, period.end())
                        .isPresent())
                .map(step -> new Column(step.getKey(), step.getValue().name()))
                .toList();
    }

    private static List<Cell> pick(List<Column> columns, Map<String, Cell> cells) {
        return columns.stream()
                .map(column -> cells.getOrDefault(column.step(), NOT_YET))
                .toList();
    }

    private Map<CaseId, Map<String, Cell>> cells(Condition condition) {
        LocalDate today = LocalDate.now(clock);
        Map<CaseId, Map<String, Cell>> found = new HashMap<>();
        db.select(TASK.CASE_ID, TASK.STEP, SEATS, OPEN, DONE, CANCELLED, SINCE, DUE_OPEN, DUE, DONE_AT)
                .from(TASK)
                .where(condition)
                .groupBy(TASK.CASE_ID, TASK.STEP)
                .forEach(row -> found.computeIfAbsent(new CaseId(row.get(TASK.CASE_ID)), id -> new HashMap<>())
                        .put(row.get(TASK.STEP), cell(row, today)));
        return found;
    }

    private static Cell cell(Record row, LocalDate today) {
        int open = row.get(OPEN);
        int done = row.get(DONE);
        int cancelled = row.get(CANCELLED);
        var since = row.get(SINCE);
        var doneAt = row.get(DONE_AT);
        LocalDate due = open > 0 ? row.get(DUE_OPEN) : row.get(DUE);
        LocalDate doneOn = doneAt == null ? null : Moment.day(doneAt.toInstant());
        return new Cell(
                state(open, done, cancelled, due, doneOn, today),
                row.get(SEATS),
                open,
                done,
                cancelled,
                since == null ? null : Moment.day(since.toInstant()),
                due,
                doneOn);
    }

    private static CellState state(
            int open,
            int done,
            int cancelled,
            LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate doneOn,
            LocalDate today) {
        if (open > 0) {
            return due.isBefore(today) ? CellState.OVERDUE : CellState.OPEN;
        }
        if (cancelled > 0) {
            return CellState.MISSED;
        }
        return doneOn != null && doneOn.isAfter(due) ? CellState.DONE_LATE : CellState.DONE;
    }

    private static Field<Integer> count(String state) {
        return DSL.count().filterWhere(TASK.STATE.eq(state));
    }
}
