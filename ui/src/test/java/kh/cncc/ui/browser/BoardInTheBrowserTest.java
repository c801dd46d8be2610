package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator finds the three latest provinces, reminds them, grants one more time, notes a call and saves the list. */
@BrowserTest
class BoardInTheBrowserTest {

    private static final List<String> LATE = List.of("BTB", "KPT", "KEP");
    private static final String WHY = "The road is under water.";

    /** Rows of one page of the list. */
    private static final int PAGE = 50;

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

    @Autowired
    private DSLContext db;

    @AfterEach
    void close() {
        officials.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "km, 1280", "en, 390", "km, 390"})
    void aCoordinatorFindsTheThreeLatestProvincesAndActs(String tag, int width) {
        LocalDate month = months.next();
        String code = "PR-" + YearMonth.from(month);
        colleagues.open(month);
        organisation.provinces().stream()
                .filter(area -> !LATE.contains(area.code()))
                .forEach(area -> colleagues.meet(area.slug(), code + "-" + area.code(), month.plusDays(3)));
        othersAreLateTooButLess(month);

        Desk coordinator = officials.of("gs.coordinator", Locale.of(tag), width);
        coordinator.page.navigate("/board?text=" + code);
        assertThat(rows(coordinator)).hasCount(PAGE);
        for (int place = 0; place < LATE.size(); place++) {
            assertThat(rows(coordinator).nth(place)).containsText(coordinator.step("recordMeeting"));
        }
        assertThat(rows(coordinator).nth(LATE.size())).not().containsText(coordinator.step("recordMeeting"));
        for (String area : LATE) {
            assertThat(row(coordinator, code + "-" + area)).containsText(coordinator.area(area));
        }

        remindAll(coordinator, code);
        aMailThatCannotBeDeliveredHidesNothing(coordinator, code + "-BTB");
        noteForTwo(coordinator, code);
        giveMoreTime(coordinator, code + "-KEP");
        save(coordinator);

        Desk team = officials.of("kep.wccc.team", Locale.of(tag), width);
        team.page.navigate("/told");
        assertThat(team.says(coordinator.text("board.remind.sentence"))).isVisible();
        team.open("recordMeeting", code + "-KEP");
        assertThat(team.says(WHY)).isVisible();
        lookAtEachPart(coordinator, width);
    }

    /** Departments have more days than the meeting, so on this day theirs have gone by as well. */
    private void othersAreLateTooButLess(LocalDate month) {
        clock.moveTo(workingDays
                .plus(month.withDayOfMonth(month.lengthOfMonth()), 12)
                .atTime(9, 0));
    }

    private static void remindAll(Desk coordinator, String code) {
        LATE.forEach(area -> choose(coordinator, code + "-" + area));
        assertThat(bar(coordinator)).containsText(coordinator.text("board.chosen", LATE.size()));
        bar(coordinator).getByText(coordinator.text("board.remind")).click();
        coordinator.inDialog(coordinator.text("board.remind.do")).click();
        for (String area : LATE) {
            assertThat(row(coordinator, code + "-" + area)).containsText(coordinator.text("board.remindedToday"));
        }
    }

    /** The longest that is said of a mail leaves room for what can be done. */
    private void aMailThatCannotBeDeliveredHidesNothing(Desk coordinator, String report) {
        db.execute("""
                update engine.mail set state = 'failed', reason = 'refused', ended_at = now()
                where kind = 'reminder-by-hand' and case_id = (select id from engine.case_file where number = ?)
                """, report);
        coordinator.page.reload();
        Locator row = row(coordinator, report);
        assertThat(row).containsText(coordinator.text("board.mail.failed"));
        Assertions.assertThat(
                        (Boolean) row.evaluate("row => Math.ceil(row.closest('table').getBoundingClientRect().right)"
                                + " <= Math.ceil(row.closest('main').getBoundingClientRect().right)"))
                .isTrue();
    }

    private void giveMoreTime(Desk coordinator, String report) {
        choose(coordinator, report);
        bar(coordinator).getByText(coordinator.text("board.extend")).click();
        coordinator.writeDay(coordinator.text("extension.day"), workingDays.plus(LocalDate.now(clock), 2));
        coordinator.inDialog(coordinator.text("board.extend.do")).click();
        assertThat(coordinator.dialog()).containsText(coordinator.text("problem.text.empty"));
        coordinator.inDialogField(coordinator.text("board.extend.words")).fill(WHY);
        coordinator.inDialog(coordinator.text("board.extend.do")).click();
        assertThat(row(coordinator, report)).hasCount(0);
    }

    private static void choose(Desk coordinator, String report) {
        Locator box = row(coordinator, report).getByRole(AriaRole.CHECKBOX);
        coordinator.settle();
        box.press("Space");
        assertThat(box).isChecked();
    }

    private static Locator bar(Desk coordinator) {
        return coordinator.page.locator(".decision");
    }

    private static void noteForTwo(Desk coordinator, String code) {
        List.of("BTB", "KPT").forEach(area -> choose(coordinator, code + "-" + area));
        bar(coordinator).getByText(coordinator.text("board.note")).click();
        coordinator.inDialogField(coordinator.text("board.note.words")).fill("Phoned the chief, comes Thursday.");
        coordinator.inDialog(coordinator.text("board.note.do")).click();
        assertThat(row(coordinator, code + "-BTB")).containsText("comes Thursday");
        assertThat(row(coordinator, code + "-KPT")).containsText("comes Thursday");
    }

    private static void save(Desk coordinator) {
        Download file = coordinator.page.waitForDownload(() ->
                coordinator.page.getByText(coordinator.text("board.export")).click());
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
        }
    }

    private static Locator rows(Desk coordinator) {
        return coordinator.page.locator(".late-table tbody tr");
    }

    private static Locator row(Desk coordinator, String report) {
        return rows(coordinator).filter(new Locator.FilterOptions().setHasText(report));
    }
}
