package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.Position;
import kh.cncc.processes.desk.SameHands;
import kh.cncc.processes.desk.TaskEnded;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A province's month of the real ladder, on the real database, with each return and time-out; the clock is moved by hand. */
@CnccTest
@Import(Ladder.class)
class MonthTest {

    private static final Decision ON = Decision.on("forward", "");

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @Autowired
    Audit audit;

    private CycleLine cycle;

    /** Each test has a month of its own, opened on its last day; the calendar opens those in between. */
    @BeforeEach
    void openTheNextMonth() {
        LocalDate first = Months.next(clock);
        cycle = ladder.open(PeriodType.MONTH, first);
    }

    @Test
    void whoSubmittedFiguresDoesNotCheckTheReportThatHoldsThem() {
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
        Actor chief = ladder.chief("BTB");
        for (String department : List.of("POLICE", "DOH")) {
            db.execute(
                    """
                    insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                    values (?, ?, ?, ?, 'on a journey', ?)
                    """,
                    ladder.organisation
                            .seat(department, "officer", "BTB")
                            .orElseThrow()
                            .id()
                            .value(),
                    chief.id().value(),
                    LocalDate.now(clock),
                    LocalDate.now(clock),
                    ladder.department(department, "BTB").id().value());
        }
        TaskId ofHealth = ladder.figuresTask(cycle, "DOH", "BTB");
        assertThat(ladder.figures.submit(chief, ofHealth, true)).isInstanceOf(SubmitResult.Submitted.class);
        String[] others = ladder.departments(cycle, "BTB").stream()
                .filter(kind -> !kind.equals("DOH"))
                .toArray(String[]::new);
        ladder.submitFigures(cycle, "BTB", 5, others);
        ladder.compile(cycle, "BTB");
        TaskId check = ladder.task(chief, code("BTB"), "checkReport");
        assertThat(ladder.decisions.decide(chief, check, ON))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.why()).isInstanceOf(SameHands.class));
    }

    @Test
    void aProvinceTakesItsReportFromTheMeetingToTheGeneralSecretariat() {
        assertThat(cycle.rates().completeness()).isEqualTo(new Rate(0, 25));
        ladder.wholeMonth(cycle, "BTB", 12);
        ReportPage page = page("BTB");
        assertThat(page.report().state()).isEqualTo(ReportState.APPROVED);
        assertThat(page.report().onTime()).isTrue();
        assertThat(page.positions()).isEmpty();
        CycleLine now = ladder.cycles.cycle(ladder.coordinator(), cycle.id());
        assertThat(now.rates().completeness()).isEqualTo(new Rate(1, 25));
        assertThat(now.rates().timeliness()).isEqualTo(new Rate(1, 25));
        assertThat(now.rates().approvalOnTime()).isEqualTo(new Rate(3, 3));
    }

    @Test
    void theTimelineNamesEachActWithTheSeatAndItsChainIsWhole() {
        ladder.wholeMonth(cycle, "BTB", 12);
        var timeline = ladder.reports.timeline(ladder.president("BTB"), ladder.report(cycle, "BTB"));
        assertThat(timeline)
                .extracting(entry -> entry.act())
                .containsSubsequence(
                        "report-opened",
                        "meeting-recorded",
                        "figures-submitted",
                        "report-compiled",
                        "report-forwarded",
                        "report-approved",
                        "report-submitted",
                        "report-accepted",
                        "report-registered");
        assertThat(timeline.get(1).seat()).isNotNull();
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void aMeetingThatWasNotHeldIsRecordedWithItsReason() {
        Actor team = ladder.team("BTB");
        TaskId task = ladder.task(team, code("BTB"), "recordMeeting");
        assertThat(ladder.meetings.record(team, task, new MeetingForm(false, null, "", "", " ", "")))
                .isInstanceOf(MeetingResult.Invalid.class);
        assertThat(ladder.meetings.record(team, task, new MeetingForm(false, null, "", "", "Flood in the town.", "")))
                .isEqualTo(new MeetingResult.Recorded());
        assertThat(ladder.meetings.record(team, task, new MeetingForm(false, null, "", "", "Flood.", "")))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.why()).isInstanceOf(TaskEnded.class));
    }

    @Test
    void aReturnedDepartmentKeepsItsFirstVersionAndAnswersThePinBesideTheFigure() {
        throughFigures("BTB", 12);
        returnFigures("BTB", "DOH", "Please look again.");
        Actor officer = ladder.department("DOH", "BTB");
        TaskId task = ladder.task(officer, code("BTB"), "correctFigures");
        FigureTable table = Ladder.shown(ladder.figures.table(officer, task));
        assertThat(table.version()).isEqualTo(2);
        assertThat(table.corrections()).hasSize(1);
        PinNote pin = table.rows().getFirst().cells().getFirst().pins().getFirst();
        assertThat(ladder.figures.submit(officer, task, true)).isInstanceOf(SubmitResult.NotYet.class);
        assertThat(ladder.figures.answer(officer, task, pin.id(), "")).isInstanceOf(SaveResult.Invalid.class);
        ladder.figures.answer(officer, task, pin.id(), "Counted again, it is right.");
        ladder.fill(officer, task, 13);
        assertThat(ladder.figures.submit(officer, task, false)).isEqualTo(new SubmitResult.Submitted(2, 0));
        CompilePage page = Ladder.shown(ladder.compilation.page(
                ladder.secretary("BTB"), ladder.task(ladder.secretary("BTB"), code("BTB"), "compileReport")));
        assertThat(page.tables())
                .filteredOn(each -> each.unit().equals(unit("DOH", "BTB")))
                .extracting(FigureTable::version)
                .containsExactly(2);
        assertThat(page.answered())
                .flatExtracting(CorrectionNote::pins)
                .extracting(PinNote::answer)
                .containsExactly("Counted again, it is right.");
        assertThat(page.changes().figures())
                .extracting(FigureChange::unit)
                .isNotEmpty()
                .containsOnly(unit("DOH", "BTB"));
    }

    @Test
    void figuresThatAreNotCorrectedInTimeStayAsTheyWereHandedIn() {
        throughFigures("BTB", 12);
        returnFigures("BTB", "DOH", "Please look again.");
        clock.advance(java.time.Duration.ofDays(5));
        timers.runDue();
        CompilePage page = Ladder.shown(ladder.compilation.page(
                ladder.secretary("BTB"), ladder.task(ladder.secretary("BTB"), code("BTB"), "compileReport")));
        FigureTable table = page.tables().stream()
                .filter(each -> each.unit().equals(unit("DOH", "BTB")))
                .findFirst()
                .orElseThrow();
        assertThat(table.state()).isEqualTo(ReturnState.UNCORRECTED);
        assertThat(table.version()).isEqualTo(1);
        assertThat(table.missing()).isZero();
    }

    @Test
    void aSilentDepartmentIsMarkedMissingAndTheCouncilApprovesWithTheGapNamed() {
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
        List<String> departments = ladder.departments(cycle, "BTB");
        ladder.submitFigures(
                cycle,
                "BTB",
                12,
                departments.stream().filter(kind -> !kind.equals("POLICE")).toArray(String[]::new));
        clock.advance(java.time.Duration.ofDays(20));
        timers.runDue();
        assertThat(ladder.tasks(ladder.department("POLICE", "BTB"), code("BTB")))
                .isEmpty();
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        Actor president = ladder.president("BTB");
        TaskId review = ladder.task(president, code("BTB"), "reviewReport");
        DecidePage page = Ladder.shown(ladder.decisions.page(president, review));
        assertThat(page.version().missingUnits()).extracting(FigureTable::unit).containsExactly(unit("POLICE", "BTB"));
        assertThat(ladder.decisions.decide(president, review, Decision.on("approve", "")))
                .isInstanceOf(DecideResult.Invalid.class);
        ladder.approve(cycle, "BTB", "The police post moved house.");
        ladder.accept(cycle, "BTB");
        ReportVersion version = ladder.reports.version(ladder.monitoring(), ladder.report(cycle, "BTB"), 1);
        assertThat(version.gapsReason()).isEqualTo("The police post moved house.");
        assertThat(version.missingFigures()).isPositive();
    }

    @Test
    void theCouncilReturnsTheReportAndSeesExactlyWhatChangedSince() {
        throughFigures("BTB", 12);
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        Actor president = ladder.president("BTB");
        FigureTable.Row row = health(
                Ladder.shown(ladder.decisions.page(president, ladder.task(president, code("BTB"), "reviewReport")))
                        .version()
                        .tables());
        Pin pin = new Pin(
                unit("DOH", "BTB"), row.indicator().id(), row.cells().getLast().split(), "Is this the total?");
        ladder.decide(
                president,
                cycle,
                "BTB",
                "reviewReport",
                Decision.back("compileReport", "See the remark.", List.of(pin)));

        Actor secretary = ladder.secretary("BTB");
        TaskId compile = ladder.task(secretary, code("BTB"), "compileReport");
        assertThat(Ladder.shown(ladder.compilation.page(secretary, compile)).corrections())
                .extracting(CorrectionNote::reason)
                .containsExactly("See the remark.");
        assertThat(ladder.compilation.forward(secretary, compile, new ReportWords("", "", ""), 1))
                .isInstanceOf(CompileResult.Invalid.class);
        returnFigures("BTB", "DOH", "The president asks.");
        Actor officer = ladder.department("DOH", "BTB");
        TaskId correct = ladder.task(officer, code("BTB"), "correctFigures");
        FigureTable table = Ladder.shown(ladder.figures.table(officer, correct));
        List<PinNote> pins = table.corrections().getFirst().pins();
        assertThat(pins).extracting(PinNote::remark).contains("Is this the total?");
        pins.forEach(each -> ladder.figures.answer(officer, correct, each.id(), "It is now."));
        change(officer, correct, table, 2);
        assertThat(ladder.figures.submit(officer, correct, false)).isInstanceOf(SubmitResult.Submitted.class);

        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        DecidePage again =
                Ladder.shown(ladder.decisions.page(president, ladder.task(president, code("BTB"), "reviewReport")));
        assertThat(Objects.requireNonNull(again.since()).figures()).hasSize(2);
        assertThat(again.since().from()).isEqualTo(1);
        assertThat(ladder.reports
                        .version(president, ladder.report(cycle, "BTB"), 1)
                        .tables())
                .isNotEmpty();
    }

    @Test
    void theGeneralSecretariatReturnsToANamedLevelAndTheProvinceStaysOnTime() {
        throughFigures("BTB", 12);
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        ladder.approve(cycle, "BTB", "");
        ladder.decide(
                ladder.monitoring(),
                cycle,
                "BTB",
                "receiveReport",
                Decision.back("checkReport", "The summary is of last month.", List.of()));
        assertThat(page("BTB").report().state()).isEqualTo(ReportState.RETURNED);
        clock.advance(java.time.Duration.ofDays(30));
        ladder.check(cycle, "BTB");
        ladder.approve(cycle, "BTB", "");
        DecidePage sameVersionAgain = Ladder.shown(ladder.decisions.page(
                ladder.monitoring(), ladder.task(ladder.monitoring(), code("BTB"), "receiveReport")));
        assertThat(Objects.requireNonNull(sameVersionAgain.since()).figures()).isEmpty();
        ladder.accept(cycle, "BTB");
        ReportHeader report = page("BTB").report();
        assertThat(report.onTime()).isTrue();
        assertThat(Objects.requireNonNull(report.submittedAt()))
                .isAfter(Objects.requireNonNull(report.firstSubmittedAt()));
    }

    @Test
    void aReturnWithoutAReasonIsNotTaken() {
        throughFigures("BTB", 12);
        ladder.compile(cycle, "BTB");
        Actor chief = ladder.chief("BTB");
        TaskId check = ladder.task(chief, code("BTB"), "checkReport");
        assertThat(ladder.decisions.decide(chief, check, Decision.back("compileReport", "  ", List.of())))
                .isInstanceOf(DecideResult.Invalid.class);
        assertThat(ladder.decisions.decide(chief, check, Decision.back("receiveReport", "Why not", List.of())))
                .isInstanceOf(DecideResult.Invalid.class);
        assertThat(ladder.decisions.decide(chief, check, ON)).isInstanceOf(DecideResult.Decided.class);
    }

    @Test
    void thePlainSentenceSaysWithWhomTheReportIsSinceWhenAndUntilWhen() {
        List<Position> positions = page("BTB").positions();
        assertThat(positions).hasSize(1);
        Position position = positions.getFirst();
        assertThat(position.seat().key()).isEqualTo("chief");
        assertThat(position.holder()).isNotNull();
        assertThat(position.workingDays()).isZero();
        assertThat(position.daysToDue()).isPositive();
        clock.advance(java.time.Duration.ofDays(30));
        assertThat(page("BTB").positions().getFirst().overdue()).isTrue();
    }

    private void throughFigures(String area, int number) {
        ladder.holdMeeting(cycle, area, cycle.period().start());
        ladder.submitAllFigures(cycle, area, number);
    }

    /** The secretariat returns a department's figures, pinned to the first of them. */
    private void returnFigures(String area, String department, String reason) {
        Actor secretary = ladder.secretary(area);
        TaskId task = ladder.task(secretary, code(area), "compileReport");
        MechanismId unit = unit(department, area);
        FigureTable.Row row = Ladder.shown(ladder.compilation.page(secretary, task)).tables().stream()
                .filter(table -> table.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .rows()
                .getFirst();
        Pin pin = new Pin(unit, row.indicator().id(), row.cells().getFirst().split(), "Really?");
        assertThat(ladder.compilation.returnToDepartments(
                        secretary, task, List.of(new UnitReturn(unit, reason, List.of(pin)))))
                .isEqualTo(new CompileResult.ReturnedToUnits(1));
    }

    /** Changes so many figures of the table, one per row and such that no sum is touched. */
    private void change(Actor officer, TaskId task, FigureTable table, int figures) {
        List<CellChange> changes = table.rows().stream()
                .filter(row -> !row.indicator().bySex() && !row.indicator().hasParts())
                .limit(figures)
                .map(row -> new CellChange(
                        row.indicator().id(),
                        row.cells().getFirst().split(),
                        CellChange.Part.VALUE,
                        "14",
                        row.cells().getFirst().revision()))
                .toList();
        assertThat(changes).hasSize(figures);
        ladder.figures.save(officer, task, changes);
    }

    private FigureTable.Row health(List<FigureTable> tables) {
        return tables.stream()
                .filter(table -> table.unit().equals(unit("DOH", "BTB")))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(1);
    }

    private ReportPage page(String area) {
        return ladder.reports.report(ladder.president(area), ladder.report(cycle, area));
    }

    private MechanismId unit(String kind, String area) {
        return ladder.organisation.mechanism(kind, area).orElseThrow().id();
    }

    private String code(String area) {
        return Ladder.code(cycle, area);
    }
}
