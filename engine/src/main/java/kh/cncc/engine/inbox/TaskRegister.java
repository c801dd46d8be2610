package kh.cncc.engine.inbox;

import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.records.TaskRecord;
import kh.cncc.engine.deadlines.Deadlines;
import kh.cncc.engine.deadlines.DueRule;
import kh.cncc.engine.deadlines.Grant;
import kh.cncc.engine.deadlines.Grants;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.TaskEvents;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives every task that the engine opens its seat and its due date, and keeps it in our own table. */
@Component
class TaskRegister implements TaskEvents {

    /** By columns: the same statement for one task and for a hundred, so that the database has planned it already. */
    private static final String INSERT = """
        insert into engine.task (engine_task_id, instance_id, definition_id, procedure, step, screen, case_id,
            mechanism_id, unit_id, subject_id, area_code, seat_id, due_on, period_type, period_end, opened_at, state)
        select t.*, 'open'
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
            ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::date[], ?::text[], ?::date[], ?::timestamptz[]) t
        """;

    private final DSLContext db;
    private final Clock clock;
    private final Organisation organisation;
    private final TaskSeats seats;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Grants grants;

    TaskRegister(
            DSLContext db,
            Clock clock,
            Organisation organisation,
            TaskSeats seats,
            Deadlines deadlines,
            WorkingDays workingDays,
            Grants grants) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.seats = seats;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.grants = grants;
    }

    @Override
    public void opened(Opened task) {
        Mechanism mechanism = organisation.mechanism(new MechanismId(number(task.variables(), "mechanismId")));
        TaskSeats.Assigned assigned = seats.assign(task, mechanism);
        OffsetDateTime openedAt = clock.instant().atOffset(ZoneOffset.UTC);
        TaskRecord row = new TaskRecord();
        row.setEngineTaskId(task.engineTaskId());
        row.setInstanceId(task.instanceId());
        row.setDefinitionId(task.definitionId());
        row.setProcedure(task.procedure());
        row.setStep(task.step());
        row.setScreen(task.screen());
        row.setCaseId(number(task.variables(), "caseId"));
        row.setMechanismId(mechanism.id().value());
        row.setUnitId((Long) task.variables().get("unitId"));
        row.setSubjectId((Long) task.own().get("subjectId"));
        row.setAreaCode(organisation.province(assigned.area()).code());
        row.setSeatId(assigned.seat().id().value());
        row.setOpenedAt(openedAt);
        waiting().add(new NewTask(row, dueDate(task, row, mechanism)));
    }

    /** A day that the task was given wins; else the procedure's table reckons it, and can do so again when the calendar changes. */
    private @Nullable DueRule dueDate(Opened task, TaskRecord row, Mechanism mechanism) {
        String given = (String) task.own().get("dueOn");
        if (given != null) {
            row.setDueOn(LocalDate.parse(given));
            return null;
        }
        String pace = either(task.variables(), "periodType", "urgency");
        LocalDate countsFrom = LocalDate.parse(either(task.variables(), "periodEnd", "countsFrom"));
        DueRule rule = new DueRule(
                task.rules().deadlines(),
                task.procedure(),
                task.step(),
                OpenTaskDates.level(organisation.area(mechanism.area())),
                pace,
                countsFrom,
                row.getOpenedAt().toInstant());
        row.setDueOn(deadlines.due(rule, workingDays.hold(), List.of()));
        row.setPeriodType(pace);
        row.setPeriodEnd(countsFrom);
        return rule;
    }

    /** A step often opens many tasks at once, one for each department; they are written in one statement. */
    @Override
    public void settle() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        List<NewTask> tasks = waiting();
        if (!tasks.isEmpty()) {
            extend(tasks);
            write(tasks.stream().map(NewTask::row).toList());
            tasks.clear();
        }
    }

    private void write(List<TaskRecord> rows) {
        db.execute(
                INSERT,
                texts(rows, TASK.ENGINE_TASK_ID),
                texts(rows, TASK.INSTANCE_ID),
                texts(rows, TASK.DEFINITION_ID),
                texts(rows, TASK.PROCEDURE),
                texts(rows, TASK.STEP),
                texts(rows, TASK.SCREEN),
                numbers(rows, TASK.CASE_ID),
                numbers(rows, TASK.MECHANISM_ID),
                numbers(rows, TASK.UNIT_ID),
                numbers(rows, TASK.SUBJECT_ID),
                texts(rows, TASK.AREA_CODE),
                numbers(rows, TASK.SEAT_ID),
                dates(rows, TASK.DUE_ON),
                texts(rows, TASK.PERIOD_TYPE),
                dates(rows, TASK.PERIOD_END),
                rows.stream().map(row -> row.get(TASK.OPENED_AT)).toArray(OffsetDateTime[]::new));
    }

    /** A case that has more time has it in the steps that are still to come, too, but for those whose day was given. */
    private void extend(List<NewTask> tasks) {
        Map<CaseId, List<Grant>> granted =
                grants.days(tasks.stream().map(NewTask::caseId).collect(Collectors.toSet()));
        for (NewTask task : tasks) {
            List<Grant> more = granted.get(task.caseId());
            DueRule rule = task.rule();
            if (more != null && !more.isEmpty() && rule != null) {
                task.row().setDueOn(deadlines.due(rule, workingDays.hold(), more));
            }
        }
    }

    /** A task to be written, and what its due date is reckoned from, unless the date was given. */
    private record NewTask(TaskRecord row, @Nullable DueRule rule) {
        CaseId caseId() {
            return new CaseId(row.getCaseId());
        }
    }

    private static String[] texts(List<TaskRecord> rows, Field<String> field) {
        return rows.stream().map(row -> row.get(field)).toArray(String[]::new);
    }

    private static LocalDate[] dates(List<TaskRecord> rows, Field<LocalDate> field) {
        return rows.stream().map(row -> row.get(field)).toArray(LocalDate[]::new);
    }

    private static Long[] numbers(List<TaskRecord> rows, Field<Long> field) {
        return rows.stream().map(row -> row.get(field)).toArray(Long[]::new);
    }

    @SuppressWarnings("unchecked")
    private List<NewTask> waiting() {
        List<NewTask> rows = (List<NewTask>) TransactionSynchronizationManager.getResource(this);
        if (rows == null) {
            rows = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, rows);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    settle();
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(TaskRegister.this);
                }
            });
        }
        return rows;
    }

    @Override
    public void cancelled(String engineTaskId) {
        settle();
        db.update(TASK)
                .set(TASK.STATE, "cancelled")
                .set(TASK.ENDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(TASK.ENGINE_TASK_ID.eq(engineTaskId))
                .and(TASK.STATE.eq("open"))
                .execute();
    }

    private static long number(Map<String, @Nullable Object> variables, String name) {
        return ((Number) Objects.requireNonNull(variables.get(name), name)).longValue();
    }

    /** A procedure of periods has the first variable, one without has the other. */
    private static String either(Map<String, @Nullable Object> variables, String ofPeriods, String other) {
        Object found = variables.get(ofPeriods);
        return (String) Objects.requireNonNull(found == null ? variables.get(other) : found, other);
    }
}
