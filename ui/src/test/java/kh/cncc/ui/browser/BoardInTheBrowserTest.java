package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.time.MovableClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator finds the three latest provinces, reminds them, notes a call and saves the list. */
@BrowserTest
class BoardInTheBrowserTest {

    private static final List<String> LATE = List.of("BTB", "KPT", "KEP");

    @Autowired
    private Officials officials;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Months months;

    @Autowired
    private Organisation organisation;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void close() {
        officials.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "km, 390"})
    void aCoordinatorFindsTheThreeLatestProvincesAndActs(String tag, int width) {
        LocalDate month = months.next();
        String code = "PR-" + YearMonth.from(month);
        colleagues.open(month);
        organisation.provinces().stream()
                .filter(area -> !LATE.contains(area.code()))
                .forEach(area -> colleagues.meet(area.slug(), code + "-" + area.code(), month.plusDays(3)));
        clock.moveTo(workingDays
                .plus(month.withDayOfMonth(month.lengthOfMonth()), 4)
                .atTime(9, 0));

        Desk coordinator = officials.of("gs.coordinator", Locale.of(tag), width);
        coordinator.page.navigate("/board?text=" + code);
        assertThat(rows(coordinator)).hasCount(LATE.size());
        for (String area : LATE) {
            assertThat(row(coordinator, code + "-" + area)).containsText(coordinator.area(area));
        }
        lookAtEachPart(coordinator, width);

        coordinator.page.navigate("/board?text=" + code);
        remindOne(coordinator, code + "-KEP");
        noteForTheOthers(coordinator, code);
        save(coordinator);

        Desk team = officials.of("kep.wccc.team", Locale.of(tag), width);
        team.page.navigate("/told");
        assertThat(team.says(coordinator.text("board.remind.sentence"))).isVisible();
    }

    private static void remindOne(Desk coordinator, String report) {
        row(coordinator, report).getByText(coordinator.text("board.remind")).first().click();
        coordinator.inDialog(coordinator.text("board.remind.do")).click();
        assertThat(row(coordinator, report)).containsText(coordinator.text("board.remindedToday"));
    }

    private static void noteForTheOthers(Desk coordinator, String code) {
        for (String area : List.of("BTB", "KPT")) {
            row(coordinator, code + "-" + area)
                    .getByRole(AriaRole.CHECKBOX)
                    .check(new Locator.CheckOptions().setForce(true));
        }
        Locator bar = coordinator.page.locator(".decision");
        bar.getByText(coordinator.text("board.note")).click();
        coordinator.inDialogField(coordinator.text("board.note.words")).fill("Phoned the chief, comes Thursday.");
        coordinator.inDialog(coordinator.text("board.note.do")).click();
        assertThat(row(coordinator, code + "-BTB")).containsText("comes Thursday");
        assertThat(row(coordinator, code + "-KPT")).containsText("comes Thursday");
    }

    private static void save(Desk coordinator) {
        Download file = coordinator.page.waitForDownload(
                () -> coordinator.page.getByText(coordinator.text("board.export")).click());
        Assertions.assertThat(file.suggestedFilename()).endsWith(".xlsx");
        Assertions.assertThat(file.failure()).isNull();
    }

    private static void lookAtEachPart(Desk coordinator, int width) {
        for (String part : List.of("board", "board/map", "board/rates", "board/expected", "board/time")) {
            coordinator.page.navigate("/" + part);
            coordinator.settle();
            coordinator.picture(part.replace('/', '-'));
            Assertions.assertThat(coordinator.widerThanItsWindow())
                    .as(part + " at " + width)
                    .isFalse();
            Assertions.assertThat(new AxeBuilder(coordinator.page).analyze().getViolations())
                    .as(part)
                    .isEmpty();
        }
    }

    private static Locator rows(Desk coordinator) {
        return coordinator.page.locator(".late-table tbody tr");
    }

    private static Locator row(Desk coordinator, String report) {
        return rows(coordinator).filter(new Locator.FilterOptions().setHasText(report));
    }
}
