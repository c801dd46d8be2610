package kh.cncc.engine.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CnccTest
class WorkingDaysTest {

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-10-31, 1, 2026-11-02",
        "2026-10-31, 5, 2026-11-06",
        "2026-11-06, 1, 2026-11-10", // Independence Day on Monday
        "2026-11-20, 1, 2026-11-26", // Water Festival, Monday to Wednesday
        "2026-11-23, 0, 2026-11-26",
        "2026-11-20, 0, 2026-11-20",
        "2026-12-31, 1, 2027-01-04", // New Year on Friday
        "2026-04-13, 1, 2026-04-17", // Khmer New Year
    })
    void dueDatesPassWeekendsAndHolidays(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.plus(from, days)).isEqualTo(expected);
    }

    @Test
    void countingBackAndForthAgrees() {
        LocalDate start = LocalDate.of(2026, 1, 2);
        for (int days = 1; days < 250; days++) {
            LocalDate end = workingDays.plus(start, days);
            assertThat(workingDays.between(start, end)).isEqualTo(days);
            assertThat(workingDays.between(end, start)).isEqualTo(-days);
        }
    }
}
