package kh.cncc.ui.matters;

import static kh.cncc.ui.testing.Committees.COUNCIL;
import static kh.cncc.ui.testing.Committees.DEPARTMENT;
import static kh.cncc.ui.testing.Committees.RAISER;
import static kh.cncc.ui.testing.Committees.WCCC;
import static kh.cncc.ui.testing.Hands.area;
import static kh.cncc.ui.testing.Hands.confirm;
import static kh.cncc.ui.testing.Hands.fieldProblems;
import static kh.cncc.ui.testing.Hands.offers;
import static kh.cncc.ui.testing.Hands.pick;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static kh.cncc.ui.testing.Hands.search;
import static kh.cncc.ui.testing.Hands.select;
import static kh.cncc.ui.testing.Hands.tick;
import static kh.cncc.ui.testing.Hands.write;
import static kh.cncc.ui.testing.Hands.writeDay;
import static kh.cncc.ui.testing.Hands.writeLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.ConsiderOptions.Department;
import kh.cncc.processes.matters.ConsiderOptions.Lower;
import kh.cncc.processes.matters.MatterLine;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.processes.matters.Wanted;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.Committees;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import(Committees.class)
class ConsiderScreenTest {

    private static final String CONSIDER = "considerMatter";

    @Autowired
    Committees committees;

    @Autowired
    Windows windows;

    @BeforeEach
    void atWork() {
        committees.atWork();
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void whatTheLevelBelowSaidAndRecommendedIsReadAbove() {
        Raised matter = committees.raised("No certificates after the flood");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        assertThat(Windows.text(president))
                .contains("No certificates after the flood", "papers that the families lost", "two witnesses");
        press(president, "outcome.escalate");
        press(president, "matters.send.escalate");
        assertThat(fieldProblems(president)).isNotEmpty();
        write(president, "matters.field.reason", "The registrar is not ours to instruct.");
        write(president, "matters.field.recommendation", "Let two witnesses be enough.");
        press(president, "matters.send.escalate");
        assertThat(said(president)).contains("It went to the next level.");
        assertThat(Windows.text(open(COUNCIL, matter, CONSIDER)))
                .contains("The registrar is not ours to instruct.", "Let two witnesses be enough.");
    }

    @Test
    void aDepartmentAnswersAndTheCommitteeGoesOn() {
        Raised matter = committees.raised("A department that must act");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        press(president, "outcome.refer");
        tick(
                president,
                "matters.field.units",
                (Department unit) -> unit.name().en().contains("Social Affairs"));
        pick(president, "matters.field.wanted", Wanted.ACTION::equals);
        write(president, "matters.field.request", "Visit the families.");
        press(president, "matters.send.refer");
        assertThat(said(president)).contains("It was referred.");
        BrowserlessUIContext department = open(DEPARTMENT, matter, "answerReferral");
        assertThat(Windows.text(department)).containsOnlyOnce("Visit the families.");
        press(department, "matters.send.answer");
        assertThat(fieldProblems(department)).hasSize(1);
        write(department, "matters.field.answer", "Four families were visited.");
        press(department, "matters.send.answer");
        assertThat(Windows.text(open(WCCC, matter, CONSIDER))).contains("Four families were visited.");
    }

    @Test
    void theRaiserIsAskedAndTheClockStandsStill() {
        Raised matter = committees.raised("A question is open");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        press(president, "outcome.ask");
        write(president, "matters.field.question", "How many families are there?");
        press(president, "matters.send.ask");
        assertThat(said(president)).contains("The question was sent.");
        BrowserlessUIContext raiser = open(RAISER, matter, "giveInformation");
        assertThat(Windows.text(raiser)).containsOnlyOnce("How many families are there?");
        write(raiser, "matters.field.answer", "There are eleven.");
        press(raiser, "matters.send.answer");
        assertThat(Windows.text(open(WCCC, matter, CONSIDER))).contains("There are eleven.");
    }

    @Test
    void behindMoreAreTheFourSeldomWays() {
        Raised matter = committees.raised("Something else");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        press(president, "matters.more");
        assertThat(Windows.text(president)).contains("Return as not admissible", "Take parts out", "Join with another");
        press(president, "outcome.inadmissible");
        press(president, "matters.send.inadmissible");
        assertThat(fieldProblems(president)).hasSize(1);
        write(president, "matters.field.reason", "It is a question of a land title.");
        press(president, "matters.send.inadmissible");
        assertThat(said(president)).contains("It was returned as not admissible.");
    }

    @Test
    void twoMattersAreJoinedAndOneIsSplit() {
        Raised lead = committees.raised("The same flood, the first village");
        Raised other = committees.raised("The same flood, the second village");
        BrowserlessUIContext president = open(WCCC, other, CONSIDER);
        press(president, "matters.more");
        press(president, "outcome.join");
        press(president, "matters.send.join");
        assertThat(fieldProblems(president)).isNotEmpty();
        pick(president, "matters.field.lead", (MatterLine line) -> line.number().equals(lead.number()));
        press(president, "matters.send.join");
        assertThat(said(president)).contains("The matters were joined.");
        assertThat(Windows.text(windows.at(RAISER, "matter/" + other.number())))
                .contains("It is answered with " + lead.number())
                .doesNotContain("It is here now");
        BrowserlessUIContext again = open(WCCC, lead, CONSIDER);
        assertThat(Windows.text(again)).contains(other.number());
        press(again, "matters.more");
        press(again, "outcome.split");
        press(again, "matters.send.split");
        assertThat(fieldProblems(again)).hasSize(3);
        writeLine(again, "matters.field.subject", "The well of the school");
        write(again, "matters.field.account", "The water is bad.");
        write(again, "matters.field.asked", "A new well.");
        press(again, "matters.send.split");
        assertThat(said(again)).contains("matters of their own");
    }

    @Test
    void aLevelAboveHandsDownToTheOneThatIsCompetent() {
        Raised matter = committees.raised("Too high already");
        escalate(matter);
        BrowserlessUIContext council = open(COUNCIL, matter, CONSIDER);
        press(council, "matters.more");
        press(council, "outcome.handDown");
        Lower first = ((List<?>) select(council, "matters.field.mechanism")
                        .getListDataView()
                        .getItems()
                        .toList())
                .stream().map(Lower.class::cast).findFirst().orElseThrow();
        select(council, "matters.field.mechanism").setValue(first);
        write(council, "matters.field.reason", "The committee below may decide this.");
        press(council, "matters.send.handDown");
        assertThat(said(council)).contains("It was handed down.");
    }

    @Test
    void aDecisionGetsItsNumberAndWhatMustFollowIsGivenToASeat() {
        Raised matter = committees.raised("Ready to be decided");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        press(president, "outcome.decide");
        press(president, "matters.send.decide");
        assertThat(fieldProblems(president)).hasSize(2);
        write(president, "matters.field.text", "Two witnesses are enough.");
        write(president, "matters.field.legalBasis", "Sub-decree 103, article 27");
        press(president, "matters.rows.actions.add");
        press(president, "matters.send.decide");
        confirm(president);
        assertThat(fieldProblems(president)).hasSize(3);
        write(president, "matters.action.text", "Issue the certificates.");
        search(president, "matters.action.seat", "Battambang");
        writeDay(president, "matters.action.due", LocalDate.of(2026, 11, 20));
        press(president, "matters.send.decide");
        confirm(president);
        assertThat(said(president)).contains("Decided under the number D-2026-");
        committees.goOn();
        BrowserlessUIContext raiser = windows.at(RAISER, "matter/" + matter.number());
        assertThat(Windows.text(raiser)).contains("decided");
    }

    @Test
    void whoeverWroteADecisionAndPressesDecideAgainKeepsTheFormOpen() {
        Raised matter = committees.raised("Pressed twice");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        press(president, "outcome.decide");
        press(president, "outcome.decide");
        assertThat(offers(president, "matters.send.decide")).isFalse();
        press(president, "outcome.decide");
        write(president, "matters.field.text", "Two witnesses are enough.");
        press(president, "outcome.decide");
        assertThat(offers(president, "matters.send.decide")).isTrue();
        assertThat(president
                        .find(Button.class)
                        .withText(Texts.text("outcome.decide"))
                        .single()
                        .getThemeNames())
                .as("the button of the open form does not look as if it would decide")
                .isEmpty();
    }

    @Test
    void whatIsTypedStaysWhenAnotherFormIsOpenedBetween() {
        Raised matter = committees.raised("Typed and left");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        press(president, "outcome.decide");
        write(president, "matters.field.text", "Half a decision");
        press(president, "outcome.ask");
        press(president, "outcome.decide");
        assertThat(area(president, "matters.field.text").getValue()).isEqualTo("Half a decision");
        BrowserlessUIContext later = president;
        later.getUI().navigate("my-work");
        later.getUI().navigate(committees.task(WCCC, matter, CONSIDER));
        press(later, "outcome.decide");
        assertThat(area(later, "matters.field.text").getValue()).isEqualTo("Half a decision");
    }

    @Test
    void ofTwoWhoActAtOnceTheSecondIsToldWhoWasFaster() {
        Raised matter = committees.raised("Two at once");
        BrowserlessUIContext first = open(WCCC, matter, CONSIDER);
        BrowserlessUIContext second = open(WCCC, matter, CONSIDER);
        escalateAt(first);
        press(second, "outcome.ask");
        write(second, "matters.field.question", "Too late?");
        press(second, "matters.send.ask");
        assertThat(Windows.text(second)).contains("This was done by");
        assertThat(area(second, "matters.field.question").getValue()).isEqualTo("Too late?");
    }

    @Test
    void whoComesAfterTheDeadlineIsToldThatItWentUp() {
        Raised matter = committees.raised("Nobody did anything");
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        committees.pass(40);
        press(president, "outcome.ask");
        write(president, "matters.field.question", "Still here?");
        press(president, "matters.send.ask");
        assertThat(Windows.text(president)).contains("The deadline passed on");
    }

    @Test
    void anotherProvincesPresidentIsRefused() {
        Raised matter = committees.raised("Not theirs");
        BrowserlessUIContext stranger = windows.at("kampot.wccc.president", committees.task(WCCC, matter, CONSIDER));
        assertThat(Windows.text(stranger)).contains("This is not yours to see").doesNotContain("Not theirs");
    }

    @Test
    void aConfidentialMatterIsOpenedWithAReasonBeforeItIsConsidered() {
        Raised matter = committees.raised("A name that nobody may read", Urgency.URGENT, Confidentiality.CONFIDENTIAL);
        BrowserlessUIContext president = open(WCCC, matter, CONSIDER);
        assertThat(Windows.text(president)).contains("This is confidential").doesNotContain("A name that nobody");
        write(president, "opening.why", "I am to decide on it today.");
        press(president, "opening.open");
        assertThat(Windows.text(president)).contains("A name that nobody may read");
        press(president, "outcome.escalate");
        assertThat(area(president, "matters.field.recommendation").getValue()).isEmpty();
    }

    private BrowserlessUIContext open(String username, Raised matter, String step) {
        return windows.at(username, committees.task(username, matter, step));
    }

    private void escalate(Raised matter) {
        escalateAt(open(WCCC, matter, CONSIDER));
    }

    private static void escalateAt(BrowserlessUIContext president) {
        press(president, "outcome.escalate");
        write(president, "matters.field.reason", "Not ours.");
        write(president, "matters.field.recommendation", "Let it be done.");
        press(president, "matters.send.escalate");
    }
}
