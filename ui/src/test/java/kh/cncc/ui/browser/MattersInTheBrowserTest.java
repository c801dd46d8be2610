package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Consumer;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.Committees;
import kh.cncc.ui.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Raising and considering matters in a real browser: in both languages, at a desk and on a phone, and by keyboard. */
@BrowserTest
class MattersInTheBrowserTest {

    private static final List<String> WAYS =
            List.of("outcome.decide", "outcome.refer", "outcome.ask", "outcome.escalate", "matters.more");
    private static final List<String> SELDOM =
            List.of("outcome.inadmissible", "outcome.join", "outcome.split", "outcome.handDown");

    @Autowired
    private Officials officials;

    @Autowired
    private Committees committees;

    private final Looks looks = new Looks();

    @BeforeEach
    void atWork() {
        committees.atWork();
    }

    @AfterEach
    void close() {
        officials.close();
    }

    @Test
    void raisingAndFindingMattersIsForEverybody() {
        committees.raised("Children without birth certificates after the flood");
        committees.raised("A second village after the flood", Urgency.URGENT, Confidentiality.ORDINARY);
        Raised secret = committees.raised("Closed to all", Urgency.CHILD_AT_RISK, Confidentiality.CONFIDENTIAL);
        Desk raiser = officials.of(Committees.RAISER, Languages.ENGLISH);
        looks.inBoth(raiser, "/matters?whose=mine", "matters");
        looks.inBoth(raiser, "/matters?whose=mine&text=nothing", "matters-none");
        looks.inBoth(raiser, "/matters/raise", "matters-raise", this::writeMatter);
        looks.inBoth(raiser, "/matters/raise", "matters-raise-missing", desk -> {
            desk.reloadedBy(desk.button(desk.text("matters.raise.startOver")));
            desk.button(desk.text("matters.raise.file")).click();
            assertThat(desk.page.locator("[invalid]").first()).isVisible();
        });
        looks.inBoth(raiser, "/matters/raise", "matters-receipt", this::file);
        looks.inBoth(
                officials.of(Committees.COUNCIL, Languages.ENGLISH), "/matter/" + secret.number(), "matters-not-there");
        looks.inBoth(raiser, "/matter/" + secret.number(), "matters-closed");
        assertThat(looks.found()).isEmpty();
    }

    @Test
    void considerationIsForEverybodyAndOnAPhoneToo() {
        Raised matter = committees.raised("Children without birth certificates after the flood");
        committees.raised("A second village after the flood", Urgency.URGENT, Confidentiality.ORDINARY);
        Desk president = officials.of(Committees.WCCC, Languages.ENGLISH);
        String consider = "/" + committees.task(Committees.WCCC, matter, "considerMatter");
        looks.inBoth(president, consider, "matters-consider");
        for (String way : WAYS) {
            looks.inBoth(president, consider, "matters-do-" + way.replaceAll(".*\\.", ""), press(way));
        }
        Desk council = escalate(president.in(Languages.ENGLISH), consider, matter);
        for (String way : SELDOM) {
            looks.inBoth(
                    council,
                    "/" + committees.task(Committees.COUNCIL, matter, "considerMatter"),
                    "matters-do-" + way.replaceAll(".*\\.", ""),
                    press("matters.more").andThen(press(way)));
        }
        assertThat(looks.found()).isEmpty();
    }

    @Test
    void everyPartOfAMatterIsForEverybody() {
        Raised matter = committees.raised("Children without birth certificates after the flood");
        Desk raiser = officials.of(Committees.RAISER, Languages.ENGLISH);
        raiser.page.navigate("/matter/" + matter.number() + "?tab=documents");
        raiser.settle();
        send(raiser, "Minutes.pdf", "application/pdf", Samples.pdf("Minutes of the meeting"));
        send(raiser, "Photograph.png", "image/png", Samples.png());
        escalate(
                officials.of(Committees.WCCC, Languages.ENGLISH),
                "/" + committees.task(Committees.WCCC, matter, "considerMatter"),
                matter);
        for (String tab : List.of(
                "matters.tab.path",
                "matters.tab.decision",
                "cases.documents",
                "cases.comments",
                "cases.involved",
                "cases.timeline",
                "matters.tab.diagram")) {
            looks.inBoth(
                    raiser,
                    "/matter/" + matter.number(),
                    "matter-" + tab.replaceAll(".*\\.", ""),
                    desk -> desk.tab(desk.text(tab)));
        }
        looks.inBoth(
                raiser,
                "/matter/" + matter.number() + "?tab=documents",
                "matter-preview",
                desk -> desk.button(desk.text("document.previewOf", "Photograph.png"))
                        .click());
        assertThat(looks.found()).isEmpty();
    }

    private void writeMatter(Desk desk) {
        desk.field(desk.text("matters.field.subject")).fill("Children without birth certificates after the flood");
        desk.field(desk.text("matters.account")).fill("The registrar asks for papers that the families lost.");
        desk.field(desk.text("matters.asked")).fill("That certificates are issued on the word of two witnesses.");
        desk.field(desk.text("matters.asked")).blur();
        desk.settle();
    }

    private void file(Desk desk) {
        writeMatter(desk);
        choose(desk, "matters.topic", desk.text("matters.topic.birth-registration"));
        desk.field(desk.text("matters.field.area")).click();
        desk.page.getByRole(AriaRole.OPTION).first().click();
        tick(desk, "matters.urgency", "matters.urgency.ordinary");
        tick(desk, "matters.confidentiality", "matters.confidentiality.ordinary");
        send(desk, "Photograph.png", "image/png", Samples.png());
        looks.at(desk, "matters-raise-attached");
        desk.button(desk.text("matters.raise.file")).click();
        desk.inDialog(desk.text("matters.raise.file")).click();
        assertThat(desk.says(desk.text("matters.receipt"))).isVisible();
    }

    private static void choose(Desk desk, String label, String item) {
        desk.field(desk.text(label)).click();
        desk.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
    }

    private static void tick(Desk desk, String group, String choice) {
        desk.page
                .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(desk.text(group)))
                .getByText(desk.text(choice), new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Consumer<Desk> press(String key) {
        return desk -> {
            desk.button(desk.text(key)).first().click();
            desk.settle();
        };
    }

    private Desk escalate(Desk president, String consider, Raised matter) {
        president.page.navigate(consider);
        president.button(president.text("outcome.escalate")).click();
        president
                .field(president.text("matters.field.reason"))
                .fill("The registrar is an official of the province, whom the committee cannot instruct.");
        president
                .field(president.text("matters.field.recommendation"))
                .fill("Let the word of two witnesses be enough.");
        president.button(president.text("matters.send.escalate")).click();
        assertThat(president.says(president.text("outcome.escalate.done"))).isVisible();
        return officials.of(Committees.COUNCIL, Languages.ENGLISH);
    }

    private static void send(Desk desk, String name, String type, byte[] content) {
        desk.page.locator("vaadin-upload input[type=file]").first().setInputFiles(new FilePayload(name, type, content));
        assertThat(desk.says(name)).isVisible();
    }
}
