package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.grid;
import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.confirm;
import static kh.cncc.ui.testing.Hands.offers;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.FigureValue;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Pin;
import kh.cncc.processes.reporting.UnitReturn;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.figures.CellEdit;
import kh.cncc.ui.testing.GridHand;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@UiTest
@Import({Ladder.class, Month.class})
class FiguresScreenTest {

    /** A count by sex and a percentage of the women's affairs department. */
    private static final String COUNT = "A5-24";

    private static final String PERCENT = "A4-36";

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    private Actor officer;
    private BrowserlessUIContext window;
    private GridHand hand;
    private String count = "";
    private String percent = "";

    @BeforeEach
    void figuresAreAskedFor() {
        month.next();
        month.ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        officer = month.ladder.department("DWA", "BTB");
        window = month.open(officer, month.code("BTB"), "submitFigures");
        hand = grid(window);
        String unit = month.ladder
                        .organisation
                        .mechanism("DWA", "BTB")
                        .orElseThrow()
                        .id()
                        .value() + "/";
        count = unit + COUNT;
        percent = unit + PERCENT;
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void whatIsTypedIsSavedAtOnceAlsoInKhmerNumeralsAndZeroIsNotMissing() {
        assertThat(hand.type(count, "boys", "១២", 0).path("value").asString()).isEqualTo("12");
        assertThat(hand.type(count, "girls", "0", 0).path("state").asString()).isEqualTo("value");
        assertThat(value(COUNT, Split.BOYS).number()).isEqualByComparingTo("12");
        assertThat(value(COUNT, Split.GIRLS).number()).isEqualByComparingTo("0");
    }

    @Test
    void wordsNegativeCountsAndOneHundredAndOnePercentAreRefusedInTheCell() {
        assertThat(problem(count, "boys", "many")).isEqualTo(Texts.text("problem.figure.not-a-number"));
        assertThat(problem(count, "boys", "-1")).isEqualTo(Texts.text("problem.figure.negative"));
        assertThat(problem(count, "boys", "1.5")).isEqualTo(Texts.text("problem.figure.not-whole"));
        assertThat(problem(percent, "total", "101")).contains("100");
        assertThat(problem(count, "boys", "9".repeat(1_000_000))).isEqualTo(Texts.text("problem.figure.not-a-number"));
        assertThat(problem(count, "boys", "<script>alert(1)</script>"))
                .isEqualTo(Texts.text("problem.figure.not-a-number"));
        assertThat(value(COUNT, Split.BOYS)).isEqualTo(FigureValue.MISSING);
    }

    @Test
    void girlsAndBoysThatDoNotAddUpAreSavedButNotSubmitted() {
        hand.type(
                new CellEdit(count, "boys", "3", "value", 0),
                new CellEdit(count, "girls", "4", "value", 0),
                new CellEdit(count, "total", "8", "value", 0));
        press(window, "reporting.figures.submit");
        assertThat(text(window))
                .contains(Texts.text("reporting.figures.notYet"), Texts.text("problem.figures.sum", "7", "8"));
        assertThat(month.ladder.tasks(officer, month.code("BTB"))).hasSize(1);
        hand.type(count, "total", "9", 1);
        assertThat(text(window))
                .contains(Texts.text("problem.figures.sum", "7", "9"))
                .doesNotContain(Texts.text("problem.figures.sum", "7", "8"));
        hand.type(count, "total", "7", 2);
        assertThat(text(window)).doesNotContain(Texts.text("reporting.figures.notYet"));
    }

    @Test
    void whatTheScreenShowsButIsNotSavedHoldsTheSubmissionBack() {
        hand.type(count, "boys", "13", 0);
        hand.type(count, "boys", "1x3", 1);
        press(window, "reporting.figures.submit");
        assertThat(text(window)).contains(Texts.text("reporting.figures.unsaved"));
        hand.unsaved(new CellEdit(count, "boys", "1x3", "value", 1));
        press(window, "reporting.figures.submit");
        assertThat(text(window)).contains(Texts.text("reporting.figures.unsaved"));
        hand.unsaved();
        assertThat(text(window)).doesNotContain(Texts.text("reporting.figures.unsaved"));
    }

    @Test
    void aPercentageFollowsFromItsParts() {
        hand.type(
                new CellEdit(percent, "numerator", "30", "value", 0),
                new CellEdit(percent, "denominator", "120", "value", 0));
        assertThat(value(PERCENT, Split.TOTAL).number()).isEqualByComparingTo("25");
        CellEdit tooSmall = new CellEdit(percent, "denominator", "20", "value", revision(PERCENT, Split.TOTAL));
        assertThat(hand.type(tooSmall))
                .filteredOn(answer -> answer.path("cell").asString().equals("total"))
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.path("wrong").asString())
                            .isEqualTo(Texts.text("problem.figure.numerator-above-denominator", "30", "20"));
                    assertThat(total.path("warning").isNull()).isTrue();
                });
        press(window, "reporting.figures.submit");
        assertThat(text(window)).contains(Texts.text("problem.figure.numerator-above-denominator", "30", "20"));
    }

    @Test
    void notApplicableIsNeitherZeroNorMissing() {
        hand.type(
                new CellEdit(count, "boys", "", "na", 0),
                new CellEdit(count, "girls", "", "na", 0),
                new CellEdit(count, "total", "", "na", 0));
        assertThat(value(COUNT, Split.TOTAL)).isEqualTo(FigureValue.NOT_APPLICABLE);
    }

    @Test
    void aFigureThatIsNotAskedForIsNotTaken() {
        assertThat(hand.type(new CellEdit("A4-43", "boys", "5", "value", 0))).isEmpty();
    }

    @Test
    void theSecondOfTwoIsToldWhoWroteWhatAndWhenAndKeepsTheirs() {
        GridHand second = grid(month.open(officer, month.code("BTB"), "submitFigures"));
        window.activate();
        hand.type(count, "boys", "12", 0);
        var told = second.type(count, "boys", "15", 0).path("conflict");
        assertThat(told.path("theirs").asString()).isEqualTo("12");
        assertThat(told.path("who").asString())
                .isEqualTo(
                        month.ladder.organisation.official(officer.id()).name().en());
        assertThat(told.path("when").asString()).contains(":");
        assertThat(value(COUNT, Split.BOYS).number()).isEqualByComparingTo("12");
        assertThat(second.type(count, "boys", "12", 0).path("conflict").isMissingNode())
                .isTrue();
    }

    @Test
    void submittingNamesWhatIsMissingAndIsAskedTwice() {
        hand.type(count, "boys", "12", 0);
        press(window, "reporting.figures.submit");
        assertThat(month.ladder.tasks(officer, month.code("BTB"))).hasSize(1);
        confirm(window);
        assertThat(said(window)).contains(Texts.text("reporting.figures.submitted", 1));
        assertThat(month.ladder.tasks(officer, month.code("BTB"))).isEmpty();
    }

    @Test
    void afterTheDeadlineWhatIsTypedStaysInItsCellAndTheReasonIsSaid() {
        TaskId task = task();
        month.ladder.fill(officer, task, 12);
        month.ladder.figures.submit(officer, task, false);
        assertThat(problem(count, "boys", "13")).isEqualTo(Texts.text("reporting.figures.tooLate"));
        assertThat(text(window)).contains("This was done by");
        assertThat(offers(window, "reporting.figures.submit")).isFalse();
    }

    @Test
    void aReturnedFigureStandsWithItsRemarkAndIsAnsweredThere() {
        month.ladder.submitAllFigures(month.cycle(), "BTB", 12);
        Actor secretary = month.ladder.secretary("BTB");
        var unit =
                month.ladder.organisation.mechanism("DWA", "BTB").orElseThrow().id();
        TaskId compile = month.ladder.task(secretary, month.code("BTB"), "compileReport");
        FigureTable.Row row = Ladder.shown(month.ladder.compilation.page(secretary, compile)).tables().stream()
                .filter(table -> table.unit().equals(unit))
                .flatMap(table -> table.rows().stream())
                .filter(each -> each.indicator().code().equals(COUNT))
                .findFirst()
                .orElseThrow();
        month.ladder.compilation.returnToDepartments(
                secretary,
                compile,
                List.of(new UnitReturn(
                        unit,
                        "Please look again.",
                        List.of(new Pin(unit, row.indicator().id(), Split.BOYS, "Really twelve?")))));
        BrowserlessUIContext again = month.open(officer, month.code("BTB"), "correctFigures");
        assertThat(text(again)).contains("Please look again.");
        press(again, "reporting.figures.submit");
        assertThat(text(again)).contains(Texts.text("problem.pin.unanswered"));
        var answers = grid(again).tell("answer", count, "boys", "Counted again.");
        assertThat(answers.getFirst().path("pin").path("answer").asString()).isEqualTo("Counted again.");
        assertThat(text(again)).doesNotContain(Texts.text("problem.pin.unanswered"));
        press(again, "reporting.figures.submit");
        assertThat(said(again)).contains(Texts.text("reporting.figures.submitted", 2));
    }

    @Test
    void aWholeThatIsLessThanItsPartsIsAskedAboutAtItsCellAlsoWhenAPartIsTypedAndNamesThem() {
        Actor education = month.ladder.department("DEYS", "BTB");
        BrowserlessUIContext other = month.open(education, month.code("BTB"), "submitFigures");
        GridHand grid = grid(other);
        String row = month.ladder
                        .organisation
                        .mechanism("DEYS", "BTB")
                        .orElseThrow()
                        .id()
                        .value()
                + "/";
        assertThat(grid.type(row + "A6-2.1", "total", "10", 0).path("asked").isNull())
                .isTrue();
        JsonNode asked = grid.type(new CellEdit(row + "A6-2.2", "total", "11", "value", 0)).stream()
                .filter(answer -> answer.path("row").asString().equals(row + "A6-2.1"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.path("cell").asString()).isEqualTo("total");
        assertThat(asked.path("asked").asString()).isEqualTo(Texts.text("figures.mark_parts"));
        assertThat(asked.path("revision").asInt()).isEqualTo(1);
        assertThat(asked.path("warning").asString())
                .isEqualTo(
                        Texts.text("warning.parts", "10", "11", "Children aged 3-5 attending community kindergarten"));
        press(other, "reporting.figures.submit");
        assertThat(text(other)).contains(Texts.text("problem.figure.less-than-parts"));
        grid.tell("reason", row + "A6-2.1", "total", "One child goes to both.");
        assertThat(text(other)).doesNotContain(Texts.text("problem.figure.less-than-parts"));
        press(other, "reporting.figures.submit");
        confirm(other);
        assertThat(said(other)).contains(Texts.text("reporting.figures.submitted", 1));
    }

    @Test
    void anotherDepartmentIsRefused() {
        BrowserlessUIContext other = month.open(month.ladder.department("DOH", "BTB"), task().value());
        assertThat(text(other)).contains("This is not yours to see");
    }

    private String problem(String row, String cell, String typed) {
        return hand.type(row, cell, typed, 0).path("problem").asString();
    }

    private FigureValue value(String code, Split split) {
        return cell(code, split).value();
    }

    private int revision(String code, Split split) {
        return cell(code, split).revision();
    }

    private FigureTable.Cell cell(String code, Split split) {
        return Ladder.shown(month.ladder.figures.table(officer, task())).rows().stream()
                .filter(row -> row.indicator().code().equals(code))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.split() == split)
                .findFirst()
                .orElseThrow();
    }

    private TaskId task() {
        return month.ladder.task(officer, month.code("BTB"), "submitFigures");
    }
}
