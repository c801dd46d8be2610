package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A whole month of the real ladder, on the real database, the clock moved by hand. */
@CnccTest
@Import(Ladder.class)
class MonthTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @BeforeEach
    void setClock() {
        clock.moveTo(LocalDateTime.of(2026, 3, 2, 8, 0));
    }

    @Test
    void aProvinceTakesItsReportFromTheMeetingToTheGeneralSecretariat() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, LocalDate.of(2026, 2, 1));
        assertThat(cycle.rates().completeness()).isEqualTo(new Rate(0, 25));
        ladder.wholeMonth(cycle, "BTB", 12);
        ReportPage page = ladder.reports.report(ladder.president("BTB"), ladder.report(cycle, "BTB"));
        assertThat(page.report().state()).isEqualTo(ReportState.APPROVED);
        assertThat(page.positions()).isEmpty();
    }
}
