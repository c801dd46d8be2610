package kh.cncc.processes.reporting.board;

import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;

import java.util.List;
import java.util.stream.Stream;
import kh.cncc.processes.reporting.Period;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Consecutive periods of one length: one alone, or the last twelve. Whatever is older is not looked at. */
record Span(Period first, Period last) {

    static final int PERIODS = 12;

    static Span upTo(Period last) {
        Period first = last;
        for (int i = 1; i < PERIODS; i++) {
            first = first.previous();
        }
        return new Span(first, last);
    }

    static Span of(Period only) {
        return new Span(only, only);
    }

    List<Period> periods() {
        return Stream.iterate(first, period -> !period.start().isAfter(last.start()), Period::next)
                .toList();
    }

    Condition cycles() {
        return REPORTING_CYCLE
                .PERIOD_TYPE
                .eq(first.type().code())
                .and(REPORTING_CYCLE.PERIOD_START.between(first.start(), last.start()));
    }

    /** The cases of the cycles themselves and of all their reports. */
    Select<Record1<Long>> cases() {
        return DSL.select(REPORT.CASE_ID)
                .from(REPORT)
                .join(REPORTING_CYCLE)
                .on(REPORTING_CYCLE.ID.eq(REPORT.CYCLE_ID))
                .where(cycles())
                .unionAll(DSL.select(REPORTING_CYCLE.CASE_ID)
                        .from(REPORTING_CYCLE)
                        .where(cycles()));
    }
}
