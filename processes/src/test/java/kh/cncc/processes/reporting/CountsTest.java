package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.CountQuestion.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is asked about passes only with a reason, and each approver reads the figure with the reason beside it. */
@CnccTest
@Import(Ladder.class)
class CountsTest {

    private static final String AT_KINDERGARTEN = "A6-2.1";
    private static final String AT_COMMUNITY_KINDERGARTEN = "A6-2.2";
    private static final String AT_OTHER_KINDERGARTEN = "A6-2.3";
    private static final String ORPHANS = "A6-12.6";
    private static final String ORPHANS_BY_AIDS = "A6-12.5";

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    private CycleLine cycle;

    @BeforeEach
    void openAMonth() {
        begin(Months.next(clock));
    }

    private void begin(LocalDate first) {
        cycle = ladder.open(PeriodType.MONTH, first);
        ladder.holdMeeting(cycle, "BTB", first.plusDays(3));
    }

    @Test
    void aFigureThreeTimesThatOfLastMonthIsBlockedUntilItsReasonWhichEachApproverReadsNextToIt() {
        ladder.submitAllFigures(cycle, "BTB", 12);
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        ladder.approve(cycle, "BTB", "");
        ladder.accept(cycle, "BTB");
        Period following = cycle.period().next();
        clock.moveTo(following.end().atTime(9, 0));
        begin(following.start());
        ladder.submitAllExcept(cycle, "BTB", 12, "POLICE");
        Actor police = ladder.department("POLICE", "BTB");
        TaskId task = ladder.figuresTask(cycle, "POLICE", "BTB");
        ladder.fill(police, task, 12);
        Sheet sheet = ladder.sheet(cycle, "POLICE", "BTB");
        sheet.type("A4-29", Split.BOYS, "36");
        sheet.type("A4-29", Split.TOTAL, "48");
        assertThat(ladder.figures.submit(police, task, false))
                .isInstanceOfSatisfying(
                        SubmitResult.NotYet.class,
                        notYet -> assertThat(notYet.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.split()).isEqualTo(Split.BOYS);
                            assertThat(problem.problem().key()).isEqualTo("problem.figure.unexplained");
                        }));
        explain(sheet, "A4-29", Split.BOYS, "A second prison was opened.");
        assertThat(ladder.figures.submit(police, task, false)).isInstanceOf(SubmitResult.Submitted.class);
        ladder.compile(cycle, "BTB");
        assertThat(reasonBeside("A4-29", Split.BOYS, ladder.chief("BTB"), "checkReport"))
                .isEqualTo("A second prison was opened.");
        ladder.check(cycle, "BTB");
        assertThat(reasonBeside("A4-29", Split.BOYS, ladder.president("BTB"), "reviewReport"))
                .isEqualTo("A second prison was opened.");
        ladder.approve(cycle, "BTB", "");
        assertThat(reasonBeside("A4-29", Split.BOYS, ladder.monitoring(), "receiveReport"))
                .isEqualTo("A second prison was opened.");
    }

    @Test
    void aWholeThatIsLessThanItsPartsIsBlockedUntilItsReasonWhichTheApproverReads() {
        Actor officer = ladder.department("DEYS", "BTB");
        TaskId task = ladder.figuresTask(cycle, "DEYS", "BTB");
        ladder.fill(officer, task, 10);
        Sheet sheet = ladder.sheet(cycle, "DEYS", "BTB");
        sheet.type(AT_KINDERGARTEN, Split.GIRLS, "19");
        CellResult typed = sheet.type(AT_KINDERGARTEN, Split.TOTAL, "39");
        assertThat(typed).isInstanceOfSatisfying(CellResult.Saved.class, saved -> {
            Warning warning = saved.cell().warnings().getFirst();
            assertThat(warning.now()).isEqualByComparingTo("39");
            assertThat(warning.other()).isEqualByComparingTo("40");
            assertThat(warning.parts())
                    .extracting(part -> part.code())
                    .containsExactly(AT_COMMUNITY_KINDERGARTEN, AT_OTHER_KINDERGARTEN);
        });
        assertThat(ladder.figures.submit(officer, task, false)).isInstanceOf(SubmitResult.NotYet.class);
        explain(sheet, AT_KINDERGARTEN, Split.TOTAL, "One girl goes to both.");
        assertThat(ladder.figures.submit(officer, task, false)).isInstanceOf(SubmitResult.Submitted.class);
        ladder.submitAllExcept(cycle, "BTB", 10, "DEYS");
        ladder.compile(cycle, "BTB");
        assertThat(reasonBeside(AT_KINDERGARTEN, Split.TOTAL, ladder.chief("BTB"), "checkReport"))
                .isEqualTo("One girl goes to both.");
    }

    @Test
    void aPartThatIsChangedBringsTheQuestionToItsWholeAndTakesTheOldReasonAway() {
        Sheet sheet = ladder.sheet(cycle, "DEYS", "BTB");
        sheet.type(AT_KINDERGARTEN, Split.TOTAL, "10");
        SaveResult.Done more = saved(sheet, AT_COMMUNITY_KINDERGARTEN, "11");
        assertThat(more.touched()).singleElement().satisfies(touched -> {
            assertThat(touched.indicator())
                    .isEqualTo(sheet.row(AT_KINDERGARTEN).indicator().id());
            assertThat(touched.cell().warnings()).hasSize(1);
        });
        explain(sheet, AT_KINDERGARTEN, Split.TOTAL, "One is counted twice.");
        int explained = sheet.cell(AT_KINDERGARTEN, Split.TOTAL).revision();
        assertThat(saved(sheet, AT_COMMUNITY_KINDERGARTEN, "12").touched())
                .singleElement()
                .satisfies(touched -> assertThat(touched.cell().reason()).isNull());
        FigureTable.Cell whole = sheet.cell(AT_KINDERGARTEN, Split.TOTAL);
        assertThat(whole.reason()).isNull();
        assertThat(whole.revision()).isGreaterThan(explained);
        assertThat(whole.value().number()).isEqualByComparingTo("10");
        assertThat(saved(sheet, AT_COMMUNITY_KINDERGARTEN, "10").touched())
                .singleElement()
                .satisfies(touched -> assertThat(touched.cell().warnings()).isEmpty());
        assertThat(saved(sheet, "A6-3.2", "7").touched()).isEmpty();
    }

    @Test
    void moreOrphansByOneCauseThanByAllHoldTheReportBackUntilTheSecretariatSaysWhyAndEachApproverReadsIt() {
        withMoreOrphansByAidsThanByAllCauses();
        Actor secretary = ladder.secretary("BTB");
        TaskId task = compileTask();
        assertThat(question(secretary, task, "orphans")).satisfies(question -> {
            assertThat(question.kind()).isEqualTo(CountRule.Kind.PARTS);
            assertThat(question.reason()).isNull();
            assertThat(question.given())
                    .extracting(one -> one.indicator().code() + " " + one.number())
                    .containsExactly(ORPHANS + " 20", ORPHANS_BY_AIDS + " 24");
            assertThat(question.given()).extracting(Given::unit).containsExactly(unit("DSVY"), unit("DOH"));
        });
        otherQuestionsAreAnswered(secretary, task, "orphans");
        assertThat(forward(secretary, task))
                .isInstanceOfSatisfying(
                        CompileResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("problem.counts.unexplained"));
        assertThat(ladder.compilation.explain(secretary, task, "orphans", " "))
                .isInstanceOfSatisfying(
                        CompileResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("problem.text.empty"));
        String reason = "Health counts orphans of two districts that Social Affairs has not visited.";
        assertThat(ladder.compilation.explain(secretary, task, "orphans", reason))
                .isEqualTo(new CompileResult.Explained());
        assertThat(forward(secretary, task)).isInstanceOf(CompileResult.Compiled.class);
        approverReads(ladder.chief("BTB"), "checkReport", reason);
        ladder.check(cycle, "BTB");
        approverReads(ladder.president("BTB"), "reviewReport", reason);
        ladder.approve(cycle, "BTB", "");
        approverReads(ladder.monitoring(), "receiveReport", reason);
        assertThat(ladder.reports
                        .version(ladder.monitoring(), ladder.report(cycle, "BTB"), 1)
                        .counts())
                .anySatisfy(question -> {
                    assertThat(question.code()).isEqualTo("orphans");
                    assertThat(question.reason()).isNotNull();
                });
    }

    @Test
    void aReasonExplainsTheFiguresThatItWasWrittenFor() {
        withMoreOrphansByAidsThanByAllCauses();
        Actor secretary = ladder.secretary("BTB");
        ladder.explainCounts(secretary, compileTask());
        UnitReturn back = new UnitReturn(unit("DOH"), "Please look again.", List.of());
        ladder.compilation.returnToDepartments(secretary, compileTask(), List.of(back));
        Actor health = ladder.department("DOH", "BTB");
        TaskId correct = ladder.task(health, Ladder.code(cycle, "BTB"), "correctFigures");
        Sheet sheet = new Sheet(ladder.figures, health, correct);
        sheet.type(ORPHANS_BY_AIDS, Split.BOYS, "13");
        sheet.type(ORPHANS_BY_AIDS, Split.TOTAL, "25");
        assertThat(ladder.figures.submit(health, correct, false)).isInstanceOf(SubmitResult.Submitted.class);
        TaskId again = compileTask();
        assertThat(question(secretary, again, "orphans").reason()).isNull();
        assertThat(question(secretary, again, "crimes-against-children").reason())
                .isNotNull();
        assertThat(forward(secretary, again)).isInstanceOf(CompileResult.Invalid.class);
        assertThat(ladder.compilation.explain(secretary, again, "of-yesterday", "It is right."))
                .isInstanceOfSatisfying(
                        CompileResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("problem.counts.changed"));
    }

    @Test
    void whatPoliceAndCourtBothCountAndSchoolsOfTwoListsAreShownSideBySide() {
        ladder.submitAllExcept(cycle, "BTB", 10, "DEYS");
        ladder.fill(ladder.department("DEYS", "BTB"), ladder.figuresTask(cycle, "DEYS", "BTB"), 10);
        ladder.sheet(cycle, "DEYS", "BTB").type("A6-3.1", Split.TOTAL, "9");
        ladder.figures.submit(ladder.department("DEYS", "BTB"), ladder.figuresTask(cycle, "DEYS", "BTB"), false);
        Actor secretary = ladder.secretary("BTB");
        TaskId task = compileTask();
        assertThat(question(secretary, task, "crimes-against-children").given())
                .extracting(Given::unit)
                .containsExactly(unit("POLICE"), unit("COURT"), unit("COURT"));
        assertThat(question(secretary, task, "primary-schools").given())
                .extracting(one -> one.indicator().code() + " " + one.number())
                .containsExactly("A4-02 10", "A6-3.1 9");
    }

    private void withMoreOrphansByAidsThanByAllCauses() {
        ladder.submitAllExcept(cycle, "BTB", 10, "DOH");
        Actor health = ladder.department("DOH", "BTB");
        TaskId task = ladder.figuresTask(cycle, "DOH", "BTB");
        ladder.fill(health, task, 10);
        Sheet sheet = ladder.sheet(cycle, "DOH", "BTB");
        sheet.type(ORPHANS_BY_AIDS, Split.BOYS, "12");
        sheet.type(ORPHANS_BY_AIDS, Split.GIRLS, "12");
        sheet.type(ORPHANS_BY_AIDS, Split.TOTAL, "24");
        assertThat(ladder.figures.submit(health, task, false)).isInstanceOf(SubmitResult.Submitted.class);
    }

    private void otherQuestionsAreAnswered(Actor secretary, TaskId task, String but) {
        Ladder.shown(ladder.compilation.page(secretary, task)).counts().stream()
                .filter(question -> !question.code().equals(but))
                .forEach(question -> ladder.compilation.explain(secretary, task, question.code(), "Not the same."));
    }

    private void approverReads(Actor approver, String step, String reason) {
        TaskId task = ladder.task(approver, Ladder.code(cycle, "BTB"), step);
        assertThat(Ladder.shown(ladder.decisions.page(approver, task)).version().counts())
                .anySatisfy(question -> {
                    assertThat(question.code()).isEqualTo("orphans");
                    assertThat(question.reason()).isNotNull();
                    assertThat(question.reason().words()).isEqualTo(reason);
                    assertThat(question.reason().by().en()).isNotBlank();
                });
    }

    private String reasonBeside(String code, Split split, Actor approver, String step) {
        TaskId task = ladder.task(approver, Ladder.code(cycle, "BTB"), step);
        FigureTable.Cell cell = Ladder.shown(ladder.decisions.page(approver, task)).version().tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.indicator().code().equals(code))
                .flatMap(row -> row.cells().stream())
                .filter(each -> each.split() == split)
                .findFirst()
                .orElseThrow();
        assertThat(cell.warnings()).hasSize(1);
        return cell.reason();
    }

    private void explain(Sheet sheet, String code, Split split, String words) {
        var reason = new FigureReason(
                sheet.row(code).indicator().id(),
                split,
                words,
                sheet.cell(code, split).revision());
        assertThat(ladder.figures.giveReason(sheet.officer(), sheet.task(), reason))
                .isInstanceOf(SaveResult.Done.class);
    }

    private SaveResult.Done saved(Sheet sheet, String code, String typed) {
        var change = sheet.change(code, Split.TOTAL, CellChange.Part.VALUE, typed);
        return (SaveResult.Done) ladder.figures.save(sheet.officer(), sheet.task(), List.of(change));
    }

    private CountQuestion question(Actor secretary, TaskId task, String code) {
        return Ladder.shown(ladder.compilation.page(secretary, task)).counts().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private CompileResult forward(Actor secretary, TaskId task) {
        int revision = Ladder.shown(ladder.compilation.page(secretary, task)).wordsRevision();
        return ladder.compilation.forward(secretary, task, new ReportWords("", "", ""), revision);
    }

    private TaskId compileTask() {
        return ladder.task(ladder.secretary("BTB"), Ladder.code(cycle, "BTB"), "compileReport");
    }

    private MechanismId unit(String kind) {
        return ladder.organisation.mechanism(kind, "BTB").orElseThrow().id();
    }
}
