package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.grid;
import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.confirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.DepartmentFigures.Sheet;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.Ladder;
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

/** In Kampong Chhnang one official holds the officer's seats of four departments. */
@UiTest
@Import({Ladder.class, Month.class})
class SeveralDepartmentsTest {

    private static final String AREA = "KCH";

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    private Actor official;
    private BrowserlessUIContext window;
    private GridHand hand;

    @BeforeEach
    void figuresAreAskedFor() {
        month.next();
        month.ladder.holdMeeting(month.cycle(), AREA, month.cycle().period().start());
        official = month.ladder.department("DSVY", AREA);
        window = month.open(
                official, month.ladder.figuresTask(month.cycle(), "DSVY", AREA).value());
        hand = grid(window);
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void allStandInOneGridAndEachFigureIsSavedUnderItsOwnRules() {
        assertThat(sheets()).hasSize(4);
        List<Sheet> sheets = withCounts();
        CellEdit right = edit(sheets.get(0), "7", 0);
        CellEdit wrong = edit(sheets.get(1), "many", 0);
        List<JsonNode> answers = hand.type(right, wrong);
        assertThat(answer(answers, right).path("value").asString()).isEqualTo("7");
        assertThat(answer(answers, wrong).toString()).contains(Texts.text("problem.figure.not-a-number"));
        assertThat(text(window))
                .contains(
                        Texts.text("reporting.given.of", 1, cells(sheets.get(0).table())),
                        Texts.text("reporting.given.of", 0, cells(sheets.get(1).table())));
    }

    @Test
    void whatIsOverForOneDepartmentGoesOnForTheOthers() {
        List<Sheet> sheets = withCounts();
        month.ladder.figures.submit(official, sheets.get(0).task().id(), true);
        CellEdit tooLate = edit(sheets.get(0), "7", 0);
        CellEdit inTime = edit(sheets.get(1), "8", 0);
        List<JsonNode> answers = hand.type(tooLate, inTime);
        assertThat(answer(answers, tooLate).toString()).contains(Texts.text("reporting.figures.tooLate"));
        assertThat(answer(answers, inTime).path("value").asString()).isEqualTo("8");
    }

    @Test
    void oneDepartmentIsSubmittedAndTheOthersStayOpen() {
        window.activate();
        new ButtonTester<>(window.find(Button.class)
                        .withText(Texts.text("reporting.figures.submit"))
                        .all()
                        .getFirst())
                .click();
        confirm(window);
        assertThat(month.ladder.tasks(official, month.code(AREA))).hasSize(3);
        assertThat(sheets()).hasSize(3);
    }

    private List<Sheet> sheets() {
        var any = month.ladder.tasks(official, month.code(AREA)).getFirst().id();
        return Ladder.shown(month.ladder.figures.together(official, any));
    }

    private List<Sheet> withCounts() {
        return sheets().stream().filter(sheet -> firstCount(sheet).isPresent()).toList();
    }

    private static Optional<Indicator> firstCount(Sheet sheet) {
        return sheet.table().rows().stream()
                .map(FigureTable.Row::indicator)
                .filter(indicator -> indicator.type() == ValueType.COUNT)
                .findFirst();
    }

    private static CellEdit edit(Sheet sheet, String text, int revision) {
        String row = sheet.table().unit().value() + "/"
                + firstCount(sheet).orElseThrow().code();
        return new CellEdit(row, "total", text, "value", revision);
    }

    private static JsonNode answer(List<JsonNode> answers, CellEdit edit) {
        return answers.stream()
                .filter(answer -> answer.path("row").asString().equals(edit.row())
                        && answer.path("cell").asString().equals(edit.cell()))
                .findFirst()
                .orElseThrow();
    }

    private static int cells(FigureTable table) {
        return table.rows().stream().mapToInt(row -> row.cells().size()).sum();
    }
}
