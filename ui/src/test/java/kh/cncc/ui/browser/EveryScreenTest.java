package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every screen in both languages, at a desk and on a phone: nothing that keeps out people who see, hear or move otherwise, and
 * never wider than the phone. With CNCC_PICTURES=true a picture of each is left in target/screenshots.
 */
@BrowserTest
class EveryScreenTest {

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

    private final Looks looks = new Looks();
    private LocalDate month = LocalDate.EPOCH;
    private String cycle = "";

    @BeforeEach
    void aMonth() {
        month = months.next();
        cycle = colleagues.open(month).code();
    }

    @AfterEach
    void close() {
        officials.close();
    }

    @Test
    void everyScreenIsForEverybody() {
        for (Locale language : Languages.ALL) {
            look(officials.nobody(language, Officials.DESK), "sign-in");
        }
        whileCollecting();
        clock.moveTo(colleagues.cycle(cycle).cutOff().plusDays(1).atTime(9, 0));
        timers.runDue();
        afterTheCutOff();
        whoIsLate();
        assertThat(looks.found()).isEmpty();
    }

    private void whileCollecting() {
        Desk coordinator = of("gs.coordinator");
        inBoth(coordinator, "/cycles", "cycles");
        inBoth(coordinator, "/cycles/" + cycle, "cycle-matrix");
        inBoth(coordinator, "/no-such-page", "not-there");
        inBoth(coordinator, "/told", "told");
        Desk team = of("battambang.wccc.team");
        inBoth(team, "/my-work", "my-work");
        inBoth(team, task("battambang.wccc.team", report("BTB"), "recordMeeting"), "task-meeting");
        inBoth(team, task("kandal.wccc.team", report("KDL"), "recordMeeting"), "not-yours");

        colleagues.meet("kandal", report("KDL"), month.plusDays(3));
        inBoth(of("kandal.dsvy.officer"), task("kandal.dsvy.officer", report("KDL"), "submitFigures"), "task-figures");
        colleagues.submitFigures("kandal", report("KDL"));
        Desk secretary = of("kandal.secretariat.officer");
        inBoth(secretary, task("kandal.secretariat.officer", report("KDL"), "compileReport"), "task-compile");
        colleagues.compile("kandal", report("KDL"));
        inBoth(
                of("kandal.secretariat.chief"),
                task("kandal.secretariat.chief", report("KDL"), "checkReport"),
                "task-decide");
        tabs(
                secretary,
                "/case/" + report("KDL"),
                "report",
                "reporting.figures",
                "reporting.departments",
                "cases.timeline",
                "reporting.diagram");
    }

    private void afterTheCutOff() {
        Desk statistics = of("gs.statistics.officer").open("consolidateReport", cycle);
        inBoth(statistics, task("gs.statistics.officer", cycle, "consolidateReport"), "task-consolidate");
        statistics.in(Languages.ENGLISH).open("consolidateReport", cycle);
        statistics.field(statistics.text("reporting.words.summary")).fill("A quiet month.");
        statistics.field(statistics.text("reporting.gaps.reason")).fill("Roads under water.");
        statistics.confirmed(statistics.text("outcome.forward"));
        assertThat(statistics.says(statistics.text("reporting.consolidate.done", 1, 1)))
                .isVisible();
        inBoth(of("gs.cpm.chief"), task("gs.cpm.chief", cycle, "checkNationalReport"), "task-decide-national");
        tabs(
                statistics,
                "/cycles/" + cycle,
                "cycle",
                "reporting.matrix",
                "reporting.national",
                "cases.timeline",
                "reporting.diagram");
    }

    private void whoIsLate() {
        Desk coordinator = of("gs.coordinator");
        for (String part : List.of("board", "board/map", "board/rates", "board/expected", "board/time")) {
            inBoth(coordinator, "/" + part, part.replace('/', '-'));
        }
        inBoth(of("battambang.secretariat.chief"), "/board", "board-of-a-province");
        for (String part : List.of("holidays", "year", "mails", "mails/outbox", "mails/texts", "settings", "travel")) {
            inBoth(coordinator, "/" + part, part.replace('/', '-'));
        }
    }

    private Desk of(String username) {
        return officials.of(username, Languages.ENGLISH);
    }

    private String report(String area) {
        return "PR-" + YearMonth.from(month) + "-" + area;
    }

    private String task(String username, String caseNumber, String step) {
        return "/task/"
                + colleagues.task(colleagues.actor(username), caseNumber, step).value();
    }

    private void inBoth(Desk official, String address, String name) {
        looks.inBoth(official, address, name);
    }

    private void tabs(Desk official, String address, String name, String... tabs) {
        official.page.navigate(address);
        for (Locale language : Languages.ALL) {
            Desk reader = official.in(language);
            for (String tab : tabs) {
                reader.tab(reader.text(tab));
                look(reader, name + "-" + tab.replaceAll(".*\\.", ""));
            }
        }
    }

    private void look(Desk reader, String name) {
        looks.at(reader, name);
    }
}
