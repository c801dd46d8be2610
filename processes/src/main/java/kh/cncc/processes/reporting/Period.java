package kh.cncc.processes.reporting;

import java.time.LocalDate;

/** A month, quarter, semester or year that is reported. */
public record Period(PeriodType type, LocalDate start) {

    public Period {
        if (!start.equals(firstDay(type, start))) {
            throw new IllegalArgumentException("No " + type.code() + " starts on " + start);
        }
    }

    /** The period of this type that the day lies in. */
    public static Period containing(PeriodType type, LocalDate day) {
        return new Period(type, firstDay(type, day));
    }

    /** The last day of the period. */
    public LocalDate end() {
        return start.plusMonths(type.months()).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    public Period previous() {
        return new Period(type, start.minusMonths(type.months()));
    }

    public Period next() {
        return new Period(type, start.plusMonths(type.months()));
    }

    /** The part of every code that names the period: 2026-11, 2026-Q3, 2026-S1 or 2026. */
    public String code() {
        int number = (start.getMonthValue() - 1) / type.months() + 1;
        return switch (type) {
            case MONTH -> "%d-%02d".formatted(start.getYear(), number);
            case QUARTER -> "%d-Q%d".formatted(start.getYear(), number);
            case SEMESTER -> "%d-S%d".formatted(start.getYear(), number);
            case YEAR -> "%d".formatted(start.getYear());
        };
    }

    private static LocalDate firstDay(PeriodType type, LocalDate day) {
        int month = (day.getMonthValue() - 1) / type.months() * type.months() + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }
}
