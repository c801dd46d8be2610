package kh.cncc.processes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.ActionFilter;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.MatterFilter;
import kh.cncc.processes.matters.MatterLine;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.Matters;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.processes.reporting.ConsolidationLine;
import kh.cncc.processes.reporting.Consolidations;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.CycleState;
import kh.cncc.processes.reporting.Matrix;
import kh.cncc.processes.reporting.NationalFigure;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.ReportState;
import kh.cncc.processes.reporting.ReportingCycles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CnccTest
class DemoMonthsTest {

    @Autowired
    DemoMonths months;

    @Autowired
    Cast cast;

    @Autowired
    ReportingCycles cycles;

    @Autowired
    Consolidations consolidations;

    @Autowired
    MovableClock clock;

    @Autowired
    Audit audit;

    @Autowired
    Accounts accounts;

    @Autowired
    Inbox inbox;

    @Autowired
    Matters matters;

    @Autowired
    DecisionRegister decisions;

    @Test
    void thereIsOneClosedMonthAndOneHalfWayWithAllKindsOfStates() {
        LocalDateTime today = LocalDateTime.of(2026, 11, 23, 9, 0);
        clock.moveTo(today);
        months.makeOnce();
        clock.moveTo(today);
        Actor coordinator = cast.coordinator();
        List<CycleLine> all = cycles.all(coordinator);
        assertThat(all).extracting(CycleLine::code).containsExactly("RC-2026-11", "RC-2026-10");
        CycleLine closed = all.getLast();
        assertThat(closed.state()).isEqualTo(CycleState.PUBLISHED);
        assertThat(closed.published()).isEqualTo(1);
        assertThat(closed.rates().approval()).isEqualTo(new Rate(24, 25));
        Matrix matrix = cycles.matrix(coordinator, all.getFirst().id());
        assertThat(matrix.rows().stream().map(row -> row.report().state()).collect(Collectors.toSet()))
                .contains(
                        ReportState.NOT_STARTED,
                        ReportState.IN_PROGRESS,
                        ReportState.SUBMITTED,
                        ReportState.RETURNED,
                        ReportState.APPROVED);
        Matrix.Row battambang = matrix.rows().stream()
                .filter(row -> row.report().areaCode().equals("BTB"))
                .findFirst()
                .orElseThrow();
        assertThat(battambang.report().state()).isEqualTo(ReportState.NOT_STARTED);
        assertThat(battambang.cells().getFirst().open()).isEqualTo(1);
        assertThat(audit.verify()).isEmpty();
        theClosedMonthsRatesAreLikely(closed);
        besideThemMattersStandInAllKindsOfStates();
    }

    private void besideThemMattersStandInAllKindsOfStates() {
        List<MatterLine> nation = matters.register(accounts.actor("gs.coordinator"), MatterFilter.ALL, 0, 100);
        assertThat(nation).allSatisfy(matter -> assertThat(matter.subject()).startsWith("[Demo] "));
        assertThat(nation.stream().map(MatterLine::state).collect(Collectors.toSet()))
                .contains(
                        MatterState.CONSIDERED,
                        MatterState.CHOOSING,
                        MatterState.CONSENT,
                        MatterState.REFERRED,
                        MatterState.WAITING,
                        MatterState.JOINED,
                        MatterState.DECIDED,
                        MatterState.RETURNED,
                        MatterState.CLOSED);
        assertThat(nation.stream()
                        .filter(matter -> matter.state() == MatterState.CONSIDERED)
                        .map(MatterLine::level)
                        .collect(Collectors.toSet()))
                .contains(Level.COMMUNE, Level.DISTRICT, Level.PROVINCIAL_COUNCIL);
        assertThat(nation).anyMatch(matter -> matter.lapses() > 0);
        Actor president = accounts.actor("battambang.wccc.president");
        List<MatterLine> province = matters.register(president, MatterFilter.ALL, 0, 100);
        assertThat(province)
                .anyMatch(matter -> matter.confidentiality() == Confidentiality.CONFIDENTIAL)
                .anyMatch(matter -> matter.urgency() == Urgency.URGENT);
        assertThat(decisions.count(president, DecisionFilter.ALL)).isGreaterThanOrEqualTo(3);
        assertThat(decisions.openActions(
                        accounts.actor("battambang.doh.director"),
                        new ActionFilter(null, null, false, true, false),
                        0,
                        10))
                .hasSize(1);
        assertThat(inbox.mine(accounts.actor("norea.ccwc.chief"), InboxFilter.ALL, 0, 10))
                .extracting(task -> task.step())
                .contains("considerMatter");
    }

    private void theClosedMonthsRatesAreLikely(CycleLine closed) {
        Actor coordinator = cast.coordinator();
        ConsolidationLine newest =
                consolidations.ofCycle(coordinator, closed.id()).getFirst();
        List<NationalFigure> rates = consolidations.consolidation(coordinator, newest.id()).figures().stream()
                .filter(figure -> figure.indicator().hasParts())
                .toList();
        assertThat(rates).hasSizeGreaterThan(50).allSatisfy(rate -> {
            Likely likely = Likely.of(rate.indicator().code()).orElseThrow();
            double spread = (likely.to() - likely.from()) / 2 + 0.5;
            assertThat(rate.number().doubleValue())
                    .as(rate.indicator().code())
                    .isBetween(likely.from() - spread, likely.to() + spread);
        });
    }
}
