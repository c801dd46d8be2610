package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import kh.cncc.processes.reporting.Matrix.CellState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixCellTest {

    /** Tasks that came back do not make a step look as if several seats had it to do. */
    @ParameterizedTest
    @CsvSource({"8, 8, 0, 0, 0", "8, 3, 5, 0, 5", "8, 0, 6, 2, 6", "1, 1, 1, 0, 0", "1, 0, 2, 0, 1", "2, 1, 2, 0, 1"})
    void aSeatIsThroughOnceItHasNothingOpen(int seats, int open, int done, int cancelled, int through) {
        var cell = new Matrix.Cell(CellState.OPEN, seats, open, done, cancelled, null, null, null);
        assertThat(cell.seatsDone()).isEqualTo(through);
    }
}
