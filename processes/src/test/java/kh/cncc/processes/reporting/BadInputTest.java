package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people mistype is refused in words, and nothing that was saved before is lost. */
@CnccTest
@Import(Ladder.class)
class BadInputTest {

    private static final String MEGABYTE = "ក".repeat(1_000_000);
    private static final String SCRIPT = "<script>alert('ok')</script>";

    /** Counts by sex, and a percentage with its parts, both of the health department; a count of the police. */
    private static final String COUNT = "A4-43";

    private static final String PERCENT = "A4-44";
    private static final String OF_THE_POLICE = "A4-37";

    private static @Nullable CycleLine shared;
    private static int province = 0;

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    private CycleLine cycle;
    private String area = "";

    /** One month is enough: each test takes a province of its own. */
    @BeforeEach
    void takeTheNextProvince() {
        List<String> areas = ladder.organisation.provinces().stream()
                .map(each -> each.code())
                .toList();
        if (shared == null || province == areas.size()) {
            LocalDate first = Months.next(clock);
            shared = ladder.open(PeriodType.MONTH, first);
            province = 0;
        }
        cycle = shared;
        clock.moveTo(cycle.period().end().minusDays(4).atTime(9, 0));
        area = areas.get(province++);
    }

    static Stream<Arguments> whatIsNoCount() {
        return Stream.of(
                Arguments.of("twelve", "problem.figure.not-a-number"),
                Arguments.of("12 children", "problem.figure.not-a-number"),
                Arguments.of("1e9", "problem.figure.not-a-number"),
                Arguments.of("1,2,3", "problem.figure.not-a-number"),
                Arguments.of("-3", "problem.figure.negative"),
                Arguments.of("-៣", "problem.figure.negative"),
                Arguments.of("1.5", "problem.figure.not-whole"),
                Arguments.of("9999999999999", "problem.figure.above-maximum"),
                Arguments.of(SCRIPT, "problem.figure.not-a-number"),
                Arguments.of("1\t2\n3\t4", "problem.figure.not-a-number"),
                Arguments.of(MEGABYTE, "problem.figure.not-a-number"));
    }

    @Test
    void whatIsNoCountIsRefusedAndTheFigureSavedBeforeStays() {
        Sheet sheet = health();
        assertThat(sheet.type(COUNT, Split.BOYS, "7")).isInstanceOf(CellResult.Saved.class);
        whatIsNoCount().forEach(each -> {
            String typed = (String) each.get()[0];
            CellResult result = sheet.type(COUNT, Split.BOYS, typed);
            assertThat(result).isInstanceOfSatisfying(CellResult.Rejected.class, rejected -> {
                assertThat(rejected.problem().key()).isEqualTo(each.get()[1]);
                assertThat(rejected.change().typed()).isEqualTo(typed);
            });
            assertThat(sheet.cell(COUNT, Split.BOYS).value().number()).isEqualByComparingTo("7");
        });
    }

    @ParameterizedTest
    @CsvSource({"១២, 12", "'១,២៣៤', 1234", "' 1 234 ', 1234", "០, 0", "'12,345', 12345"})
    void numbersAreReadAsPeopleTypeThemInKhmerAndLatinDigits(String typed, String number) {
        assertThat(Numerals.number(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Test
    void khmerNumeralsAreDigits() {
        Sheet sheet = health();
        assertThat(sheet.type(COUNT, Split.GIRLS, "១២")).isInstanceOf(CellResult.Saved.class);
        assertThat(sheet.cell(COUNT, Split.GIRLS).value().number()).isEqualByComparingTo("12");
    }

    @Test
    void aBadCellInAPasteLeavesTheGoodOnesInPlace() {
        Sheet sheet = health();
        List<CellResult> results = sheet.save(List.of(
                sheet.change(COUNT, Split.BOYS, CellChange.Part.VALUE, "3"),
                sheet.change(COUNT, Split.GIRLS, CellChange.Part.VALUE, "many"),
                sheet.change(COUNT, Split.TOTAL, CellChange.Part.VALUE, "7")));
        assertThat(results.get(0)).isInstanceOf(CellResult.Saved.class);
        assertThat(results.get(1)).isInstanceOf(CellResult.Rejected.class);
        assertThat(results.get(2)).isInstanceOf(CellResult.Saved.class);
        assertThat(sheet.cell(COUNT, Split.BOYS).value().number()).isEqualByComparingTo("3");
        assertThat(sheet.cell(COUNT, Split.GIRLS).value().state()).isEqualTo(FigureState.MISSING);
        assertThat(sheet.cell(COUNT, Split.TOTAL).value().number()).isEqualByComparingTo("7");
    }

    @Test
    void moreThanAnybodyTypesIsNotEvenLookedAt() {
        Sheet sheet = health();
        CellChange change = sheet.change(COUNT, Split.BOYS, CellChange.Part.VALUE, "3");
        assertThatThrownBy(() -> sheet.save(Collections.nCopies(DepartmentFigures.MOST_AT_ONCE + 1, change)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredAndOnePercentIsPointedOutAtOnceAndIsNotHandedIn() {
        Sheet sheet = health();
        List<CellResult> results = sheet.typeFraction(PERCENT, Split.TOTAL, "101", "100");
        assertThat(results.getLast())
                .isInstanceOfSatisfying(
                        CellResult.Saved.class,
                        saved -> assertThat(saved.rowProblems())
                                .extracting(FieldProblem::key)
                                .containsExactly("problem.figure.numerator-above-denominator"));
        assertThat(notYet(sheet)).containsExactly("problem.figure.numerator-above-denominator");
        assertThat(sheet.cell(PERCENT, Split.TOTAL).value().numerator()).isEqualByComparingTo("101");
        assertThat(sheet.type(PERCENT, Split.TOTAL, "50"))
                .isInstanceOfSatisfying(
                        CellResult.Rejected.class,
                        rejected -> assertThat(rejected.problem().key()).isEqualTo("problem.figure.computed"));
    }

    @Test
    void aPercentageWithoutAllOfItsPartsOrOfNothingIsNotHandedIn() {
        Sheet sheet = health();
        sheet.type(PERCENT, Split.TOTAL, CellChange.Part.NUMERATOR, "5");
        assertThat(notYet(sheet)).containsExactly("problem.figure.no-denominator");
        sheet.type(PERCENT, Split.TOTAL, CellChange.Part.DENOMINATOR, "0");
        assertThat(notYet(sheet)).containsExactly("problem.figure.zero-denominator");
        sheet.type(PERCENT, Split.TOTAL, CellChange.Part.DENOMINATOR, "10");
        assertThat(sheet.cell(PERCENT, Split.TOTAL).value().number()).isEqualByComparingTo("50");
        assertThat(ladder.figures.submit(sheet.officer(), sheet.task(), true))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void girlsAndBoysThatAreNotTheTotalArePointedOutAndNotHandedIn() {
        Sheet sheet = health();
        sheet.type(COUNT, Split.BOYS, "3");
        sheet.type(COUNT, Split.GIRLS, "4");
        assertThat(sheet.type(COUNT, Split.TOTAL, "8"))
                .isInstanceOfSatisfying(
                        CellResult.Saved.class,
                        saved -> assertThat(saved.rowProblems())
                                .extracting(FieldProblem::key)
                                .containsExactly("problem.figures.sum"));
        assertThat(notYet(sheet)).containsExactly("problem.figures.sum");
        assertThat(sheet.cell(COUNT, Split.TOTAL).value().number()).isEqualByComparingTo("8");
    }

    @Test
    void figuresThatAreNotTheDepartmentsAreRefusedAndWrittenDown() {
        Sheet health = health();
        CellChange theirs = policeSheet().change(OF_THE_POLICE, Split.BOYS, CellChange.Part.VALUE, "1");
        CellChange noSplit =
                new CellChange(health.row("A6-11.1").indicator().id(), Split.BOYS, CellChange.Part.VALUE, "1", 0);
        List<CellResult> results =
                health.save(List.of(theirs, noSplit, health.change(COUNT, Split.BOYS, CellChange.Part.VALUE, "3")));
        assertThat(results.subList(0, 2))
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                CellResult.Rejected.class,
                                rejected ->
                                        assertThat(rejected.problem().key()).isEqualTo("problem.figure.not-yours")));
        assertThat(results.getLast()).isInstanceOf(CellResult.Saved.class);
        assertThat(policeSheet().cell(OF_THE_POLICE, Split.BOYS).value().state())
                .isEqualTo(FigureState.MISSING);
        assertThat(ladder.reports.timeline(ladder.secretary(area), ladder.report(cycle, area)))
                .extracting(entry -> entry.act())
                .contains("figures-refused");
    }

    @Test
    void aMeetingTomorrowOrInAnotherMonthOrWithoutADateIsNotRecorded() {
        LocalDate today = cycle.period().end().minusDays(4);
        assertThat(meeting(new MeetingForm(true, today.plusDays(1), "20", "9", "", "")))
                .containsExactly("heldOn problem.meeting.future");
        assertThat(meeting(new MeetingForm(true, cycle.period().start().minusDays(1), "20", "9", "", "")))
                .containsExactly("heldOn problem.meeting.outside-period");
        assertThat(meeting(new MeetingForm(true, null, "20", "9", "", "")))
                .containsExactly("heldOn problem.meeting.no-date");
        assertThat(meeting(new MeetingForm(true, today, "20", "21", "", "")))
                .containsExactly("women problem.meeting.women");
        assertThat(meeting(new MeetingForm(true, today, "many", "-1", "", "")))
                .containsExactly("participants problem.figure.not-a-number", "women problem.figure.negative");
        assertThat(meeting(new MeetingForm(true, today, "", "1.5", "", "")))
                .containsExactly("participants problem.text.empty", "women problem.figure.not-whole");
        assertThat(meeting(new MeetingForm(true, today, "20", "9", "", MEGABYTE)))
                .containsExactly("matters problem.text.too-long");
        assertThat(meeting(new MeetingForm(true, today, "20", "9", "", "a\0b")))
                .containsExactly("matters problem.text.unreadable");
        assertThat(meeting(new MeetingForm(false, null, "", "", " \n\t", "")))
                .containsExactly("notHeldReason problem.text.empty");
        assertThat(meeting(new MeetingForm(true, today, "២០", "៩", "", SCRIPT))).isEmpty();
        assertThat(ladder.reports
                        .report(ladder.secretary(area), ladder.report(cycle, area))
                        .tasks())
                .extracting(task -> task.step())
                .contains("submitFigures");
    }

    @Test
    void aReturnNeedsAReasonThatSaysSomethingInReasonableLength() {
        toTheChief();
        Actor chief = ladder.chief(area);
        TaskId check = ladder.task(chief, code(), "checkReport");
        assertThat(refusedReturn(chief, check, " \n")).containsExactly("reason problem.text.empty");
        assertThat(refusedReturn(chief, check, MEGABYTE)).containsExactly("reason problem.text.too-long");
        assertThat(refusedReturn(chief, check, "a\0b")).containsExactly("reason problem.text.unreadable");
        assertThat(ladder.decisions.decide(chief, check, Decision.back("compileReport", SCRIPT, List.of())))
                .isInstanceOf(DecideResult.Decided.class);
        Actor secretary = ladder.secretary(area);
        CompilePage page =
                Ladder.shown(ladder.compilation.page(secretary, ladder.task(secretary, code(), "compileReport")));
        assertThat(page.corrections()).extracting(CorrectionNote::reason).containsExactly(SCRIPT);
    }

    @Test
    void wordsOfABooksLengthAreRefusedAndThoseSavedBeforeStay() {
        toTheSecretary();
        Actor secretary = ladder.secretary(area);
        TaskId task = ladder.task(secretary, code(), "compileReport");
        ReportWords words = new ReportWords(SCRIPT, "ទឹកជំនន់", "");
        assertThat(ladder.compilation.saveWords(secretary, task, words, 0)).isEqualTo(new WordsResult.Saved(1));
        ReportWords book = new ReportWords("", MEGABYTE, "");
        assertThat(ladder.compilation.saveWords(secretary, task, book, 1)).isInstanceOf(WordsResult.Invalid.class);
        assertThat(ladder.compilation.forward(secretary, task, book, 1))
                .isInstanceOfSatisfying(
                        CompileResult.Invalid.class,
                        invalid -> assertThat(texts(invalid.problems()))
                                .containsExactly("challenges problem.text.too-long"));
        assertThat(Ladder.shown(ladder.compilation.page(secretary, task)).words())
                .isEqualTo(words);
        assertThat(ladder.compilation.saveWords(secretary, task, new ReportWords("Older.", "", ""), 0))
                .isInstanceOfSatisfying(WordsResult.Conflict.class, conflict -> {
                    assertThat(conflict.theirs()).isEqualTo(words);
                    assertThat(conflict.revision()).isEqualTo(1);
                });
    }

    @Test
    void figuresAreReturnedToTheDepartmentsOfTheReportOnlyAndWithReasons() {
        toTheSecretary();
        Actor secretary = ladder.secretary(area);
        TaskId task = ladder.task(secretary, code(), "compileReport");
        MechanismId own = unit("DOH", area);
        assertThat(ladder.compilation.returnToDepartments(secretary, task, List.of()))
                .isInstanceOfSatisfying(
                        CompileResult.Invalid.class,
                        invalid ->
                                assertThat(texts(invalid.problems())).containsExactly("units problem.return.nobody"));
        assertThat(ladder.compilation.returnToDepartments(secretary, task, List.of(new UnitReturn(own, "", List.of()))))
                .isInstanceOfSatisfying(
                        CompileResult.Invalid.class,
                        invalid -> assertThat(texts(invalid.problems())).containsExactly("reason problem.text.empty"));
        UnitReturn elsewhere = new UnitReturn(unit("DOH", area.equals("KPT") ? "BTB" : "KPT"), "Why?", List.of());
        assertThatThrownBy(() -> ladder.compilation.returnToDepartments(secretary, task, List.of(elsewhere)))
                .isInstanceOf(Refused.class);
        assertThat(ladder.compilation.forward(secretary, task, new ReportWords("", "", ""), 0))
                .isInstanceOf(CompileResult.Compiled.class);
    }

    @Test
    void aReasonForAnUnusualFigureMayNotBeABookAndDoesNotTouchTheFigure() {
        Sheet sheet = health();
        sheet.type(COUNT, Split.BOYS, "7");
        var indicator = sheet.row(COUNT).indicator().id();
        assertThat(reason(sheet, indicator, MEGABYTE)).isInstanceOf(CellResult.Rejected.class);
        assertThat(reason(sheet, indicator, SCRIPT)).isInstanceOf(CellResult.Saved.class);
        assertThat(sheet.cell(COUNT, Split.BOYS).reason()).isEqualTo(SCRIPT);
        assertThat(sheet.cell(COUNT, Split.BOYS).value().number()).isEqualByComparingTo("7");
    }

    private static CellResult reason(Sheet sheet, IndicatorId indicator, String reason) {
        SaveResult result = sheet.figures()
                .giveReason(
                        sheet.officer(),
                        sheet.task(),
                        new FigureReason(
                                indicator,
                                Split.BOYS,
                                reason,
                                sheet.cell(COUNT, Split.BOYS).revision()));
        return ((SaveResult.Done) result).cells().getFirst();
    }

    private Sheet health() {
        ladder.holdMeeting(cycle, area, cycle.period().start());
        return ladder.sheet(cycle, "DOH", area);
    }

    private Sheet policeSheet() {
        return ladder.sheet(cycle, "POLICE", area);
    }

    private void toTheSecretary() {
        ladder.holdMeeting(cycle, area, cycle.period().start());
        ladder.submitAsItStands(cycle, area);
    }

    private void toTheChief() {
        toTheSecretary();
        ladder.compile(cycle, area);
    }

    /** The problems that keep the figures from being handed in. */
    private List<String> notYet(Sheet sheet) {
        SubmitResult result = ladder.figures.submit(sheet.officer(), sheet.task(), true);
        assertThat(result).isInstanceOf(SubmitResult.NotYet.class);
        return ((SubmitResult.NotYet) result)
                .problems().stream().map(problem -> problem.problem().key()).toList();
    }

    /** What is wrong with the form; nothing when the meeting was recorded. */
    private List<String> meeting(MeetingForm form) {
        Actor team = ladder.team(area);
        TaskId task = ladder.task(team, code(), "recordMeeting");
        return switch (ladder.meetings.record(team, task, form)) {
            case MeetingResult.Invalid invalid -> texts(invalid.problems());
            default -> List.of();
        };
    }

    private List<String> refusedReturn(Actor actor, TaskId task, String reason) {
        DecideResult result = ladder.decisions.decide(actor, task, Decision.back("compileReport", reason, List.of()));
        assertThat(result).isInstanceOf(DecideResult.Invalid.class);
        return texts(((DecideResult.Invalid) result).problems());
    }

    private static List<String> texts(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    private MechanismId unit(String kind, String where) {
        return ladder.organisation.mechanism(kind, where).orElseThrow().id();
    }

    private String code() {
        return Ladder.code(cycle, area);
    }
}
