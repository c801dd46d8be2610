package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How expected reports are counted, in DHIS2's terms. Said once, so that a cycle, the board and a letter never differ. */
public final class ReportCounts {

    /** Rule: who was excused is not expected. */
    public static final Condition IS_EXPECTED = REPORT.STATE.ne(DSL.inline("waived"));

    /** Rule: received is what was submitted and not sent back; nothing to report is a report. */
    private static final Condition IS_RECEIVED = REPORT.STATE.in("submitted", "approved", "consolidated", "nil");

    public static final Field<Integer> RECEIVED = DSL.count().filterWhere(IS_RECEIVED);

    /** Rule: on time is what was received and came first by its due date, so that a correction never makes a punctual province late. */
    public static final Field<Integer> ON_TIME = DSL.count()
            .filterWhere(IS_RECEIVED.and(day(REPORT.FIRST_SUBMITTED_AT).le(REPORT.DUE_ON)));

    private ReportCounts() {}

    /** The day of a moment in Cambodia. */
    public static Field<LocalDate> day(Field<OffsetDateTime> moment) {
        return DSL.field("({0} at time zone {1})::date", LocalDate.class, moment, DSL.inline("Asia/Phnom_Penh"));
    }
}
