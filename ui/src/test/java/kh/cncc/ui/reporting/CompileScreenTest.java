package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Month.grid;
import static kh.cncc.ui.reporting.Month.text;
import static kh.cncc.ui.testing.Hands.area;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static kh.cncc.ui.testing.Hands.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxTester;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.reporting.CellChange;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Pin;
import kh.cncc.processes.reporting.UnitReturn;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.Hands;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import({Ladder.class, Month.class})
class CompileScreenTest {

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    private Actor secretary;
    private BrowserlessUIContext window;

    @BeforeEach
    void allFiguresAreIn() {
        month.next();
        month.throughFigures("BTB");
        secretary = month.ladder.secretary("BTB");
        window = month.open(secretary, month.code("BTB"), "compileReport");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theSecretariatSeesEachDepartmentAndSendsTheReportOn() {
        assertThat(text(window)).contains("It goes on to: Check provincial report");
        assertThat(text(window)).contains("Battambang", Texts.text("state.return.submitted"));
        write(window, "reporting.words.summary", "A quiet month.");
        write(window, "reporting.counts.reason", "Police and court compared their lists.");
        press(window, "reporting.counts.save");
        press(window, "outcome.forward");
        assertThat(said(window)).contains(Texts.text("reporting.compile.done", 1));
        assertThat(month.ladder.tasks(month.ladder.chief("BTB"), month.code("BTB")))
                .hasSize(1);
    }

    @Test
    void whatTwoDepartmentsMayBothHaveCountedStandsSideBySideAndGoesOnOnlyWithAReasonThatTheChiefReads() {
        assertThat(text(window))
                .contains(
                        Texts.text("reporting.counts.once"),
                        Texts.text("reporting.counts.toConfirm"),
                        name("A5-06"),
                        name("A4-32"));
        press(window, "outcome.forward");
        assertThat(Hands.isAsked(window)).isFalse();
        assertThat(area(window, "reporting.counts.reason").getErrorMessage())
                .isEqualTo(Texts.text("problem.text.empty"));
        press(window, "reporting.counts.save");
        assertThat(area(window, "reporting.counts.reason").isInvalid()).isTrue();
        String reason = "Nobody is in both lists. <b>Compared</b> by name.";
        write(window, "reporting.counts.reason", reason);
        assertThat(area(window, "reporting.counts.reason").isInvalid()).isFalse();
        press(window, "outcome.forward");
        assertThat(said(window)).contains(Texts.text("reporting.compile.done", 1));
        Actor chief = month.ladder.chief("BTB");
        assertThat(text(month.open(chief, month.code("BTB"), "checkReport")))
                .contains(Texts.text("reporting.counts"), name("A4-32"), reason);
    }

    @Test
    void aReasonThatIsNotSavedYetIsStillThereWhenOneComesBack() {
        write(window, "reporting.counts.reason", "Police and court");
        month.reopen(window, secretary, month.code("BTB"), "compileReport");
        assertThat(area(window, "reporting.counts.reason").getValue()).isEqualTo("Police and court");
    }

    private String name(String code) {
        return Languages.read(month.ladder.rules.all().stream()
                .flatMap(rule -> rule.all().stream())
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name());
    }

    @Test
    void wordsAreSavedWhileTheyAreWrittenAndScriptStaysText() {
        write(window, "reporting.words.summary", "<script>alert(1)</script>");
        BrowserlessUIContext later = month.open(secretary, month.code("BTB"), "compileReport");
        assertThat(area(later, "reporting.words.summary").getValue()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aBookIsRefusedAtItsFieldAndStaysThere() {
        String book = "ក".repeat(1_000_000);
        write(window, "reporting.words.summary", book);
        assertThat(area(window, "reporting.words.summary").getErrorMessage()).contains("20,000");
        assertThat(area(window, "reporting.words.summary").getValue()).isEqualTo(book);
    }

    @Test
    void whoWritesSecondIsToldAndChooses() {
        BrowserlessUIContext second = month.open(secretary, month.code("BTB"), "compileReport");
        window.activate();
        write(window, "reporting.words.summary", "Mine.");
        write(second, "reporting.words.summary", "Yours.");
        assertThat(text(second)).contains("Mine.");
        press(second, "reporting.words.keepMine");
        assertThat(area(month.open(secretary, month.code("BTB"), "compileReport"), "reporting.words.summary")
                        .getValue())
                .isEqualTo("Yours.");
    }

    @Test
    void aDepartmentGetsItsFiguresBackWithAReasonAndTheMarkedFigure() {
        FigureTable health = table("DOH");
        var row = health.rows().stream()
                .filter(each -> each.indicator().code().equals("A4-43"))
                .findFirst()
                .orElseThrow();
        grid(window).tell("pin", health.unit().value() + "/" + row.indicator().code(), "boys", "");
        write(window, "reporting.pin.remark", "Really twelve?");
        press(window, "reporting.pin.mark");
        press(window, "reporting.compile.return");
        press(window, "outcome.return");
        assertThat(area(window, "reporting.return.reason").getErrorMessage())
                .isEqualTo(Texts.text("problem.text.empty"));
        write(window, "reporting.return.reason", "Please look again.");
        press(window, "outcome.return");
        assertThat(said(window)).contains(Texts.text("reporting.compile.returned", 1));
        Actor officer = month.ladder.department("DOH", "BTB");
        FigureTable returned = Ladder.shown(
                month.ladder.figures.table(officer, month.ladder.task(officer, month.code("BTB"), "correctFigures")));
        assertThat(returned.corrections().getFirst().reason()).isEqualTo("Please look again.");
        assertThat(returned.corrections().getFirst().pins())
                .extracting(pin -> pin.remark())
                .containsExactly("Really twelve?");
    }

    @Test
    void whatADepartmentAnsweredAndChangedIsSeenWhenItsFiguresComeBack() {
        FigureTable health = table("DOH");
        FigureTable.Row row = health.rows().stream()
                .filter(each -> !each.indicator().bySex() && !each.indicator().hasParts())
                .findFirst()
                .orElseThrow();
        var pin = new Pin(
                health.unit(), row.indicator().id(), row.cells().getFirst().split(), "Really twelve?");
        month.ladder.compilation.returnToDepartments(
                secretary,
                month.ladder.task(secretary, month.code("BTB"), "compileReport"),
                List.of(new UnitReturn(health.unit(), "Please look again.", List.of(pin))));
        Actor officer = month.ladder.department("DOH", "BTB");
        TaskId task = month.ladder.task(officer, month.code("BTB"), "correctFigures");
        FigureTable returned = Ladder.shown(month.ladder.figures.table(officer, task));
        long asked = returned.corrections().getFirst().pins().getFirst().id();
        month.ladder.figures.answer(officer, task, asked, "Eleven, one was counted twice.");
        var cell = returned.cell(row.indicator().id(), pin.split());
        month.ladder.figures.save(
                officer,
                task,
                List.of(new CellChange(
                        row.indicator().id(), pin.split(), CellChange.Part.VALUE, "11", cell.revision())));
        month.ladder.figures.submit(officer, task, true);
        assertThat(text(month.open(secretary, month.code("BTB"), "compileReport")))
                .contains(
                        Texts.text("reporting.compile.corrected"),
                        "Please look again.",
                        "Eleven, one was counted twice.",
                        "12 → 11");
    }

    @Test
    void aReturnToNobodyIsRefused() {
        press(window, "reporting.compile.return");
        assertThat(window.find(Checkbox.class)
                        .withLabel(Languages.read(table("DOH").unitName()))
                        .exists())
                .isTrue();
        press(window, "outcome.return");
        assertThat(window.find(com.vaadin.flow.component.html.Paragraph.class)
                        .withText(Texts.text("problem.return.nobody"))
                        .exists())
                .isTrue();
        new CheckboxTester<>(window.find(Checkbox.class).all().getFirst()).click();
        press(window, "outcome.return");
        assertThat(Hands.fieldProblems(window)).contains(Texts.text("problem.text.empty"));
    }

    @Test
    void anotherProvincesSecretariatIsRefused() {
        long task =
                month.ladder.task(secretary, month.code("BTB"), "compileReport").value();
        assertThat(text(month.open(month.ladder.secretary("KPT"), task))).contains("This is not yours to see");
    }

    private FigureTable table(String kind) {
        var unit =
                month.ladder.organisation.mechanism(kind, "BTB").orElseThrow().id();
        return Ladder.shown(month.ladder.compilation.page(
                        secretary, month.ladder.task(secretary, month.code("BTB"), "compileReport")))
                .tables()
                .stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
