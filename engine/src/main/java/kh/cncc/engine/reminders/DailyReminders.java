package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.REMINDER_RUN;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.deadlines.WorkingDays;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The daily run over all open tasks. On as many nodes as there are, one makes it; whatever it does commits with its mark, or neither does. */
@Service
@Transactional
public class DailyReminders {

    private final DSLContext db;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Passage passage;
    private final Posting posting;

    DailyReminders(DSLContext db, Clock clock, WorkingDays workingDays, Passage passage, Posting posting) {
        this.db = db;
        this.clock = clock;
        this.workingDays = workingDays;
        this.passage = passage;
        this.posting = posting;
    }

    /**
     * What a run did.
     *
     * @param told    how many rows say that somebody was told something
     * @param skipped how many stages were passed over, with a reason each
     */
    public record Run(LocalDate day, int told, int skipped) {}

    /** Makes today's run, unless it was made: another node that wants to waits here until this one is through. */
    public Optional<Run> runOnce() {
        LocalDate today = LocalDate.now(clock);
        boolean mine = db.insertInto(REMINDER_RUN)
                        .columns(REMINDER_RUN.DAY, REMINDER_RUN.AT, REMINDER_RUN.TOLD, REMINDER_RUN.SKIPPED)
                        .values(today, clock.instant().atOffset(ZoneOffset.UTC), 0, 0)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (!mine) {
            return Optional.empty();
        }
        // Rule: nobody is reminded on a day off. What falls due to be told then waits for the next working day.
        Run run = workingDays.isWorkingDay(today) ? look(EnumSet.allOf(Passage.Occasion.class)) : lookForVacancies();
        if (workingDays.isWorkingDay(today) && firstOfTheWeek(today)) {
            posting.postSummaries();
        }
        db.update(REMINDER_RUN)
                .set(REMINDER_RUN.TOLD, run.told())
                .set(REMINDER_RUN.SKIPPED, run.skipped())
                .where(REMINDER_RUN.DAY.eq(today))
                .execute();
        return Optional.of(run);
    }

    /** Monday, or the first day after it on which offices work. */
    private boolean firstOfTheWeek(LocalDate today) {
        return today.with(DayOfWeek.MONDAY).datesUntil(today).noneMatch(workingDays::isWorkingDay);
    }

    /** Looks whether a seat with a task has nobody since the daily run: that is told the same day. */
    public Run lookForVacancies() {
        return look(EnumSet.of(Passage.Occasion.VACANT));
    }

    private Run look(Set<Passage.Occasion> occasions) {
        List<Passage.Written> written = passage.pass(occasions);
        posting.post(written);
        int told = (int) written.stream().filter(Passage.Written::told).count();
        return new Run(LocalDate.now(clock), told, written.size() - told);
    }
}
