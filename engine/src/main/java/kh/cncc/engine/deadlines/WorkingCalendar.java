package kh.cncc.engine.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days under given days off: Monday to Friday less those.
 *
 * @param daysOff public holidays and days off by decree; which of them fall on a weekend does not matter
 */
public record WorkingCalendar(Set<LocalDate> daysOff) {

    public WorkingCalendar {
        daysOff = Set.copyOf(daysOff);
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.contains(day);
    }

    /**
     * The working day that is so many working days later. The day itself is never counted, whether offices work on it or
     * not: from a Saturday, 1 is the Monday after. 0 is the day itself if offices work, else the next one on which they
     * do. A negative number goes back, as {@link #minus} does.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        return workingDays < 0 ? walk(day, -workingDays, -1) : walk(day, workingDays, 1);
    }

    /**
     * The working day that is so many working days earlier. The day itself is never counted: from a Sunday, 1 is the
     * Friday before. 0 is the day itself if offices work, else the last one before on which they did. A negative number
     * goes forward, as {@link #plus} does.
     */
    public LocalDate minus(LocalDate day, int workingDays) {
        return workingDays < 0 ? walk(day, -workingDays, 1) : walk(day, workingDays, -1);
    }

    /**
     * Working days after the first day up to and including the second; 0 for the same day; when the second is earlier,
     * the negative of the same counted from it.
     */
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
        return plus(day, 1);
    }

    /** The same with one more day off. */
    public WorkingCalendar with(LocalDate dayOff) {
        Set<LocalDate> more = new HashSet<>(daysOff);
        more.add(dayOff);
        return new WorkingCalendar(more);
    }

    /** The same with offices working on this day, unless it is on a weekend. */
    public WorkingCalendar without(LocalDate dayOff) {
        Set<LocalDate> fewer = new HashSet<>(daysOff);
        fewer.remove(dayOff);
        return new WorkingCalendar(fewer);
    }

    private LocalDate walk(LocalDate day, int workingDays, int direction) {
        LocalDate result = day;
        int left = workingDays;
        while (left > 0 || !isWorkingDay(result)) {
            result = result.plusDays(direction);
            if (left > 0 && isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }
}
