package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-11-23, 2026-11, 2026-11-01, 2026-11-30",
        "MONTH, 2028-02-29, 2028-02, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-08-15, 2026-Q3, 2026-07-01, 2026-09-30",
        "QUARTER, 2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31",
        "SEMESTER, 2026-06-30, 2026-S1, 2026-01-01, 2026-06-30",
        "SEMESTER, 2026-07-01, 2026-S2, 2026-07-01, 2026-12-31",
        "YEAR, 2026-05-05, 2026, 2026-01-01, 2026-12-31"
    })
    void aDayLiesInExactlyOnePeriodOfEachType(
            PeriodType type, LocalDate day, String code, LocalDate start, LocalDate end) {
        Period period = Period.containing(type, day);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.contains(day)).isTrue();
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period.next().start()).isEqualTo(end.plusDays(1));
    }

    @Test
    void aPeriodStartsWithItsFirstDay() {
        assertThatThrownBy(() -> new Period(PeriodType.QUARTER, LocalDate.of(2026, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
