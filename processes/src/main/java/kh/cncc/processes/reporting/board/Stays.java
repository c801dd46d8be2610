package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import kh.cncc.processes.reporting.ReportCounts;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How long cases stayed at their steps. A stay is from the day on which a case came to a step until the day on which the last task there
 * ended; departments that work at the same time make one stay, and coming back on another day is a stay of its own.
 */
@Component
class Stays {

    static final Field<String> PROCEDURE = DSL.field(DSL.name("stay", "procedure"), String.class);
    static final Field<String> STEP = DSL.field(DSL.name("stay", "step"), String.class);
    static final Field<String> AREA = DSL.field(DSL.name("stay", "area_code"), String.class);
    static final Field<String> DEFINITION = DSL.field(DSL.name("stay", "definition"), String.class);

    private static final Field<LocalDate> CAME = DSL.field(DSL.name("stay", "came"), LocalDate.class);
    private static final Field<LocalDate> LEFT = DSL.field(DSL.name("stay", "left_on"), LocalDate.class);

    private final Clock clock;
    private final WorkingDayNumbers numbers;

    Stays(Clock clock, WorkingDayNumbers numbers) {
        this.clock = clock;
        this.numbers = numbers;
    }

    /** Working days of a stay, for the {@code from} clause of {@link #from}. */
    static Field<Integer> length() {
        return DSL.field(
                "{0} - {1}",
                Integer.class,
                DSL.field(DSL.name("left_day", "number"), Integer.class),
                DSL.field(DSL.name("came_day", "number"), Integer.class));
    }

    /** The stays that are over, of the cases of these periods. */
    <R extends Record> SelectJoinStep<R> from(SelectFromStep<R> select, Span span, Condition which) {
        LocalDate first = span.first().start().minusMonths(1);
        Table<?> came = numbers.table("came_day", first, LocalDate.now(clock));
        Table<?> left = numbers.table("left_day", first, LocalDate.now(clock));
        return select.from(stays(span, which))
                .join(came)
                .on(WorkingDayNumbers.day(came).eq(CAME))
                .join(left)
                .on(WorkingDayNumbers.day(left).eq(LEFT));
    }

    private static Table<?> stays(Span span, Condition which) {
        Field<LocalDate> came = ReportCounts.day(TASK.OPENED_AT);
        return DSL.select(
                        TASK.PROCEDURE,
                        TASK.STEP,
                        TASK.AREA_CODE,
                        DSL.max(TASK.DEFINITION_ID).as("definition"),
                        came.as("came"),
                        DSL.max(ReportCounts.day(TASK.ENDED_AT)).as("left_on"))
                .from(TASK)
                .where(TASK.CASE_ID.in(span.cases()))
                .and(which)
                .groupBy(TASK.CASE_ID, TASK.PROCEDURE, TASK.STEP, TASK.AREA_CODE, came)
                .having(DSL.condition(DSL.boolAnd(TASK.STATE.ne("open"))))
                .asTable("stay");
    }
}
