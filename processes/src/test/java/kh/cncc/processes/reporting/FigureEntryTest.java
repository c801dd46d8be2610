package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Indicators;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Figures as they are typed, by one official or by two at once. */
@CnccTest
@Import(Ladder.class)
class FigureEntryTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Indicators indicators;

    @Autowired
    DSLContext db;

    private CycleLine cycle;
    private Actor officer;
    private TaskId task;

    @BeforeEach
    void openAMonth() {
        begin(Months.next(clock));
    }

    private void begin(LocalDate first) {
        cycle = ladder.open(PeriodType.MONTH, first);
        ladder.holdMeeting(cycle, "BTB", first.plusDays(3));
        officer = ladder.department("POLICE", "BTB");
        task = ladder.task(officer, Ladder.code(cycle, "BTB"), "submitFigures");
    }

    @Test
    void whatIsTypedIsThereAfterTheBrowserIsClosed() {
        CellResult.Saved saved = (CellResult.Saved) save(count(), Split.BOYS, "១២", 0);
        assertThat(saved.cell().revision()).isEqualTo(1);
        FigureTable.Cell cell = cell(count(), Split.BOYS);
        assertThat(cell.value().number()).isEqualByComparingTo("12");
        assertThat(cell.revision()).isEqualTo(1);
        assertThat(ladder.reports
                        .report(officer, ladder.report(cycle, "BTB"))
                        .report()
                        .state())
                .isEqualTo(ReportState.IN_PROGRESS);
    }

    @Test
    void theSecondOfTwoOfficialsIsToldWhoWasFasterAndKeepsWhatTheyTyped() {
        save(count(), Split.BOYS, "12", 0);
        CellResult second = save(count(), Split.BOYS, "13", 0);
        assertThat(second).isInstanceOf(CellResult.Conflict.class);
        CellResult.Conflict conflict = (CellResult.Conflict) second;
        assertThat(conflict.who().en()).isNotBlank();
        assertThat(conflict.theirs().value().number()).isEqualByComparingTo("12");
        assertThat(conflict.change().typed()).isEqualTo("13");
        assertThat(save(count(), Split.BOYS, "13", conflict.theirs().revision()))
                .isInstanceOf(CellResult.Saved.class);
    }

    @Test
    void whoChangesAFigureThatWasMeanwhileClearedIsTold() {
        save(count(), Split.BOYS, "12", 0);
        save(count(), Split.BOYS, "", 1);
        assertThat(cell(count(), Split.BOYS).value().state()).isEqualTo(FigureState.MISSING);
        assertThat(save(count(), Split.BOYS, "13", 1)).isInstanceOf(CellResult.Conflict.class);
    }

    @Test
    void aWrongCellChangesNothingAndDoesNotHoldUpTheOthers() {
        Indicator indicator = count();
        SaveResult result = ladder.figures.save(
                officer,
                task,
                List.of(
                        new CellChange(indicator.id(), Split.BOYS, CellChange.Part.VALUE, "many", 0),
                        new CellChange(indicator.id(), Split.GIRLS, CellChange.Part.VALUE, "5", 0),
                        new CellChange(indicator.id(), Split.TOTAL, CellChange.Part.VALUE, "4", 0)));
        List<CellResult> cells = ((SaveResult.Done) result).cells();
        assertThat(cells.get(0)).isInstanceOf(CellResult.Rejected.class);
        assertThat(cells.get(1)).isInstanceOf(CellResult.Saved.class);
        assertThat(((CellResult.Saved) cells.get(2)).rowProblems())
                .extracting(FieldProblem::key)
                .containsExactly("problem.figures.sum");
    }

    @Test
    void aFigureThatTheDepartmentDoesNotOwnIsRefusedAndWrittenDown() {
        Indicator ofHealth =
                indicators.lines("province-month", "DOH").getFirst().indicator();
        assertThat(save(ofHealth, Split.TOTAL, "5", 0)).isInstanceOf(CellResult.Rejected.class);
        assertThat(save(new IndicatorId(999_999), Split.TOTAL, "5", 0)).isInstanceOf(CellResult.Rejected.class);
        assertThat(ladder.reports.timeline(officer, ladder.report(cycle, "BTB")))
                .extracting(entry -> entry.act())
                .contains("figures-refused");
    }

    @Test
    void submittingWithoutSomeFiguresIsAllowedOnceTheyWereListed() {
        assertThat(ladder.figures.submit(officer, task, false)).isInstanceOf(SubmitResult.Incomplete.class);
        SubmitResult submitted = ladder.figures.submit(officer, task, true);
        assertThat(submitted).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(((SubmitResult.Submitted) submitted).missing()).isPositive();
        assertThat(ladder.figures.save(officer, task, List.of())).isInstanceOf(Stopped.class);
    }

    @Test
    void aWrongSumHoldsUpTheSubmissionUntilItIsRight() {
        ladder.fill(officer, task, 12);
        FigureTable.Cell total = cell(count(), Split.TOTAL);
        save(count(), Split.TOTAL, "99", total.revision());
        assertThat(ladder.figures.submit(officer, task, false)).isInstanceOf(SubmitResult.NotYet.class);
        save(count(), Split.TOTAL, "24", total.revision() + 1);
        assertThat(ladder.figures.submit(officer, task, false)).isInstanceOf(SubmitResult.Submitted.class);
    }

    private SaveResult explain(IndicatorId indicator, Split split) {
        int revision = Ladder.shown(ladder.figures.table(officer, task))
                .cell(indicator, split)
                .revision();
        return ladder.figures.giveReason(
                officer, task, new FigureReason(indicator, split, "A new station was opened.", revision));
    }

    @Test
    void whoExplainsAFigureThatWasChangedMeanwhileIsToldByWhomAndExplainsNothing() {
        save(count(), Split.BOYS, "12", 0);
        int shown = cell(count(), Split.BOYS).revision();
        save(count(), Split.BOYS, "19", shown);
        var late = new FigureReason(count().id(), Split.BOYS, "Twelve is right.", shown);
        SaveResult result = ladder.figures.giveReason(officer, task, late);
        assertThat(((SaveResult.Done) result).cells())
                .singleElement()
                .isInstanceOfSatisfying(CellResult.Conflict.class, conflict -> {
                    assertThat(conflict.change().typed()).isEqualTo("Twelve is right.");
                    assertThat(conflict.theirs().value().number()).isEqualByComparingTo("19");
                    assertThat(conflict.who().en()).isNotBlank();
                });
        assertThat(cell(count(), Split.BOYS).reason()).isNull();
    }

    @Test
    void anUnusualFigurePassesWithAReasonThatTheApproverReads() {
        ladder.submitAllFigures(cycle, "BTB", 12);
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        ladder.approve(cycle, "BTB", "");
        ladder.accept(cycle, "BTB");
        Period following = cycle.period().next();
        clock.moveTo(following.end().atTime(9, 0));
        begin(following.start());
        ladder.fill(officer, task, 120);
        SubmitResult refused = ladder.figures.submit(officer, task, false);
        assertThat(refused).isInstanceOf(SubmitResult.NotYet.class);
        ((SubmitResult.NotYet) refused).problems().forEach(each -> explain(each.indicator(), each.split()));
        FigureTable.Cell boys = cell(count(), Split.BOYS);
        assertThat(boys.reason()).isEqualTo("A new station was opened.");
        save(count(), Split.BOYS, "121", boys.revision());
        assertThat(cell(count(), Split.BOYS).reason())
                .as("explained another figure")
                .isNull();
        save(count(), Split.BOYS, "120", boys.revision() + 1);
        explain(count().id(), Split.BOYS);
        assertThat(ladder.figures.submit(officer, task, false)).isInstanceOf(SubmitResult.Submitted.class);
        ladder.submitFigures(
                cycle,
                "BTB",
                12,
                ladder.departments(cycle, "BTB").stream()
                        .filter(kind -> !kind.equals("POLICE"))
                        .toArray(String[]::new));
        ladder.compile(cycle, "BTB");
        Actor chief = ladder.chief("BTB");
        DecidePage page = Ladder.shown(
                ladder.decisions.page(chief, ladder.task(chief, Ladder.code(cycle, "BTB"), "checkReport")));
        assertThat(page.version().tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> !cell.warnings().isEmpty()))
                .isNotEmpty()
                .allMatch(cell -> "A new station was opened.".equals(cell.reason()));
    }

    @Test
    void anotherDepartmentCannotTypeHere() {
        Actor other = ladder.department("DOH", "BTB");
        assertThatThrownBy(() -> ladder.figures.save(other, task, List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ladder.figures.table(other, task)).isInstanceOf(Refused.class);
    }

    @Test
    void aTaskIsNotDonePastItsOwnScreen() {
        assertThatThrownBy(() -> ladder.decisions.decide(officer, task, Decision.on("forward", "")))
                .isInstanceOf(Refused.class);
    }

    private Indicator count() {
        return Ladder.shown(ladder.figures.table(officer, task)).rows().stream()
                .map(FigureTable.Row::indicator)
                .filter(indicator -> indicator.type() == ValueType.COUNT && indicator.bySex())
                .findFirst()
                .orElseThrow();
    }

    private FigureTable.Cell cell(Indicator indicator, Split split) {
        return Ladder.shown(ladder.figures.table(officer, task)).rows().stream()
                .filter(row -> row.indicator().equals(indicator))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.split() == split)
                .findFirst()
                .orElseThrow();
    }

    private CellResult save(Indicator indicator, Split split, String typed, int revision) {
        return save(indicator.id(), split, typed, revision);
    }

    private CellResult save(IndicatorId indicator, Split split, String typed, int revision) {
        SaveResult result = ladder.figures.save(
                officer, task, List.of(new CellChange(indicator, split, CellChange.Part.VALUE, typed, revision)));
        return ((SaveResult.Done) result).cells().getFirst();
    }
}
