package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.CALENDAR;
import static kh.cncc.engine.db.Tables.DAY_OFF;
import static kh.cncc.engine.db.Tables.HOLIDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Cambodia's working days: Monday to Friday less the public holidays of the reference files and the days off by decree.
 *
 * <p>Kept in memory; once a second at most a node asks the database whether the calendar changed. Who stores what was
 * reckoned takes {@link #hold} first, and then has the newest.
 */
@Service
public class WorkingDays {

    private static final long TRUSTED = Duration.ofSeconds(1).toNanos();

    private final DSLContext db;
    private volatile @Nullable Known known;

    WorkingDays(DSLContext db) {
        this.db = db;
    }

    private record Known(long version, WorkingCalendar calendar, long askedAt) {}

    /** The calendar as it is now; within a transaction that holds it, the one that it holds. */
    public WorkingCalendar calendar() {
        WorkingCalendar held = (WorkingCalendar) TransactionSynchronizationManager.getResource(this);
        if (held != null) {
            return held;
        }
        Known last = known;
        if (last != null && System.nanoTime() - last.askedAt() < TRUSTED) {
            return last.calendar();
        }
        return newest(db.select(CALENDAR.VERSION).from(CALENDAR).fetchSingle(CALENDAR.VERSION));
    }

    /**
     * For reckoning a date that is then stored: the newest calendar, which nobody changes until this transaction is over.
     * Take the locks of cases first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkingCalendar hold() {
        WorkingCalendar held = (WorkingCalendar) TransactionSynchronizationManager.getResource(this);
        if (held != null) {
            return held;
        }
        return held(holding().fetch());
    }

    /** Whether this transaction holds it. */
    boolean held() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /** The statement that holds the calendar, for whoever asks more in the same breath. */
    ResultQuery<Record> holding() {
        return db.resultQuery("select engine.hold_calendar()");
    }

    /** What the statement answered. */
    WorkingCalendar held(Result<? extends Record> answer) {
        WorkingCalendar newest =
                newest(((Number) Objects.requireNonNull(answer.getFirst().get(0))).longValue());
        use(newest);
        return newest;
    }

    /** Makes everyone wait who reckons dates to be stored, and gives the newest calendar. */
    @Transactional(propagation = Propagation.MANDATORY)
    WorkingCalendar lock() {
        db.execute("select pg_advisory_xact_lock(hashtext('cncc.calendar'))");
        return read();
    }

    /** The calendar that this transaction reckons with from here on: for who has just changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void use(WorkingCalendar calendar) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(WorkingDays.this);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, calendar);
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /** @see WorkingCalendar#plus */
    public LocalDate plus(LocalDate day, int workingDays) {
        return calendar().plus(day, workingDays);
    }

    /** @see WorkingCalendar#minus */
    public LocalDate minus(LocalDate day, int workingDays) {
        return calendar().minus(day, workingDays);
    }

    /** @see WorkingCalendar#between */
    public int between(LocalDate from, LocalDate to) {
        return calendar().between(from, to);
    }

    /** The first working day after this day. */
    public LocalDate firstAfter(LocalDate day) {
        return calendar().firstAfter(day);
    }

    /** Forgets what was read, after the holidays in the database changed. */
    public void reread() {
        known = null;
    }

    /** Read before the days are, so that a change between the two is noticed the next time. */
    private WorkingCalendar newest(long version) {
        Known last = known;
        WorkingCalendar calendar = last != null && last.version() == version ? last.calendar() : read();
        known = new Known(version, calendar, System.nanoTime());
        return calendar;
    }

    private WorkingCalendar read() {
        return new WorkingCalendar(db.select(HOLIDAY.DAY)
                .from(HOLIDAY)
                .union(DSL.select(DAY_OFF.DAY).from(DAY_OFF).where(DAY_OFF.WITHDRAWN_AT.isNull()))
                .fetchSet(HOLIDAY.DAY));
    }
}
