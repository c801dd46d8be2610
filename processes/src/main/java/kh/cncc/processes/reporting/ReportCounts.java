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
    public static final Condition IS_EXPECTED = REPORT.STATE.ne("waived");

    /** Rule: received is what was submitted and not sent back; nothing to report is a report. */
    public static final Field<Integer> RECEIVED =
            DSL.count().filterWhere(REPORT.STATE.in("submitted", "approved", "consolidated", "nil"));

    /** Rule: on time is judged by the first submission that was later accepted, so that a correction never makes a punctual province late. */
    public static final Field<Integer> ON_TIME = DSL.count()
            .filterWhere(REPORT.ACCEPTED_AT
                    .isNotNull()
                    .and(day(REPORT.FIRST_SUBMITTED_AT).le(REPORT.DUE_ON)));

    private ReportCounts() {}

    /** The day of a moment in Cambodia. */
    public static Field<LocalDate> day(Field<OffsetDateTime> moment) {
        return DSL.field("({0} at time zone {1})::date", LocalDate.class, moment, DSL.inline("Asia/Phnom_Penh"));
    }
}
