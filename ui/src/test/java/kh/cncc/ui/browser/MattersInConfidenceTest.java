package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Locale;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A matter that few may know of, and one that was thought to be over. */
@BrowserTest
class MattersInConfidenceTest {

    private static final String RAISER = "battambang.wccc.team";
    private static final String PRESIDENT = "battambang.wccc.president";

    @Autowired
    private Officials officials;

    @Autowired
    private MatterColleagues others;

    private Locale language = Languages.ENGLISH;
    private String story = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aMonday() {
        today = others.monday();
    }

    @AfterEach
    void close() {
        officials.close();
    }

    private MatterDesk of(String username) {
        return new MatterDesk(officials.of(username, language), story + "-" + username);
    }

    @Test
    void ofAConfidentialMatterOthersSeeNothingAndWhoOpensItSaysWhy() {
        story = "confidential";
        Told told = new Told(
                Topic.VIOLENCE,
                Urgency.URGENT,
                Confidentiality.CONFIDENTIAL,
                "BTB",
                "An official is said to have beaten a child",
                "A household has a child that has experienced violence; whom it names is known in the province.",
                "That somebody from outside of the district speaks with the child.");
        MatterDesk raiser = of(RAISER);
        String number = raiser.tell(told).file(LocalDate.of(2026, 11, 12));
        for (String username :
                new String[] {"battambang.secretariat.chief", "battambang.wccc.deputy", "gs.cpm.chief"}) {
            MatterDesk other = of(username).seesNothing(number, told.subject());
            for (String address : new String[] {"/matters?whose=all&state=any&text=", "/search?text="}) {
                other.desk.go(address + number);
                other.desk.settle();
                assertThat(other.desk
                                .page
                                .getByRole(AriaRole.LINK)
                                .filter(new Locator.FilterOptions().setHasText(number)))
                        .hasCount(0);
            }
        }

        MatterDesk president = of(PRESIDENT).open(MatterColleagues.CONSIDER, number);
        assertThat(president.desk.heading(president.text("opening.title"))).isVisible();
        assertThat(president.desk.page.getByText(told.subject())).hasCount(0);
        president.press("opening.open");
        assertThat(president.desk.page.getByText(told.subject())).hasCount(0);
        president.opened("I have to decide on it today.").says(told.account());
        president
                .writeDecision("The social services of the province speak with the child.", "Decision 1956, part 4")
                .mustFollow(
                        "Speak with the child alone.",
                        others.mechanism("DSVY", "BTB"),
                        others.seat("DSVY", "director", "BTB"),
                        today.plusDays(4));
        assertThat(president.desk.page.getByText(president.text("matters.field.copies"), exactly()))
                .hasCount(0);
        String decision = president.decided();
        others.goOn();

        MatterDesk director = of("battambang.dsvy.director").open("carryOutAction", number);
        assertThat(director.desk.page.getByText("Speak with the child alone.")).hasCount(0);
        director.opened("The action is mine.")
                .says("Speak with the child alone.")
                .done("Spoken with on Wednesday.");
        raiser.open("confirmOutcome", number)
                .opened("To say whether it has helped.")
                .says(decision)
                .confirm("The child is safe.");
        raiser.closed(number, 1);
        Locator history = raiser.timeline(number);
        assertThat(history.getByText(raiser.text("act.confidential-opened"))).hasCount(3);
        assertThat(history).containsText("I have to decide on it today.");
        assertThat(history).containsText(raiser.read(others.official(PRESIDENT)));
        of("battambang.council.president").seesNothing(number, told.subject());
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Test
    void whatComesBackWithinAYearIsReopened() {
        story = "reopened";
        language = Languages.KHMER;
        Told told = new Told(
                Topic.EDUCATION,
                "BTB",
                "កុមារមានពិការភាពមិនត្រូវបានទទួលនៅសាលា",
                "សាលាបឋមសិក្សាមួយបានបដិសេធកុមារពីរនាក់ ដោយថាគ្មានគ្រូ។",
                "សូមឱ្យសាលាទទួលកុមារទាំងពីរ។");
        String number = others.raise(RAISER, told);
        others.decide(PRESIDENT, number, null, "សាលាទទួលកុមារទាំងពីរ។", "ច្បាប់ស្តីពីការអប់រំ មាត្រា ៣៨");
        others.confirm(RAISER, number);

        LocalDate later = others.at(today.plusDays(300));
        MatterDesk raiser = of(RAISER).matter(number);
        raiser.press("matters.reopen");
        raiser.desk.inDialog(raiser.text("matters.reopen")).click();
        assertThat(raiser.desk.dialog()).containsText(raiser.text("problem.text.empty"));
        raiser.desk.inDialogField(raiser.text("matters.field.reason")).fill("កុមារទាំងពីរត្រូវបានបណ្តេញចេញវិញ។");
        raiser.picture("reopen");
        raiser.desk.inDialog(raiser.text("matters.reopen")).click();
        raiser.says(raiser.text("matters.reopen.done"));
        raiser.matter(number).ladderAt(2, "province").says(raiser.text("matters.came.reopened"));

        MatterDesk president = of(PRESIDENT).open(MatterColleagues.CONSIDER, number);
        president
                .says("កុមារទាំងពីរត្រូវបានបណ្តេញចេញវិញ។")
                .writeDecision("មន្ទីរអប់រំតាំងគ្រូម្នាក់សម្រាប់កុមារទាំងពីរ។", "ច្បាប់ស្តីពីការអប់រំ មាត្រា ៣៩");
        String decision = president.decided();
        others.goOn();
        raiser.open("confirmOutcome", number).says(decision).confirm("កុមារទាំងពីររៀនជាមួយគ្រូរបស់ខ្លួន។");
        raiser.closed(number, 2);
        raiser.desk.tab(raiser.text("matters.tab.decision"));
        raiser.says("សាលាទទួលកុមារទាំងពីរ។").says(decision);

        others.at(later.plusDays(400));
        raiser.matter(number);
        assertThat(raiser.desk.button(raiser.text("matters.reopen"))).hasCount(0);
    }
}
