package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.Committees;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Raising and considering matters in a real browser: in both languages, at a desk and on a phone, and by keyboard. */
@BrowserTest
@Import(Committees.class)
class MattersInTheBrowserTest {

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
    void everyScreenOfMattersIsForEverybody() {
        Raised matter = committees.raised("Children without birth certificates after the flood");
        committees.raised("A second village after the flood", Urgency.URGENT, Confidentiality.ORDINARY);
        Raised secret = committees.raised("Closed to all", Urgency.CHILD_AT_RISK, Confidentiality.CONFIDENTIAL);
        Desk raiser = officials.of(Committees.RAISER, Languages.ENGLISH);
        inBoth(raiser, "/matters?whose=mine", "matters");
        inBoth(raiser, "/matters?whose=mine&text=nothing", "matters-none");
        inBoth(raiser, "/matters/raise", "matters-raise");
        Desk president = officials.of(Committees.WCCC, Languages.ENGLISH);
        String consider = "/" + committees.task(Committees.WCCC, matter, "considerMatter");
        inBoth(president, consider, "matters-consider");
        for (String outcome :
                new String[] {"outcome.decide", "outcome.refer", "outcome.ask", "outcome.escalate", "matters.more"}) {
            president.page.navigate(consider);
            Desk shown = president.asShown();
            shown.button(shown.text(outcome)).click();
            looks.at(shown, "matters-do-" + outcome.replace("outcome.", "").replace("matters.", ""));
        }
        escalate(president.in(Languages.ENGLISH), consider);
        inBoth(raiser, "/matter/" + matter.number(), "matters-page");
        inBoth(officials.of(Committees.COUNCIL, Languages.ENGLISH), "/matter/" + secret.number(), "matters-not-there");
        inBoth(raiser, "/matter/" + secret.number(), "matters-closed");
        assertThat(looks.found()).isEmpty();
    }

    private void escalate(Desk president, String consider) {
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
    }

    private void inBoth(Desk official, String address, String name) {
        official.page.navigate(address);
        for (Locale language : Languages.ALL) {
            looks.at(official.in(language), name);
        }
    }
}
