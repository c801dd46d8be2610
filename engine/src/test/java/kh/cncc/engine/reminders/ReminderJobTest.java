package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.REMINDER_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The look of every hour. */
@CnccTest
@Import(Trials.class)
class ReminderJobTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 6);

    @Autowired
    Trials trials;

    private ReminderJob job;

    @BeforeEach
    void aTaskThatIsDueToday() {
        trials.clear();
        trials.morning(LocalDate.of(2026, 11, 2));
        trials.open("BTB", "JOB" + System.nanoTime());
        job = new ReminderJob(trials.daily, trials.clock, "07:00");
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
    }

    @Test
    void makesTheDaysRunAtTheFirstLookFromSevenOnAndNoOtherThatDay() {
        lookAt(LocalTime.of(6, 59));
        assertThat(runs()).isZero();
        lookAt(LocalTime.of(7, 0));
        assertThat(runs()).isEqualTo(1);
        String told = trials.log();
        assertThat(told).contains("battambang.secretariat.officer", "due");
        for (int hour = 8; hour < 24; hour++) {
            lookAt(LocalTime.of(hour, 30));
        }
        assertThat(runs()).isEqualTo(1);
        assertThat(trials.log()).isEqualTo(told);
    }

    private void lookAt(LocalTime time) {
        trials.clock.moveTo(DAY.atTime(time));
        job.look();
    }

    private int runs() {
        return trials.db.fetchCount(REMINDER_RUN);
    }
}
