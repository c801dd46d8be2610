package kh.cncc.engine.deadlines;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;

/** Says which mails a task would cause while nobody does it, for the preview of a year. Implemented by whoever sends them. */
public interface MailForecast {

    /** In the order of their days. */
    List<PlannedMail> mails(PlannedTask task, WorkingCalendar calendar);

    /**
     * A task that will be opened.
     *
     * @param level {@code province} or {@code nation}
     */
    record PlannedTask(String procedure, String step, String screen, String level, LocalDate opensOn, LocalDate due) {}

    /** A mail on a day: by which rule, and to whom. */
    record PlannedMail(LocalDate day, Words rule, Words recipient) {}
}
