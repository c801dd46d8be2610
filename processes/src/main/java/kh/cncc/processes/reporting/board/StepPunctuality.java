package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.ReportCounts;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How punctual each step was, in one query over the tasks of the periods. */
@Component
class StepPunctuality {

    private final DSLContext db;
    private final Clock clock;
    private final Models models;

    StepPunctuality(DSLContext db, Clock clock, Models models) {
        this.db = db;
        this.clock = clock;
        this.models = models;
    }

    /** What one unit owes one case at one step: done the first time, or not. */
    private static Table<?> owed(BoardScope scope, Span span) {
        return DSL.select(
                        TASK.PROCEDURE,
                        TASK.STEP,
                        DSL.max(TASK.DEFINITION_ID).as("definition"),
                        DSL.min(TASK.DUE_ON).as("due_on"),
                        DSL.min(ReportCounts.day(TASK.ENDED_AT))
                                .filterWhere(TASK.STATE.eq("done"))
                                .as("done_on"))
                .from(TASK)
                .where(TASK.CASE_ID.in(span.cases()))
                .and(scope.covers(TASK.AREA_CODE))
                .groupBy(TASK.CASE_ID, TASK.PROCEDURE, TASK.STEP, TASK.UNIT_ID)
                .asTable("owed");
    }

    List<StepRates> of(BoardScope scope, Span span) {
        Table<?> owed = owed(scope, span);
        Field<String> procedure = owed.field(TASK.PROCEDURE);
        Field<String> step = owed.field(TASK.STEP);
        Field<String> definition = DSL.max(owed.field("definition", String.class));
        Field<LocalDate> due = owed.field("due_on", LocalDate.class);
        Field<LocalDate> done = owed.field("done_on", LocalDate.class);
        return db
                .select(
                        procedure,
                        step,
                        definition,
                        DSL.count(),
                        DSL.count(done),
                        DSL.count().filterWhere(done.le(due)))
                .from(owed)
                .where(done.isNotNull().or(due.lt(LocalDate.now(clock))))
                .groupBy(procedure, step)
                .fetch(row -> new StepRates(
                        row.value1(),
                        row.value2(),
                        models.step(row.value3(), row.value2()).name(),
                        new Rate(row.value5(), row.value4()),
                        new Rate(row.value6(), row.value4())))
                .stream()
                .sorted(Comparator.comparing(StepRates::procedure).thenComparing(this::position))
                .toList();
    }

    private int position(StepRates rates) {
        return List.copyOf(models.steps(rates.procedure()).keySet()).indexOf(rates.step());
    }
}
