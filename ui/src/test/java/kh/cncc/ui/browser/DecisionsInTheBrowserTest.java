package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.AskForm;
import kh.cncc.processes.matters.ConsiderResult;
import kh.cncc.processes.matters.Deciders;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.ReferForm;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Wanted;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked, decided and followed up, in a real browser: in both languages, at a desk and on a phone. */
@BrowserTest
class DecisionsInTheBrowserTest {

    private static final String RAISER = "battambang.wccc.team";
    private static final String PRESIDENT = "battambang.wccc.president";
    private static final String DEPARTMENT = "battambang.dsvy.director";

    @Autowired
    private Officials officials;

    @Autowired
    private Deciders people;

    @Autowired
    private MovableClock clock;

    private final Looks looks = new Looks();

    @BeforeEach
    void atWork() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
    }

    @AfterEach
    void close() {
        officials.close();
    }

    @Test
    void askingOthersIsForEverybody() {
        Raised asked = people.raise(Topic.BIRTH_REGISTRATION);
        Actor president = people.president();
        assertThat(people.consideration.ask(
                        president,
                        people.task(president, asked, "considerMatter"),
                        new AskForm(people.seat("CP-WCCC-TEAM", "chief", "BTB"), "How many families?", people.in(5))))
                .isInstanceOf(ConsiderResult.Done.class);
        looks.inBoth(of(RAISER), task(RAISER, asked, "giveInformation"), "task-information");
        Raised referred = people.raise(Topic.BIRTH_REGISTRATION);
        assertThat(people.consideration.refer(
                        president,
                        people.task(president, referred, "considerMatter"),
                        new ReferForm(
                                List.of(people.mechanism("DSVY", "BTB")),
                                Wanted.OPINION,
                                "What papers do the families have left?",
                                people.in(7))))
                .isInstanceOf(ConsiderResult.Done.class);
        looks.inBoth(of(DEPARTMENT), task(DEPARTMENT, referred, "answerReferral"), "task-referral");
        assertThat(looks.found()).isEmpty();
    }

    @Test
    void theNationsStepsAreForEverybody() {
        Raised matter = people.raise(Topic.TRAFFICKING);
        people.climb(matter, Level.SECRETARIAT);
        Desk section = of("gs.cpm.chief");
        String choose = task("gs.cpm.chief", matter, "chooseMechanism");
        looks.inBoth(section, choose, "task-choose");
        for (String way : List.of("outcome.assign", "outcome.council")) {
            looks.inBoth(section, choose, "task-choose-" + way.substring(8), desk -> {
                desk.button(desk.text(way)).first().click();
                desk.settle();
            });
        }
        Raised proposed = people.awaitingConsent(Topic.TRAFFICKING);
        looks.inBoth(of("ncct.deputy"), task("ncct.deputy", proposed, "giveConsent"), "task-consent");
        assertThat(looks.found()).isEmpty();
    }

    @Test
    void whatFollowsFromADecisionIsForEverybody() {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        String number = people.decide(matter, people.action("DSVY", "director"), people.action("DWA", "director"))
                .number();
        Desk department = of(DEPARTMENT);
        looks.inBoth(department, task(DEPARTMENT, matter, "carryOutAction"), "task-action");
        people.decide(people.raise(Topic.EDUCATION), people.action("DSVY", "director"));
        clock.moveTo(people.in(40).atTime(9, 0));
        Desk president = of(PRESIDENT);
        looks.inBoth(president, "/decisions", "decisions");
        looks.inBoth(president, "/decisions?text=nothing", "decisions-none");
        looks.inBoth(president, "/decisions/actions", "decisions-actions");
        looks.inBoth(president, "/decision/" + number, "decision");
        looks.inBoth(president, "/decision/" + number, "decision-supersede", desk -> {
            desk.button(desk.text("decisions.one.supersede")).click();
            desk.inDialog(desk.text("matters.rows.actions.add")).click();
            desk.settle();
        });
        looks.inBoth(president, "/matter-statistics", "matter-statistics");
        looks.inBoth(
                president,
                "/matter/" + matter.number(),
                "matter-decided",
                desk -> desk.tab(desk.text("matters.tab.decision")));
        looks.inBoth(president, "/matter/" + matter.number() + "?tab=timeline", "matter-decided-timeline");
        looks.inBoth(president, "/matter/" + matter.number() + "?tab=documents", "matter-decided-documents");
        assertThat(looks.found()).isEmpty();
    }

    @Test
    void theEndIsForEverybody() {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        people.decide(matter);
        looks.inBoth(of(RAISER), task(RAISER, matter, "confirmOutcome"), "task-confirm");
        Desk finds = of(RAISER);
        finds.page.navigate("/search?text=" + matter.number());
        finds.settle();
        finds.field(finds.text("search.saveAs")).fill("Certificates in Battambang");
        finds.button(finds.text("search.save")).click();
        assertThat(finds.says("Certificates in Battambang")).isVisible();
        looks.inBoth(finds, "/search?text=" + matter.number(), "search-saved");
        assertThat(looks.found()).isEmpty();
    }

    private Desk of(String username) {
        return officials.of(username, Languages.ENGLISH);
    }

    private String task(String username, Raised matter, String step) {
        return "/task/" + people.task(people.who(username), matter, step).value();
    }
}
