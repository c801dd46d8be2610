package kh.cncc.processes.reporting.board;

import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.time.Clock;
import java.time.LocalDate;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.PeriodType;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which periods are the last. */
@Component
class Spans {

    private final DSLContext db;
    private final Clock clock;

    Spans(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The twelve periods up to the newest that was opened; up to the one that ended last when none was. */
    Span lastTwelve(PeriodType type) {
        LocalDate newest = db.select(DSL.max(REPORTING_CYCLE.PERIOD_START))
                .from(REPORTING_CYCLE)
                .where(REPORTING_CYCLE.PERIOD_TYPE.eq(type.code()))
                .fetchSingle()
                .value1();
        return Span.upTo(
                newest == null ? Period.containing(type, LocalDate.now(clock)).previous() : new Period(type, newest));
    }

    /** That one period, or the last twelve. */
    Span of(PeriodType type, @Nullable LocalDate day) {
        return day == null ? lastTwelve(type) : Span.of(Period.containing(type, day));
    }
}
