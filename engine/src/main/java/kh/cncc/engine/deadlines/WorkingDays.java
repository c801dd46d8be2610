package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.HOLIDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cambodia's working days: Monday to Friday less the public holidays, which are data of the installation. */
@Service
public class WorkingDays {

    private final DSLContext db;
    private volatile @Nullable Set<LocalDate> holidays;

    WorkingDays(DSLContext db) {
        this.db = db;
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays().contains(day);
    }

    /** The working day that is so many working days later; 0 is the day itself if offices work, else the next. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        int left = workingDays;
        while (left > 0 || !isWorkingDay(result)) {
            result = result.plusDays(1);
            if (isWorkingDay(result) && left > 0) {
                left--;
            }
        }
        return result;
    }

    /** Working days after the first day up to and including the second; negative when the second is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The first working day after this day. */
    public LocalDate firstAfter(LocalDate day) {
        return plus(day.plusDays(1), 0);
    }

    /** Forgets what was read, after the holidays in the database changed. */
    public void reread() {
        holidays = null;
    }

    private Set<LocalDate> holidays() {
        Set<LocalDate> known = holidays;
        if (known == null) {
            known = Set.copyOf(db.select(HOLIDAY.DAY).from(HOLIDAY).fetch(HOLIDAY.DAY));
            holidays = known;
        }
        return known;
    }
}
