package kh.cncc.engine.reminders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kh.cncc.engine.deadlines.WorkingDays;

/** The days on which stages fall, reckoned once for each due date. */
final class StageDays {

    private final WorkingDays workingDays;
    private final Map<Question, LocalDate> known = new HashMap<>();

    private record Question(LocalDate due, int offset) {}

    StageDays(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** So many working days after the due date, or before it; 0 is the due date itself. */
    LocalDate day(LocalDate due, int offset) {
        return known.computeIfAbsent(new Question(due, offset), this::reckon);
    }

    private LocalDate reckon(Question question) {
        if (question.offset() >= 0) {
            return question.offset() == 0 ? question.due() : workingDays.plus(question.due(), question.offset());
        }
        LocalDate day = question.due();
        for (int left = -question.offset(); left > 0; ) {
            day = day.minusDays(1);
            if (workingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
