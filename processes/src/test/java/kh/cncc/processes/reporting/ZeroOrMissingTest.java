package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.indicators.Split;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Zero, missing and not applicable are told apart from the cell to the nation, and shares are weighed by what they are of. */
@CnccTest
@Import(Ladder.class)
class ZeroOrMissingTest {

    private static final String COUNT = "A6-11.1";
    private static final String PERCENT = "A4-45";
    private static final String AVERAGE = "A6-5.9";

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    NationalFigures national;

    @Test
    void threeProvincesMayNameNothingInThreeWaysAndTheNationKeepsThemApart() {
        LocalDate first = Months.next(clock);
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        for (String area : List.of("BTB", "KPT", "SRP")) {
            ladder.holdMeeting(cycle, area, first);
        }
        Sheet battambang = ladder.sheet(cycle, "DOH", "BTB");
        battambang.type(COUNT, Split.TOTAL, "0");
        battambang.typeFraction(PERCENT, Split.TOTAL, "1", "10");
        Sheet kampot = ladder.sheet(cycle, "DOH", "KPT");
        kampot.type(COUNT, Split.TOTAL, CellChange.Part.NOT_APPLICABLE, "");
        kampot.typeFraction(PERCENT, Split.TOTAL, "81", "90");
        ladder.sheet(cycle, "DEYS", "BTB").typeFraction(AVERAGE, Split.TOTAL, "10", "1");
        ladder.sheet(cycle, "DEYS", "KPT").typeFraction(AVERAGE, Split.TOTAL, "100", "50");
        assertThat(battambang.cell(COUNT, Split.TOTAL).value().number()).isEqualByComparingTo("0");
        assertThat(kampot.cell(COUNT, Split.TOTAL).value()).isEqualTo(FigureValue.NOT_APPLICABLE);
        assertThat(ladder.sheet(cycle, "DOH", "SRP").cell(COUNT, Split.TOTAL).value())
                .isEqualTo(FigureValue.MISSING);
        for (String area : List.of("BTB", "KPT", "SRP")) {
            ladder.sendUp(cycle, area);
            ladder.accept(cycle, area);
        }

        NationalFigure count = figure(cycle, COUNT);
        assertThat(count.number()).isEqualByComparingTo("0");
        assertThat(count.given()).isEqualTo(1);
        assertThat(count.notApplicable()).isEqualTo(1);
        assertThat(count.missing()).isEqualTo(23);

        // 10 % of 10 and 90 % of 90 are 82 % of 100, neither 100 % nor 50 %.
        NationalFigure percent = figure(cycle, PERCENT);
        assertThat(percent.number()).isEqualByComparingTo("82");
        assertThat(percent.withParts()).isEqualTo(2);
        assertThat(percent.unweighted()).isFalse();

        NationalFigure average = figure(cycle, AVERAGE);
        assertThat(average.number()).isEqualByComparingTo("6");
        assertThat(average.unweighted()).isTrue();

        NationalFigure nobody = figure(cycle, "A6-11.4");
        assertThat(nobody.number()).isNull();
        assertThat(nobody.missing()).isEqualTo(25);
    }

    private NationalFigure figure(CycleLine cycle, String code) {
        return national.compute(Set.of(cycle.id())).stream()
                .filter(each -> each.indicator().code().equals(code) && each.split() == Split.TOTAL)
                .findFirst()
                .orElseThrow();
    }
}
