package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.SubmitResult.CellProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is asked about figures that jump from one month to the next, and what a reason settles. */
@CnccTest
@Import(Ladder.class)
class UnusualFiguresTest {

    private static final String PERCENT = "A4-36";

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    private CycleLine cycle;

    @BeforeEach
    void aMonthAfterAnAcceptedOne() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        ladder.holdMeeting(cycle, "BTB", cycle.period().start().plusDays(3));
        ladder.submitAllFigures(cycle, "BTB", 12);
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        ladder.approve(cycle, "BTB", "");
        ladder.accept(cycle, "BTB");
        Period following = cycle.period().next();
        clock.moveTo(following.end().atTime(9, 0));
        cycle = ladder.open(PeriodType.MONTH, following.start());
        ladder.holdMeeting(cycle, "BTB", following.start().plusDays(3));
    }

    @Test
    void noReasonIsAskedForAFigureThatMustBeCorrected() {
        Sheet sheet = sheet("DWA");
        sheet.typeFraction(PERCENT, Split.TOTAL, "90", "60");
        FigureTable.Row row = sheet.row(PERCENT);
        FigureTable.Cell cell = sheet.cell(PERCENT, Split.TOTAL);
        assertThat(cell.warnings()).isNotEmpty();
        assertThat(cell.asked(row.problems())).isEmpty();
        assertThat(cell.wrong(row.problems()))
                .extracting(problem -> problem.key())
                .containsExactly("problem.figure.numerator-above-denominator");
        assertThat(Submission.problems(sheet.table()))
                .filteredOn(
                        problem -> problem.indicator().equals(row.indicator().id()))
                .extracting(CellProblem::problem)
                .containsExactlyElementsOf(row.problems());
    }

    @Test
    void oneReasonIsEnoughForTheFiguresOfARowButNotForThoseOfAnother() {
        Sheet sheet = sheet("POLICE");
        sheet.type("A4-29", Split.GIRLS, "88");
        sheet.type("A4-29", Split.TOTAL, "100");
        FigureTable.Row row = sheet.row("A4-29");
        assertThat(asked(sheet, row)).containsExactlyInAnyOrder(Split.GIRLS, Split.TOTAL);
        explain(sheet, row, "A second");
        assertThat(explain(sheet, row, "A second prison was opened."))
                .isInstanceOfSatisfying(
                        SaveResult.Done.class,
                        done -> assertThat(done.touched())
                                .extracting(SaveResult.Touched::cell)
                                .containsExactly(sheet.cell("A4-29", Split.TOTAL)));
        assertThat(asked(sheet, row)).isEmpty();
        assertThat(sheet.cell("A4-29", Split.TOTAL).reason()).isEqualTo("A second prison was opened.");
        assertThat(sheet.cell("A4-29", Split.BOYS).reason()).isNull();
    }

    private SaveResult explain(Sheet sheet, FigureTable.Row row, String words) {
        int revision = sheet.cell("A4-29", Split.GIRLS).revision();
        return ladder.figures.giveReason(
                sheet.officer(), sheet.task(), new FigureReason(row.indicator().id(), Split.GIRLS, words, revision));
    }

    private static List<Split> asked(Sheet sheet, FigureTable.Row row) {
        return Submission.problems(sheet.table()).stream()
                .filter(problem -> problem.indicator().equals(row.indicator().id())
                        && problem.problem().key().equals("problem.figure.unexplained"))
                .map(CellProblem::split)
                .toList();
    }

    private Sheet sheet(String department) {
        ladder.fill(ladder.department(department, "BTB"), ladder.figuresTask(cycle, department, "BTB"), 12);
        return ladder.sheet(cycle, department, "BTB");
    }
}
