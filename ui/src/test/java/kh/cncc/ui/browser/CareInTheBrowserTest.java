package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes otherwise than planned: wrong passwords and addresses, two at once, a browser that is gone, and bad intentions. */
@BrowserTest
class CareInTheBrowserTest {

    private static final String EDUCATION = "A4-05";
    private static final String SCRIPT = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";

    @Autowired
    private Officials officials;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Months months;

    private LocalDate month = LocalDate.EPOCH;
    private String report = "";

    @BeforeEach
    void aMonth() {
        month = months.next();
        colleagues.open(month);
        report = "PR-" + YearMonth.from(month) + "-BTB";
    }

    @AfterEach
    void close() {
        officials.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km"})
    void aWrongPasswordIsSaidInOnesLanguage(String tag) {
        Desk official = officials.nobody(Locale.of(tag), Officials.DESK);
        official.typeSignIn("battambang.wccc.team", "not-this-one");
        assertThat(official.says(official.text("login.failed"))).isVisible();
        assertThat(official.says(official.text("login.failedWhy"))).isVisible();
        assertThat(official.heading(official.text("work.title"))).isHidden();
    }

    @Test
    void aLinkFromAMailLeadsToTheTaskAfterSigningIn() {
        String address = task("battambang.wccc.team", "recordMeeting");
        Desk team = officials.nobody(Languages.ENGLISH, Officials.PHONE);
        team.page.navigate(address);
        team.typeSignIn("battambang.wccc.team", Desk.PASSWORD);
        assertThat(team.heading(team.step("recordMeeting"))).isVisible();
        team.ended(address);
    }

    @Test
    void aTaskOfOthersIsRefusedInPlainWords() {
        Desk official = of("kampot.wccc.team");
        official.page.navigate(task("battambang.wccc.team", "recordMeeting"));
        assertThat(official.heading(official.text("error.notYours"))).isVisible();
        assertThat(official.says(official.text("refused.task"))).isVisible();
        assertThat(official.says(report)).isHidden();
        official.page
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(official.text("error.back")))
                .click();
        assertThat(official.heading(official.text("work.title"))).isVisible();
    }

    @Test
    void theChosenLanguageStaysWithTheOfficial() {
        Desk english = of("battambang.wccc.team");
        Desk khmer = english.in(Languages.KHMER);
        assertThat(khmer.heading(khmer.text("work.title"))).isVisible();
        assertThat(khmer.page.locator("html")).hasAttribute("lang", "km");
        khmer.open("recordMeeting", report);
        khmer.page.reload();
        assertThat(khmer.button(khmer.text("reporting.meeting.record"))).isVisible();
        khmer.in(Languages.ENGLISH);
        assertThat(english.button(english.text("reporting.meeting.record"))).isVisible();
    }

    @Test
    void whoWritesOverAColleaguesFigureIsToldAndKeepsTheirs() {
        colleagues.meet("battambang", report, month.plusDays(2));
        Desk first = of("battambang.dsvy.officer").open("submitFigures", report);
        Desk second = of("battambang.dsvy.officer").open("submitFigures", report);
        write(first, "12");
        assertThat(first.row(EDUCATION)).containsText("✓ " + first.text("figures.save_saved"));
        write(second, "13");
        Locator told = second.page.locator(".message.conflict").first();
        assertThat(told).containsText(colleagues.nameOf("battambang.dsvy.officer", second.language));
        assertThat(told).containsText("12");
        assertThat(told).containsText(String.valueOf(month.getYear()));
        assertThat(second.cell("boys", EDUCATION)).hasValue("13");
        second.button(second.filled("figures.keepMine", "value", "13")).click();
        assertThat(second.row(EDUCATION)).containsText("✓ " + second.text("figures.save_saved"));
        first.page.reload();
        assertThat(first.cell("boys", EDUCATION)).hasValue("13");
    }

    @Test
    void aWholeThatIsLessThanItsPartsIsAskedAboutAtItsCellAndExplainedThere() {
        colleagues.meet("battambang", report, month.plusDays(2));
        Desk officer = of("battambang.deys.officer").open("submitFigures", report);
        type(officer, "A6-2.1", "4", "5");
        assertThat(officer.cell("total", "A6-2.1")).hasValue("9");
        type(officer, "A6-2.2", "5", "5");
        assertThat(officer.says(officer.text("warning.parts", "9", "10", officer.indicator("A6-2.2"))))
                .isVisible();
        Locator problems = officer.page.locator("[data-filter=problems]");
        assertThat(problems).containsText("(1)");
        officer.field(officer.text("figures.reason")).click();
        officer.type("One child goes to both.");
        assertThat(officer.row("A6-2.1").locator(".mark")).hasText("✓ " + officer.text("figures.mark_explained"));
        assertThat(problems).containsText("(0)");
        assertThat(officer.row("A6-2.1")).containsText("✓ " + officer.text("figures.save_saved"));
        officer.page.reload();
        assertThat(officer.field(officer.text("figures.reason"))).hasValue("One child goes to both.");
    }

    @Test
    void aDayThatCannotBeReadOrIsOfAnotherMonthIsRedAtOnceAndTheFormThatTheHelpShowsIsTaken() {
        Desk team = of("battambang.wccc.team").open("recordMeeting", report);
        Locator picker = team.page.locator("vaadin-date-picker");
        writeDay(team, "5.10.26");
        assertThat(picker).hasAttribute("invalid", "");
        assertThat(team.says(team.text("date.notADate"))).isVisible();
        writeDay(
                team,
                "2/" + month.minusMonths(1).getMonthValue() + "/"
                        + month.minusMonths(1).getYear());
        assertThat(picker).hasAttribute("invalid", "");
        String shown = DateTimeFormatter.ofPattern("d MMMM yyyy", team.language).format(month.plusDays(1));
        writeDay(team, shown);
        assertThat(picker).not().hasAttribute("invalid", "");
        assertThat(team.field(team.text("reporting.meeting.day")))
                .hasValue(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(month.plusDays(1)));
    }

    private static void writeDay(Desk team, String day) {
        team.field(team.text("reporting.meeting.day")).fill(day);
        team.press("Enter");
        team.settle();
    }

    private static void type(Desk officer, String indicator, String boys, String girls) {
        officer.cell("boys", indicator).click();
        officer.type(boys);
        officer.press("Tab");
        officer.type(girls);
        officer.press("Enter");
    }

    @Test
    void aBrowserThatIsClosedInTheMiddleLosesNothing() {
        colleagues.meet("battambang", report, month.plusDays(2));
        Desk officer = of("battambang.dsvy.officer").open("submitFigures", report);
        write(officer, "12");
        assertThat(officer.row(EDUCATION)).containsText("✓ " + officer.text("figures.save_saved"));
        officer.page.context().close();
        Desk again = of("battambang.dsvy.officer").open("submitFigures", report);
        assertThat(again.cell("boys", EDUCATION)).hasValue("12");

        colleagues.submitFigures("battambang", report);
        Desk secretary = of("battambang.secretariat.officer").open("compileReport", report);
        secretary.field(secretary.text("reporting.words.summary")).fill("Half a sen");
        assertThat(secretary.says(secretary.text("reporting.words.saved"))).isVisible();
        secretary.page.context().close();
        Desk later = of("battambang.secretariat.officer").open("compileReport", report);
        assertThat(later.field(later.text("reporting.words.summary"))).hasValue("Half a sen");
    }

    @Test
    void whatLooksLikeAProgramIsShownAsItWasWritten() {
        List<Desk> all = new ArrayList<>();
        Desk team = careful("battambang.wccc.team", all).open("recordMeeting", report);
        team.writeDay(team.text("reporting.meeting.day"), month.plusDays(2));
        team.field(team.text("reporting.meeting.participants")).fill("9");
        team.field(team.text("reporting.meeting.women")).fill("4");
        team.field(team.text("reporting.meeting.matters")).fill(SCRIPT);
        team.button(team.text("reporting.meeting.record")).click();
        assertThat(team.says(team.text("reporting.meeting.recorded"))).isVisible();

        colleagues.submitFigures("battambang", report);
        Desk secretary = careful("battambang.secretariat.officer", all).open("compileReport", report);
        assertThat(secretary.says(SCRIPT)).isVisible();
        secretary.cell("boys", EDUCATION).focus();
        secretary.press("p");
        secretary.inDialogField(secretary.text("reporting.pin.remark")).fill("Pin " + SCRIPT);
        secretary.inDialog(secretary.text("reporting.pin.mark")).click();
        secretary.button(secretary.text("reporting.compile.return")).click();
        secretary.inDialogField(secretary.text("reporting.return.reason")).fill("Reason " + SCRIPT);
        secretary.inDialog(secretary.text("outcome.return")).click();
        assertThat(secretary.says(secretary.text("reporting.compile.returned", 1)))
                .isVisible();

        Desk officer = careful("battambang.dsvy.officer", all).open("correctFigures", report);
        assertThat(officer.says("Pin " + SCRIPT)).isVisible();
        assertThat(officer.says("Reason " + SCRIPT)).isVisible();
        officer.field(officer.text("figures.answer")).fill("Answer " + SCRIPT);
        officer.press("Enter");
        officer.button(officer.text("reporting.figures.submit")).click();
        assertThat(officer.says(officer.text("reporting.figures.submitted", 2))).isVisible();

        secretary.page.navigate("/case/" + report);
        secretary.tab(secretary.text("reporting.history"));
        assertThat(secretary.says("Pin " + SCRIPT)).containsText("Answer " + SCRIPT);
        secretary.open("compileReport", report);
        for (String words : List.of("summary", "challenges", "plans")) {
            secretary.field(secretary.text("reporting.words." + words)).fill(words + SCRIPT);
        }
        secretary.field(secretary.text("reporting.counts.reason")).fill("Compared " + SCRIPT);
        secretary.button(secretary.text("reporting.counts.save")).click();
        secretary.button(secretary.text("outcome.forward")).click();
        assertThat(secretary.says(secretary.text("reporting.compile.done", 1))).isVisible();

        Desk chief = careful("battambang.secretariat.chief", all).open("checkReport", report);
        for (String words : List.of("summary", "challenges", "plans")) {
            assertThat(chief.says(words + SCRIPT)).isVisible();
        }
        assertThat(chief.says("Compared " + SCRIPT)).isVisible();
        chief.button(chief.text("outcome.return")).click();
        chief.inDialogField(chief.text("reporting.return.reason")).fill("Back " + SCRIPT);
        chief.inDialog(chief.text("outcome.return")).click();
        assertThat(chief.says(chief.text("outcome.return.done"))).isVisible();
        secretary.page.navigate("/my-work");
        secretary.open("compileReport", report);
        assertThat(secretary.says("Back " + SCRIPT)).isVisible();
        secretary.page.navigate("/case/" + report);
        secretary.tab(secretary.text("reporting.history"));
        assertThat(secretary.says("Back " + SCRIPT)).isVisible();
        all.forEach(desk -> Assertions.assertEquals(true, desk.page.evaluate("() => window.ran === undefined")));
    }

    /** An official at whose browser nothing may pop up by itself. */
    private Desk careful(String username, List<Desk> all) {
        Desk desk = of(username);
        desk.page.onDialog(dialog -> Assertions.fail("A script ran: " + dialog.message()));
        all.add(desk);
        return desk;
    }

    private static void write(Desk officer, String figure) {
        officer.cell("boys", EDUCATION).click();
        officer.type(figure);
        officer.press("Tab");
    }

    private Desk of(String username) {
        return officials.of(username, Languages.ENGLISH);
    }

    private String task(String username, String step) {
        return "/task/"
                + colleagues.task(colleagues.actor(username), report, step).value();
    }
}
