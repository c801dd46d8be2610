package kh.cncc.processes.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.engine.tracking.CaseSearch;
import kh.cncc.engine.tracking.SearchFilter;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Reports and cycles are found by the search too, by those who work on them. */
@CnccTest
@Import({Ladder.class, BoardMonths.class})
class ReportsAreFoundTest {

    @Autowired
    Ladder ladder;

    @Autowired
    BoardMonths months;

    @Autowired
    CaseSearch search;

    @Autowired
    Reach reach;

    @Autowired
    Cases cases;

    @Test
    void aReportIsFoundByItsNumberAndItsProvinceInBothLanguages() {
        CycleLine month = months.opened();
        String number = Ladder.code(month, "BTB");
        assertThat(numbers(ladder.coordinator(), number)).contains(number);
        assertThat(numbers(ladder.chief("BTB"), number)).containsExactly(number);
        assertThat(numbers(ladder.chief("BTB"), "battambang")).contains(number);
        assertThat(numbers(ladder.chief("BTB"), "បាត់ដំបង")).contains(number);
        assertThat(numbers(ladder.chief("TKO"), number)).isEmpty();
        String cycle = "RC-" + month.period().code();
        assertThat(numbers(ladder.coordinator(), cycle)).contains(cycle);
        assertThat(numbers(ladder.chief("BTB"), cycle)).doesNotContain(cycle);
    }

    @Test
    void whoeverGivesFiguresToAReportReachesItAndTheNeighbourDoesNot() {
        CycleLine month = months.opened();
        var report = cases.find(Ladder.code(month, "BTB")).orElseThrow();
        for (Actor actor : List.of(ladder.team("BTB"), ladder.chief("BTB"), ladder.coordinator())) {
            assertThat(reach.sees(actor, report)).isTrue();
        }
        assertThat(reach.sees(ladder.team("TKO"), report)).isFalse();
    }

    private List<String> numbers(Actor actor, String typed) {
        return search.find(actor, SearchFilter.of(typed), 0, 100).stream()
                .map(CaseHead::number)
                .toList();
    }
}
