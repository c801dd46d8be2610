package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A cycle moves only as its life goes: collecting, consolidating, published and again, closed. */
@CnccTest
@Import(Ladder.class)
class CycleMovesTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCycleIsNeitherPublishedNorClosedBeforeItsNationalReportIsMade() {
        CycleId id = ladder.open(PeriodType.MONTH, Months.next(clock)).id();
        assertThatThrownBy(() -> cycles.published(id)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cycles.closed(id)).isInstanceOf(IllegalStateException.class);
        assertThat(cycles.header(id).state()).isEqualTo(CycleState.COLLECTING);
    }

    @Test
    void aClosedCycleStaysClosed() {
        CycleId id = ladder.open(PeriodType.MONTH, Months.next(clock)).id();
        // Taken back at the end, since the cycle's procedure knows nothing of it.
        transaction.executeWithoutResult(status -> {
            cycles.consolidating(id);
            cycles.closed(id);
            assertThatThrownBy(() -> cycles.consolidating(id)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> cycles.published(id)).isInstanceOf(IllegalStateException.class);
            assertThat(cycles.header(id).state()).isEqualTo(CycleState.CLOSED);
            status.setRollbackOnly();
        });
    }

    @Test
    void aCycleIsFoundByItsCode() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        assertThat(ladder.cycles.byCode(ladder.coordinator(), cycle.code())).contains(cycle.id());
        assertThat(ladder.cycles.byCode(ladder.coordinator(), "RC-1900-01")).isEmpty();
    }
}
