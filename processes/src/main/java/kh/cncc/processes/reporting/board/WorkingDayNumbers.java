package kh.cncc.processes.reporting.board;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.deadlines.WorkingDays;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lets the database count working days: each day with how many there were up to it. Two days' numbers differ by the working days between. */
@Component
class WorkingDayNumbers {

    private final WorkingDays workingDays;

    WorkingDayNumbers(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The days from the first to the last, as a table of this name. */
    Table<?> table(String name, LocalDate first, LocalDate last) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        Integer[] numbers = new Integer[days.size()];
        int number = 0;
        for (int i = 0; i < numbers.length; i++) {
            number += workingDays.isWorkingDay(days.get(i)) ? 1 : 0;
            numbers[i] = number;
        }
        return DSL.table("unnest({0}, {1})", DSL.val(days.toArray(LocalDate[]::new)), DSL.val(numbers))
                .as(name, "day", "number");
    }

    static Field<LocalDate> day(Table<?> numbers) {
        return DSL.field(DSL.name(numbers.getName(), "day"), LocalDate.class);
    }

    static Field<Integer> number(Table<?> numbers) {
        return DSL.field(DSL.name(numbers.getName(), "number"), Integer.class);
    }
}
