package kh.cncc.engine.reminders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kh.cncc.engine.deadlines.WorkingCalendar;

/** The days on which stages fall, reckoned once for each due date. */
final class StageDays {

    private final WorkingCalendar calendar;
    private final Map<Question, LocalDate> known = new HashMap<>();

    private record Question(LocalDate due, int offset) {}

    StageDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** So many working days after the due date, or before it; 0 is the due date itself. */
    LocalDate day(LocalDate due, int offset) {
        return known.computeIfAbsent(new Question(due, offset), this::reckon);
    }

    private LocalDate reckon(Question question) {
        return question.offset() == 0 ? question.due() : calendar.plus(question.due(), question.offset());
    }
}
