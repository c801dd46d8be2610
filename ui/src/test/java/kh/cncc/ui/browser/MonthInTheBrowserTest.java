package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Battambang's month from the meeting to the national report, each official at a browser of their own. */
@BrowserTest
class MonthInTheBrowserTest {

    private static final String EDUCATION = "A4-05";
    private static final String SERVICES = "A4-06";
    private static final String MEDIA = "A4-53";

    @Autowired
    private Officials officials;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Months months;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Timers timers;

    private Locale language = Locale.ROOT;
    private LocalDate month = LocalDate.EPOCH;

    @AfterEach
    void close() {
        officials.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km"})
    void battambangReportsAMonthAndTheNationApproves(String tag) {
        language = Locale.of(tag);
        month = months.next();
        String cycle = openCycle();
        String report = "PR-" + YearMonth.from(month) + "-BTB";
        recordMeeting(report);
        typeFigures(report);
        colleagues.submitFigures("battambang", report);
        returnFigures(report);
        correctFigures(report);
        compile(report);
        decide("battambang.secretariat.chief", "checkReport", report, "outcome.forward");
        approveWithGaps(report);
        decide("gs.monitoring.officer", "receiveReport", report, "outcome.accept");
        clock.moveTo(colleagues.cycle(cycle).cutOff().plusDays(1).atTime(9, 0));
        timers.runDue();
        consolidate(cycle);
        decide("gs.cpm.chief", "checkNationalReport", cycle, "outcome.forward");
        decide("gs.secretary-general", "approveNationalReport", cycle, "outcome.approve");
        followBack(cycle, report);
    }

    private Desk of(String username) {
        return officials.of(username, language);
    }

    private String openCycle() {
        Desk coordinator = of("gs.coordinator");
        String open = coordinator.text("reporting.cycles.open");
        coordinator.page.navigate("/cycles");
        coordinator.button(open).click();
        assertThat(coordinator.dialog()).containsText(coordinator.month(month));
        coordinator.inDialog(open).click();
        coordinator.ended("/cycles/RC-" + YearMonth.from(month));
        assertThat(coordinator.heading(coordinator.month(month))).isVisible();
        assertThat(coordinator.page.getByText(coordinator.area("BTB")).first()).isVisible();
        return coordinator.page.url().replaceFirst(".*/", "");
    }

    private void recordMeeting(String report) {
        Desk team = of("battambang.wccc.team").open("recordMeeting", report);
        String day = team.text("reporting.meeting.day");
        String record = team.text("reporting.meeting.record");
        team.field(team.text("reporting.meeting.participants")).fill("9");
        team.field(team.text("reporting.meeting.women")).fill("12");
        team.writeDay(day, month.minusDays(1));
        team.button(record).click();
        assertThat(team.says(before(team.text("problem.meeting.outside-period", "|", ""))))
                .isVisible();
        team.writeDay(day, month.plusDays(4));
        team.button(record).click();
        assertThat(team.says(team.text("problem.meeting.women", "12", "9"))).isVisible();
        team.field(team.text("reporting.meeting.participants")).fill("២១");
        team.button(record).click();
        assertThat(team.says(team.text("reporting.meeting.recorded"))).isVisible();
    }

    private void typeFigures(String report) {
        Desk officer = of("battambang.dsvy.officer").open("submitFigures", report);
        officer.cell("boys", EDUCATION).click();
        officer.type("១២");
        officer.press("Tab");
        officer.type("15");
        officer.press("Enter");
        assertThat(officer.cell("girls", SERVICES)).isFocused();
        assertThat(officer.cell("boys", EDUCATION)).hasValue("12");
        assertThat(officer.cell("total", EDUCATION)).hasValue("27");

        officer.press("ArrowUp", "ArrowRight");
        assertThat(officer.cell("total", EDUCATION)).isFocused();
        officer.type("30");
        assertThat(officer.says(officer.filled("figures.sumMismatch", "sum", "27")))
                .isVisible();
        officer.press("Enter");
        officer.button(officer.filled("figures.useSum", "sum", "27")).click();
        assertThat(officer.cell("total", EDUCATION)).hasValue("27");

        officer.cell("boys", SERVICES).click();
        officer.paste("10\t12\t22\n\t\tmany");
        assertThat(officer.says(officer.filled("figures.pasteFilled", "n", "3")))
                .isVisible();
        assertThat(officer.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("many")))
                .containsText(officer.text("figures.paste_not-a-number"));
        officer.cell("total", MEDIA).click();
        officer.press("n");
        String saved = "✓ " + officer.text("figures.save_saved");
        assertThat(officer.row(MEDIA)).containsText(officer.text("figures.stateNa"));
        assertThat(officer.row(MEDIA)).containsText(saved);
        assertThat(officer.row(EDUCATION)).containsText(saved);
        assertThat(officer.row(SERVICES)).containsText(saved);

        officer.page.reload();
        assertThat(officer.cell("boys", EDUCATION)).hasValue("12");
        assertThat(officer.cell("total", SERVICES)).hasValue("22");
        assertThat(officer.row(MEDIA)).containsText(officer.text("figures.stateNa"));
        officer.button(officer.text("reporting.figures.submit")).click();
        assertThat(officer.dialog()).containsText(officer.text("reporting.figures.incomplete"));
        officer.inDialog(officer.text("reporting.figures.submitAnyway")).click();
        assertThat(officer.says(officer.text("reporting.figures.submitted", 1))).isVisible();
    }

    private void returnFigures(String report) {
        Desk secretary = of("battambang.secretariat.officer").open("compileReport", report);
        secretary.cell("boys", EDUCATION).focus();
        secretary.press("p");
        secretary.inDialogField(secretary.text("reporting.pin.remark")).fill("The list of schools says 13.");
        secretary.inDialog(secretary.text("reporting.pin.mark")).click();
        secretary.button(secretary.text("reporting.compile.return")).click();
        secretary.inDialog(secretary.text("outcome.return")).click();
        assertThat(secretary.dialog()).containsText(secretary.text("problem.text.empty"));
        secretary.inDialogField(secretary.text("reporting.return.reason")).fill("One boy is missing.");
        secretary.inDialog(secretary.text("outcome.return")).click();
        assertThat(secretary.says(secretary.text("reporting.compile.returned", 1)))
                .isVisible();
    }

    private void correctFigures(String report) {
        Desk officer = of("battambang.dsvy.officer").open("correctFigures", report);
        assertThat(officer.says("One boy is missing.")).isVisible();
        assertThat(officer.says("The list of schools says 13.")).isVisible();
        officer.cell("boys", EDUCATION).click();
        officer.type("13");
        officer.press("Enter");
        officer.button(officer.filled("figures.useSum", "sum", "28")).click();
        officer.field(officer.text("figures.answer")).fill("Indeed, the school of Sangkae was forgotten.");
        officer.press("Enter");
        assertThat(officer.row(EDUCATION)).containsText("✓ " + officer.text("figures.save_saved"));
        assertThat(officer.row(EDUCATION)).containsText(officer.text("figures.mark_answered"));
        Locator changed = officer.page.locator("[data-filter=changed]");
        assertThat(changed).hasText(officer.text("figures.filter_changed") + " (2)");
        officer.page.reload();
        assertThat(changed).hasText(officer.text("figures.filter_changed") + " (2)");
        assertThat(officer.says(officer.filled("figures.was", "was", "12"))).isVisible();
        officer.button(officer.text("reporting.figures.submit")).click();
        officer.inDialog(officer.text("reporting.figures.submitAnyway")).click();
        assertThat(officer.says(officer.text("reporting.figures.submitted", 2))).isVisible();
    }

    private void compile(String report) {
        Desk secretary = of("battambang.secretariat.officer").open("compileReport", report);
        secretary
                .field(secretary.text("reporting.words.summary"))
                .fill("More children were reached than in the month before.");
        secretary.page.getByText(secretary.text("task.back")).click();
        secretary.ended("/my-work");
        secretary.open("compileReport", report);
        assertThat(secretary.field(secretary.text("reporting.words.summary")))
                .hasValue("More children were reached than in the month before.");
        secretary.button(secretary.text("outcome.forward")).click();
        assertThat(secretary.says(secretary.text("problem.text.empty"))).isVisible();
        assertThat(secretary.says(secretary.text("reporting.counts.once"))).isVisible();
        secretary.field(secretary.text("reporting.counts.reason")).fill("Police and court compared their lists.");
        secretary.button(secretary.text("reporting.counts.save")).click();
        assertThat(secretary.says(secretary.text("reporting.pin.saved"))).isVisible();
        secretary.confirmed(secretary.text("outcome.forward"));
        assertThat(secretary.says(secretary.text("reporting.compile.done", 1))).isVisible();
    }

    private void approveWithGaps(String report) {
        Desk president = of("battambang.council.president").open("reviewReport", report);
        assertThat(president.says("More children were reached than in the month before."))
                .isVisible();
        assertThat(president.says("Police and court compared their lists.")).isVisible();
        president.button(president.text("outcome.approve")).click();
        assertThat(president.says(after(president.text("problem.gaps.reason", "|"))))
                .isVisible();
        president.field(president.text("reporting.gaps.reason")).fill("The survey is still running.");
        president.confirmed(president.text("outcome.approve"));
        assertThat(president.says(president.text("outcome.approve.done"))).isVisible();
    }

    private void decide(String username, String step, String caseNumber, String button) {
        Desk official = of(username).open(step, caseNumber);
        official.confirmed(official.text(button));
        assertThat(official.card(step, caseNumber)).hasCount(0);
        assertThat(official.heading(official.text("work.title"))).isVisible();
    }

    private void consolidate(String cycle) {
        Desk statistics = of("gs.statistics.officer").open("consolidateReport", cycle);
        assertThat(statistics.says(statistics.text("reporting.national.included", 1, 25)))
                .isVisible();
        statistics.field(statistics.text("reporting.words.summary")).fill("The nation's month.");
        statistics.field(statistics.text("reporting.gaps.reason")).fill("24 provinces did not report.");
        statistics.confirmed(statistics.text("outcome.forward"));
        assertThat(statistics.says(statistics.text("reporting.consolidate.done", 1, 1)))
                .isVisible();
    }

    /** From the number of the country to who wrote it, and to the report that it stands in. */
    private void followBack(String cycle, String report) {
        Desk statistics = of("gs.statistics.officer");
        statistics.page.navigate("/cycles/" + cycle);
        statistics.tab(statistics.text("reporting.national"));
        Download figures = statistics.page.waitForDownload(
                () -> statistics.page.getByText(statistics.text("board.export")).click());
        Assertions.assertThat(figures.suggestedFilename()).isEqualTo(cycle + ".xlsx");
        Assertions.assertThat(figures.failure()).isNull();
        String figure = statistics.indicator(EDUCATION) + " – " + statistics.text("figures.boys");
        statistics.button(statistics.text("reporting.trace.of", figure)).click();
        var source = statistics.dialog().locator("tr").filter(new Locator.FilterOptions().setHasText(report));
        assertThat(source).containsText(statistics.area("BTB"));
        assertThat(source).containsText("13");
        assertThat(source).containsText(statistics.text("reporting.version.short", 2));
        source.getByText(report).click();
        statistics.ended("/case/" + report + "\\?.*figure=" + EDUCATION + ".*");
        assertThat(statistics.dialog()).isHidden();
        assertThat(statistics.cell("boys", EDUCATION)).hasValue("13");
        assertThat(statistics.cell("boys", EDUCATION)).isFocused();
        assertThat(statistics.cell("boys", EDUCATION)).isInViewport();
        statistics.tab(statistics.text("cases.timeline"));
        assertThat(statistics.says(statistics.text("act.report-approved"))).isVisible();
    }

    /** The part of a text that stands before what differs from time to time. */
    private static String before(String text) {
        return text.substring(0, text.indexOf('|')).strip();
    }

    /** The part of a text that stands after what differs from time to time. */
    private static String after(String text) {
        return text.substring(text.indexOf('|') + 1).strip();
    }
}
