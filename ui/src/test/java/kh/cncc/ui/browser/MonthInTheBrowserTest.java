package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Battambang's month from the meeting to the national report, each official at a browser of their own. */
@BrowserTest
class MonthInTheBrowserTest {

    private static final String EDUCATION = "Students with disabilities receiving special education";
    private static final String SERVICES = "Students with disabilities receiving special services";
    private static final String MEDIA =
            "Media programmes raising awareness of the rights of children with disabilities";

    @Autowired
    private Officials officials;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Timers timers;

    @AfterEach
    void close() {
        officials.close();
    }

    @Test
    void battambangReportsOctoberAndTheNationApproves() {
        clock.moveTo(LocalDate.of(2026, 10, 31).atTime(9, 0));
        String cycle = openCycle();
        String report = "PR-2026-10-BTB";
        recordMeeting(report);
        typeFigures(report);
        colleagues.submitFigures("battambang", report);
        returnFigures(report);
        correctFigures(report);
        compile(report);
        decide("battambang.secretariat.chief", "Check provincial report", report, "Submit");
        approveWithGaps(report);
        decide("gs.monitoring.officer", "Receive provincial report", report, "Accept");
        clock.moveTo(colleagues.cycle(cycle).cutOff().plusDays(1).atTime(9, 0));
        timers.runDue();
        consolidate(cycle);
        decide("gs.cpm.chief", "Check national report", cycle, "Submit");
        decide("gs.secretary-general", "Approve national report", cycle, "Approve");
        followBack(cycle, report);
    }

    private Desk of(String username) {
        return officials.of(username, Languages.ENGLISH);
    }

    private String openCycle() {
        Desk coordinator = of("gs.coordinator");
        coordinator.page.navigate("/cycles");
        coordinator.button("Open a cycle").click();
        assertThat(coordinator.dialog()).containsText("October 2026");
        coordinator.inDialog("Open a cycle").click();
        coordinator.ended("/cycles/.*2026-10");
        assertThat(coordinator.heading("October 2026")).isVisible();
        assertThat(coordinator.page.getByText("Battambang").first()).isVisible();
        return coordinator.page.url().replaceFirst(".*/", "");
    }

    private void recordMeeting(String report) {
        Desk team = of("battambang.wccc.team").open("Record WCCC meeting", report);
        team.field("Participants").fill("9");
        team.field("Women among them").fill("12");
        team.field("Day of the meeting").fill("05/11/2026");
        team.press("Enter");
        team.button("Record the meeting").click();
        assertThat(team.says("The day of the meeting must be from")).isVisible();
        team.field("Day of the meeting").fill("05/10/2026");
        team.press("Enter");
        team.button("Record the meeting").click();
        assertThat(team.says("12 women cannot be among 9 participants.")).isVisible();
        team.field("Participants").fill("២១");
        team.button("Record the meeting").click();
        assertThat(team.says("The meeting was recorded.")).isVisible();
    }

    private void typeFigures(String report) {
        Desk officer = of("battambang.dsvy.officer").open("Submit department figures", report);
        officer.cell("Boys", EDUCATION).click();
        officer.type("១២");
        officer.press("Tab");
        officer.type("15");
        officer.press("Enter");
        assertThat(officer.cell("Girls", SERVICES)).isFocused();
        assertThat(officer.cell("Boys", EDUCATION)).hasValue("12");
        assertThat(officer.cell("Total", EDUCATION)).hasValue("27");

        officer.press("ArrowUp", "ArrowRight");
        assertThat(officer.cell("Total", EDUCATION)).isFocused();
        officer.type("30");
        assertThat(officer.says("Boys and girls together are 27; the total says otherwise."))
                .isVisible();
        officer.press("Enter");
        officer.button("Use 27").click();
        assertThat(officer.cell("Total", EDUCATION)).hasValue("27");

        officer.cell("Boys", SERVICES).click();
        officer.paste("10\t12\t22\n\t\tmany");
        assertThat(officer.says("3 cells filled from the paste.")).isVisible();
        assertThat(officer.says("“many” — not a number")).isVisible();
        officer.cell("Total", MEDIA).click();
        officer.press("n");
        assertThat(officer.row(MEDIA)).containsText("not applicable");
        assertThat(officer.row(MEDIA)).containsText("✓ saved");
        assertThat(officer.row(EDUCATION)).containsText("✓ saved");
        assertThat(officer.row(SERVICES)).containsText("✓ saved");

        officer.page.reload();
        assertThat(officer.cell("Boys", EDUCATION)).hasValue("12");
        assertThat(officer.cell("Total", SERVICES)).hasValue("22");
        assertThat(officer.row(MEDIA)).containsText("not applicable");
        officer.button("Submit the figures").click();
        assertThat(officer.dialog()).containsText("Figures are missing");
        officer.inDialog("Submit with gaps").click();
        assertThat(officer.says("The figures were submitted (version 1).")).isVisible();
    }

    private void returnFigures(String report) {
        Desk secretary = of("battambang.secretariat.officer").open("Compile provincial report", report);
        secretary.cell("Boys", EDUCATION).focus();
        secretary.press("p");
        secretary.dialog().getByLabel("What is to be corrected?").fill("The list of schools says 13.");
        secretary.inDialog("Mark").click();
        secretary.button("Return to departments").click();
        secretary.inDialog("Return for correction").click();
        assertThat(secretary.dialog()).containsText("Please write something here.");
        secretary
                .dialog()
                .getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true))
                .last()
                .fill("One boy is missing.");
        secretary.inDialog("Return for correction").click();
        assertThat(secretary.says("were returned for correction.")).isVisible();
    }

    private void correctFigures(String report) {
        Desk officer = of("battambang.dsvy.officer").open("Correct department figures", report);
        assertThat(officer.says("One boy is missing.")).isVisible();
        assertThat(officer.says("The list of schools says 13.")).isVisible();
        officer.cell("Boys", EDUCATION).click();
        officer.type("13");
        officer.press("Enter");
        officer.button("Use 28").click();
        officer.field("Answer").fill("Indeed, the school of Sangkae was forgotten.");
        officer.press("Enter");
        assertThat(officer.row(EDUCATION)).containsText("✓ saved");
        officer.button("Submit the figures").click();
        officer.inDialog("Submit with gaps").click();
        assertThat(officer.says("The figures were submitted (version 2).")).isVisible();
    }

    private void compile(String report) {
        Desk secretary = of("battambang.secretariat.officer").open("Compile provincial report", report);
        secretary.field("Summary").fill("More children were reached than in September.");
        assertThat(secretary.says("Saved.")).isVisible();
        secretary.confirmed("Submit");
        assertThat(secretary.says("Version 1 of the report was submitted.")).isVisible();
    }

    private void approveWithGaps(String report) {
        Desk president = of("battambang.council.president").open("Review provincial report", report);
        assertThat(president.says("More children were reached than in September."))
                .isVisible();
        president.button("Approve").click();
        assertThat(president.says("figures or reports are missing. Say why it goes on without them."))
                .isVisible();
        president.field("Why it goes on with gaps").fill("The survey is still running.");
        president.confirmed("Approve");
        assertThat(president.says("It was approved.")).isVisible();
    }

    private void decide(String username, String step, String caseNumber, String button) {
        Desk official = of(username).open(step, caseNumber);
        official.confirmed(button);
        assertThat(official.card(step, caseNumber)).hasCount(0);
        assertThat(official.heading("My work")).isVisible();
    }

    private void consolidate(String cycle) {
        Desk statistics = of("gs.statistics.officer").open("Consolidate national report", cycle);
        assertThat(statistics.says("1 of 25 reports are in it.")).isVisible();
        statistics.field("Summary").fill("The nation's October.");
        statistics.field("Why it goes on with gaps").fill("24 provinces did not report.");
        statistics.confirmed("Submit");
        assertThat(statistics.says("National report 1, version 1, was submitted."))
                .isVisible();
    }

    /** From the number of the country to who wrote it, and to the report that it stands in. */
    private void followBack(String cycle, String report) {
        Desk statistics = of("gs.statistics.officer");
        statistics.page.navigate("/cycles/" + cycle);
        statistics.tab("National figures");
        statistics.button("Where " + EDUCATION + " – Boys comes from").click();
        var source = statistics.dialog().locator("tr").filter(new Locator.FilterOptions().setHasText(report));
        assertThat(source).containsText("Battambang");
        assertThat(source).containsText("13");
        assertThat(source).containsText("version 2");
        source.getByText(report).click();
        statistics.ended("/case/" + report);
        assertThat(statistics.heading("Report of")).hasCount(0);
        assertThat(statistics.cell("Boys", EDUCATION)).hasValue("13");
        statistics.tab("History");
        assertThat(statistics.says("Report approved")).isVisible();
    }
}
