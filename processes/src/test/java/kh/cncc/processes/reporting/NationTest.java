package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.TaskEnded;
import kh.cncc.processes.indicators.Aggregation;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The nation's side of a cycle, on the real database with real services; the clock is moved by hand. */
@CnccTest
@Import(Ladder.class)
class NationTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    Timers timers;

    @Autowired
    NationalFigures figures;

    private LocalDate first = LocalDate.MIN;

    @BeforeEach
    void lastDayOfTheNextMonth() {
        first = Months.next(clock);
    }

    @Test
    void whenAllProvincesAreInTheNationGoesOnAtOnceAndClosesWithItsReport() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        for (Area area : ladder.organisation.provinces()) {
            ladder.wholeMonth(cycle, area.code(), 10);
        }
        assertThat(state(cycle)).isEqualTo(CycleState.CONSOLIDATING);
        ConsolidationPage draft = draft(cycle);
        assertThat(draft.missing()).isEmpty();
        assertThat(draft.included()).hasSize(25);
        assertThat(submit(cycle, "")).isEqualTo(new ConsolidateResult.Submitted(1, 1));
        decide(ladder.sectionChief(), cycle, "checkNationalReport", Decision.on("forward", ""));
        decide(ladder.secretaryGeneral(), cycle, "approveNationalReport", Decision.on("approve", ""));
        assertThat(steps(cycle)).contains("recordMeeting").doesNotContain("endorseNationalReport");
        assertThat(state(cycle)).isEqualTo(CycleState.CLOSED);
        assertThat(report(cycle, "BTB").state()).isEqualTo(ReportState.CONSOLIDATED);
    }

    @Test
    void theCutOffNamesTheMissingAndALateReportLeadsToASupplement() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        ladder.wholeMonth(cycle, "KPT", 20);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(report(cycle, "SRP").missingAtCutOff()).isTrue();
        ConsolidationPage draft = draft(cycle);
        assertThat(draft.included()).extracting(ReportHeader::areaCode).containsExactlyInAnyOrder("BTB", "KPT");
        assertThat(submit(cycle, "")).isInstanceOf(ConsolidateResult.Invalid.class);
        assertThat(submit(cycle, "23 provinces did not report.")).isEqualTo(new ConsolidateResult.Submitted(1, 1));
        approveNation(cycle);
        assertThat(state(cycle)).isEqualTo(CycleState.PUBLISHED);

        late(cycle, "SRP", 30);
        assertThat(state(cycle)).isEqualTo(CycleState.CONSOLIDATING);
        ConsolidationPage supplement = draft(cycle);
        assertThat(supplement.number()).isEqualTo(2);
        assertThat(supplement.included()).hasSize(3);
        assertThat(submit(cycle, "Still 22.")).isEqualTo(new ConsolidateResult.Submitted(2, 1));
        NationalChanges since = Objects.requireNonNull(
                toDecide(cycle, ladder.sectionChief(), "checkNationalReport").since());
        assertThat(since.number()).isEqualTo(1);
        assertThat(since.reports()).extracting(ReportHeader::areaCode).containsExactly("SRP");
        assertThat(since.figures()).isNotEmpty();
        approveNation(cycle);
        List<ConsolidationLine> lines = ladder.consolidations.ofCycle(ladder.statistics(), cycle.id());
        assertThat(lines).extracting(ConsolidationLine::number).containsExactly(2, 1);
        assertThat(lines.getLast().included()).isEqualTo(2);

        clock.moveTo(cycle.lockDate().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(state(cycle)).isEqualTo(CycleState.CLOSED);
    }

    @Test
    void aReportThatComesWhileTheNationDecidesIsTakenInByTheNextSupplement() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        submit(cycle, "24 did not report.");
        late(cycle, "SRP", 30);
        approveNation(cycle);
        assertThat(state(cycle)).isEqualTo(CycleState.CONSOLIDATING);
        assertThat(draft(cycle).included()).hasSize(2);
    }

    @Test
    void aReturnedNationalReportKeepsItsVersionAndTheNextOneIsMadeAnew() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        submit(cycle, "24 did not report.");
        decide(ladder.sectionChief(), cycle, "checkNationalReport", Decision.on("forward", ""));
        decide(
                ladder.secretaryGeneral(),
                cycle,
                "approveNationalReport",
                Decision.back("consolidateReport", "Say something of the flood.", List.of()));
        assertThat(db.select(MAIL.RECIPIENT_ID)
                        .from(MAIL)
                        .where(MAIL.CASE_ID.eq(cycle.caseId().value()))
                        .and(MAIL.KIND.eq("reminder-returned"))
                        .fetchSet(MAIL.RECIPIENT_ID))
                .containsExactly(ladder.statistics().id().value());
        ConsolidationPage draft = draft(cycle);
        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.corrections())
                .extracting(CorrectionNote::reason)
                .containsExactly("Say something of the flood.");
        assertThat(submit(cycle, "24 did not report.")).isEqualTo(new ConsolidateResult.Submitted(1, 2));
        assertThat(toDecide(cycle, ladder.sectionChief(), "checkNationalReport").since())
                .isEqualTo(new NationalChanges(1, 1, List.of(), false, List.of()));
        assertThat(ladder.consolidations.ofCycle(ladder.statistics(), cycle.id()))
                .extracting(ConsolidationLine::state)
                .containsExactly(ConsolidationPage.State.SUBMITTED, ConsolidationPage.State.RETURNED);
    }

    @Test
    void countsAreAddedUpAndAFractionIsTheSumOfItsPartsNeverOfPercentages() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        ladder.wholeMonth(cycle, "KPT", 30);
        List<NationalFigure> all = figures.compute(Set.of(cycle.id()));
        NationalFigure sum = all.stream()
                .filter(figure -> figure.indicator().aggregation() == Aggregation.SUM && figure.split() == Split.BOYS)
                .findFirst()
                .orElseThrow();
        assertThat(sum.number()).isEqualByComparingTo("40");
        assertThat(sum.given()).isEqualTo(2);
        assertThat(sum.expected()).isEqualTo(25);
        assertThat(sum.missing()).isEqualTo(23);
        NationalFigure percent = all.stream()
                .filter(figure -> figure.indicator().type() == ValueType.PERCENT
                        && figure.indicator().aggregation() == Aggregation.RATE
                        && !figure.indicator().bySex())
                .findFirst()
                .orElseThrow();
        assertThat(percent.number()).isEqualByComparingTo("25");
        assertThat(percent.numerator()).isEqualByComparingTo("40");
        assertThat(percent.denominator()).isEqualByComparingTo("160");
        assertThat(percent.unweighted()).isFalse();
        NationalFigure yesNo = all.stream()
                .filter(figure -> figure.indicator().type() == ValueType.YES_NO)
                .findFirst()
                .orElseThrow();
        assertThat(yesNo.number()).isNull();
        assertThat(yesNo.yes()).isEqualTo(2);
    }

    @Test
    void aNationalFigureIsFollowedBackToTheOfficialWhoGaveIt() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        ConsolidationPage draft = draft(cycle);
        Indicator indicator = draft.figures().stream()
                .map(NationalFigure::indicator)
                .filter(each -> each.aggregation() == Aggregation.SUM)
                .findFirst()
                .orElseThrow();
        List<TraceLine> trace =
                ladder.consolidations.trace(ladder.statistics(), draft.id(), indicator.id(), Split.TOTAL);
        assertThat(trace).hasSize(25);
        TraceLine battambang = trace.stream()
                .filter(line -> line.area().en().equals("Battambang"))
                .findFirst()
                .orElseThrow();
        assertThat(battambang.returnVersion()).isEqualTo(1);
        assertThat(battambang.submittedBy()).isNotNull();
        assertThat(battambang.value().number()).isNotEqualTo(BigDecimal.ZERO);
        assertThat(trace)
                .filteredOn(line -> line.value().state() == FigureState.MISSING)
                .hasSize(24);
    }

    @Test
    void afterTheLockDateNothingIsTakenInAndNobodyHasWorkWithItAnyMore() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        ladder.holdMeeting(cycle, "KPT", first);
        Actor officer = ladder.department("DOH", "KPT");
        TaskId figures = ladder.task(officer, Ladder.code(cycle, "KPT"), "submitFigures");
        Actor team = ladder.team("SRP");
        TaskId meeting = ladder.task(team, Ladder.code(cycle, "SRP"), "recordMeeting");
        clock.moveTo(cycle.lockDate().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(ladder.figures.table(officer, figures)).isInstanceOf(Page.Nothing.class);
        assertThat(ladder.meetings.record(team, meeting, new MeetingForm(true, first, "20", "9", "", "")))
                .isInstanceOfSatisfying(Stopped.class, stopped -> {
                    TaskEnded ended = (TaskEnded) stopped.why();
                    assertThat(ended.who()).isNull();
                    assertThat(ended.outcome()).isEqualTo("closed");
                });
        Matrix matrix = ladder.cycles.matrix(ladder.coordinator(), cycle.id());
        assertThat(matrix.rows())
                .filteredOn(row -> row.report().areaCode().equals("SRP"))
                .first()
                .satisfies(row -> assertThat(row.cells().getFirst().state()).isEqualTo(Matrix.CellState.MISSED));
        for (Area area : ladder.organisation.provinces()) {
            assertThat(ladder.tasks(ladder.secretary(area.code()), Ladder.code(cycle, area.code())))
                    .isEmpty();
        }
        assertThat(ladder.reports.timeline(ladder.president("SRP"), ladder.report(cycle, "SRP")))
                .last()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("report-left-out"));
        assertThat(draft(cycle).included()).extracting(ReportHeader::areaCode).containsExactly("BTB");
    }

    @Test
    void whatIsAcceptedAfterTheLockDateIsNotTakenInThoughTheNationalReportIsStillOnItsWay() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 10);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        submit(cycle, "24 did not report.");
        // After midnight, and the timer has not come yet.
        clock.moveTo(cycle.lockDate().plusDays(1).atTime(0, 1));
        late(cycle, "SRP", 30);
        timers.runDue();
        decide(
                ladder.sectionChief(),
                cycle,
                "checkNationalReport",
                Decision.back("consolidateReport", "Say something of the flood.", List.of()));
        assertThat(draft(cycle).included()).extracting(ReportHeader::areaCode).containsExactly("BTB");
        submit(cycle, "24 did not report.");
        approveNation(cycle);
        timers.runDue();
        assertThat(state(cycle)).isEqualTo(CycleState.CLOSED);
    }

    @Test
    void aSemesterAsksTheMinistriesTooAndIsEndorsedByThePresidentOfTheCouncil() {
        clock.moveTo(first.plusMonths(6).atTime(9, 0));
        CycleLine cycle = ladder.open(PeriodType.SEMESTER, first);
        Matrix matrix = ladder.cycles.matrix(ladder.coordinator(), cycle.id());
        assertThat(matrix.ministries()).isNotEmpty();
        String code = "MR-" + cycle.period().code() + "-MOI";
        Actor ministry = ladder.holder("WGC-MOI", "focal-point", "KH");
        TaskId task = ladder.task(ministry, code, "submitMinistryFigures");
        ladder.fill(ministry, task, 5);
        assertThat(ladder.figures.submit(ministry, task, false)).isInstanceOf(SubmitResult.Submitted.class);
        ministryDecision(code, Decision.back("submitMinistryFigures", "Of which year?", List.of()));
        TaskId again = ladder.task(ministry, code, "submitMinistryFigures");
        FigureTable table = Ladder.shown(ladder.figures.table(ministry, again));
        assertThat(table.version()).isEqualTo(2);
        assertThat(table.corrections()).hasSize(1);
        ladder.figures.submit(ministry, again, false);
        ministryDecision(code, Decision.on("accept", ""));

        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        submit(cycle, "Only one ministry reported.");
        approveNation(cycle);
        assertThat(state(cycle)).isEqualTo(CycleState.CONSOLIDATING);
        assertThat(steps(cycle)).contains("endorseNationalReport");
        decide(ladder.holder("CNCC", "president", "KH"), cycle, "endorseNationalReport", Decision.on("endorse", ""));
        assertThat(state(cycle)).isEqualTo(CycleState.PUBLISHED);
    }

    private void ministryDecision(String code, Decision decision) {
        Actor monitoring = ladder.monitoring();
        TaskId task = ladder.task(monitoring, code, "receiveMinistryReport");
        assertThat(ladder.decisions.decide(monitoring, task, decision)).isInstanceOf(DecideResult.Decided.class);
    }

    /** The departments were overtaken by the deadline; the council hands in what it has. */
    private void late(CycleLine cycle, String area, int number) {
        Actor team = ladder.team(area);
        TaskId meeting = ladder.task(team, Ladder.code(cycle, area), "recordMeeting");
        ladder.meetings.record(team, meeting, new MeetingForm(false, null, "", "", "Nobody came.", ""));
        ladder.submitAllFigures(cycle, area, number);
        ladder.compile(cycle, area);
        ladder.check(cycle, area);
        ladder.approve(cycle, area, "");
        ladder.accept(cycle, area);
    }

    private ConsolidationPage draft(CycleLine cycle) {
        Actor statistics = ladder.statistics();
        TaskId task = ladder.task(statistics, cycle.code(), "consolidateReport");
        return Ladder.shown(ladder.consolidations.page(statistics, task));
    }

    private ConsolidationPage toDecide(CycleLine cycle, Actor actor, String step) {
        return Ladder.shown(ladder.consolidations.page(actor, ladder.task(actor, cycle.code(), step)));
    }

    private ConsolidateResult submit(CycleLine cycle, String gapsReason) {
        Actor statistics = ladder.statistics();
        TaskId task = ladder.task(statistics, cycle.code(), "consolidateReport");
        int revision = draft(cycle).summaryRevision();
        return ladder.consolidations.submit(statistics, task, "The nation's month.", gapsReason, revision);
    }

    private void approveNation(CycleLine cycle) {
        decide(ladder.sectionChief(), cycle, "checkNationalReport", Decision.on("forward", ""));
        decide(ladder.secretaryGeneral(), cycle, "approveNationalReport", Decision.on("approve", ""));
    }

    private void decide(Actor actor, CycleLine cycle, String step, Decision decision) {
        TaskId task = ladder.task(actor, cycle.code(), step);
        assertThat(ladder.consolidations.decide(actor, task, decision))
                .isEqualTo(new DecideResult.Decided(decision.outcome()));
    }

    /** The columns of the cycle's matrix. */
    private List<String> steps(CycleLine cycle) {
        Matrix matrix = ladder.cycles.matrix(ladder.coordinator(), cycle.id());
        return Stream.concat(matrix.nationalColumns().stream(), matrix.columns().stream())
                .map(Matrix.Column::step)
                .toList();
    }

    private CycleState state(CycleLine cycle) {
        return ladder.cycles.cycle(ladder.coordinator(), cycle.id()).state();
    }

    private ReportHeader report(CycleLine cycle, String area) {
        return ladder.reports
                .report(ladder.coordinator(), ladder.report(cycle, area))
                .report();
    }
}
