package kh.cncc.ui.decisions;

import static kh.cncc.ui.testing.Hands.confirm;
import static kh.cncc.ui.testing.Hands.fieldProblems;
import static kh.cncc.ui.testing.Hands.isAsked;
import static kh.cncc.ui.testing.Hands.pick;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.said;
import static kh.cncc.ui.testing.Hands.search;
import static kh.cncc.ui.testing.Hands.upload;
import static kh.cncc.ui.testing.Hands.write;
import static kh.cncc.ui.testing.Hands.writeDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.Deciders;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.processes.matters.Voice;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.Samples;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** After a decision: those who have to agree, those who have to act, who raised it, and who puts another decision in its place. */
@UiTest
@Import(Deciders.class)
class DecisionTasksTest {

    private static final String RAISER = "battambang.wccc.team";
    private static final String PRESIDENT = "battambang.wccc.president";
    private static final String DEPARTMENT = "battambang.dsvy.director";
    private static final String OTHER_DEPARTMENT = "battambang.doh.director";
    private static final String STRANGER = "kampot.wccc.president";
    private static final String NOT_YOURS = "This is not yours to see";

    @Autowired
    Deciders people;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @BeforeEach
    void atWork() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndItGoesBackToWhoProposedIt() {
        Raised matter = people.awaitingConsent(Topic.TRAFFICKING);
        String task = task("ncct.deputy", matter, "giveConsent");
        assertThat(Windows.text(windows.at("ncct.president", task))).doesNotContain("Give the answer");
        BrowserlessUIContext deputy = windows.at("ncct.deputy", task);
        assertThat(Windows.text(deputy)).contains("on the word of two witnesses", "waits for the decision");
        press(deputy, "decisions.one.voice.give");
        assertThat(fieldProblems(deputy)).hasSize(1);
        pick(deputy, "decisions.one.voice", Voice.DISAGREE::equals);
        press(deputy, "decisions.one.voice.give");
        assertThat(fieldProblems(deputy)).hasSize(1);
        write(deputy, "decisions.one.remark", "It lacks the ministry's view.");
        press(deputy, "decisions.one.voice.give");
        assertThat(said(deputy)).contains("Your answer was taken.");
        timers.runDue();
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSIDERED);
    }

    @Test
    void onceAllAgreeItIsADecision() {
        Raised matter = people.awaitingConsent(Topic.TRAFFICKING);
        String task = task("ncct.deputy", matter, "giveConsent");
        BrowserlessUIContext deputy = windows.at("ncct.deputy", task);
        pick(deputy, "decisions.one.voice", Voice.AGREE::equals);
        press(deputy, "decisions.one.voice.give");
        timers.runDue();
        assertThat(people.header(matter).state()).isEqualTo(MatterState.DECIDED);
        assertThat(Windows.text(windows.at("ncct.deputy", task))).contains("This was done by");
        assertThat(Windows.text(windows.at(STRANGER, task))).contains(NOT_YOURS);
    }

    @Test
    void whoHasToActTellsHowItStandsAndShowsThatItIsDone() {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        String number = people.decide(matter, people.action("DSVY", "director")).number();
        String task = task(DEPARTMENT, matter, "carryOutAction");
        assertThat(Windows.text(windows.at(OTHER_DEPARTMENT, task))).contains(NOT_YOURS);
        BrowserlessUIContext department = windows.at(DEPARTMENT, task);
        press(department, "followup.tell.do");
        assertThat(fieldProblems(department)).hasSize(1);
        write(department, "followup.note", "The first family was visited.");
        press(department, "followup.tell.do");
        assertThat(said(department)).contains("It was told how the action stands.");
        assertThat(Windows.text(windows.at(PRESIDENT, "decision/" + number)))
                .contains("The first family was visited.", "How it stood (1)");
        press(department, "followup.done");
        assertThat(isAsked(department)).isFalse();
        assertThat(fieldProblems(department)).hasSize(1);
        upload(department, "Visits.pdf", "application/pdf", Samples.pdf("Three visits"));
        press(department, "followup.done");
        confirm(department);
        assertThat(said(department)).contains("The action is done.");
        timers.runDue();
        assertThat(Windows.text(windows.at(PRESIDENT, "decisions?text=" + number)))
                .contains("1 of 1 done");
        assertThat(Windows.text(windows.at(RAISER, "matter/" + matter.number() + "?tab=documents")))
                .contains("Visits.pdf", "Shows that an action is done", "The decision in Khmer");
    }

    @Test
    void whoRaisedItSendsItUpAgainWithAReasonOrClosesIt() {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        people.decide(matter);
        String task = task(RAISER, matter, "confirmOutcome");
        assertThat(Windows.text(windows.at(STRANGER, task))).contains(NOT_YOURS);
        BrowserlessUIContext raiser = windows.at(RAISER, task);
        assertThat(Windows.text(raiser)).contains("Has this helped?", "on the word of two witnesses");
        press(raiser, "confirm.object");
        assertThat(fieldProblems(raiser)).hasSize(1);
        write(raiser, "confirm.remark", "No certificate was issued.");
        press(raiser, "confirm.object");
        assertThat(said(raiser)).contains("The matter goes up again.");
        timers.runDue();
        assertThat(people.header(matter).level()).isEqualTo(Level.PROVINCIAL_COUNCIL);
        Raised helped = people.raise(Topic.BIRTH_REGISTRATION);
        people.decide(helped);
        BrowserlessUIContext again = windows.at(RAISER, task(RAISER, helped, "confirmOutcome"));
        press(again, "confirm.helped");
        confirm(again);
        assertThat(said(again)).contains("The matter is closed.");
        timers.runDue();
        assertThat(people.header(helped).state()).isEqualTo(MatterState.CLOSED);
    }

    @Test
    void whoDecidedPutsAnotherDecisionInItsPlaceAndTheSecondIsToldWhoWasFaster() {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        String number = people.decide(matter, people.action("DSVY", "director")).number();
        assertThat(windows.at(RAISER, "decision/" + number)).satisfies(this::offersNoSuperseding);
        BrowserlessUIContext president = windows.at(PRESIDENT, "decision/" + number);
        BrowserlessUIContext second = windows.at(PRESIDENT, "decision/" + number);
        press(president, "decisions.one.supersede");
        press(second, "decisions.one.supersede");
        write(president, "matters.field.text", " ");
        supersede(president);
        assertThat(fieldProblems(president)).hasSize(1);
        write(president, "matters.field.text", "One witness is enough.");
        press(president, "matters.rows.actions.add");
        write(president, "matters.action.text", "Issue the certificates.");
        search(president, "matters.action.seat", "Battambang");
        writeDay(president, "matters.action.due", people.in(14));
        supersede(president);
        timers.runDue();
        assertThat(said(president)).contains("is in force.");
        assertThat(Windows.text(president)).contains("One witness is enough.", "Takes the place of", number);
        assertThat(Windows.text(windows.at(RAISER, "decision/" + number)))
                .contains("This decision is not in force any more.", "not to be done any more");
        supersede(second);
        assertThat(second.find(SupersedeDialog.class).single().getElement().getTextRecursively())
                .contains("superseded this decision on");
    }

    @Test
    void theHistorySaysOfEachActWhereAndWhatInBothLanguages() {
        Raised matter = people.awaitingConsent(Topic.TRAFFICKING);
        Actor deputy = people.who("ncct.deputy");
        people.consents.give(deputy, people.task(deputy, matter, "giveConsent"), Voice.AGREE, "");
        timers.runDue();
        String number = people.register.ofMatter(deputy, matter.id()).getFirst().number();
        String history = "matter/" + matter.number() + "?tab=timeline";
        assertThat(Windows.text(windows.at(RAISER, history)))
                .contains(
                        "Escalated – ",
                        "from: Province (WCCC)",
                        "to: Provincial council · escalated · due on ",
                        "National Committee for Counter Trafficking",
                        "with the consent of others · 1 action",
                        "Answered when asked for consent",
                        "agree",
                        "decision " + number,
                        "The decision in Khmer · version 1")
                .doesNotContain("decision-pdf-km");
        BrowserlessUIContext khmer = windows.of(RAISER, Languages.KHMER);
        khmer.getUI().navigate("matter/" + matter.number(), QueryParameters.of("tab", "timeline"));
        assertThat(Windows.text(khmer))
                .contains("សេចក្ដីសម្រេចជាភាសាខ្មែរ", "សេចក្ដីសម្រេច " + number)
                .doesNotContain("Escalated", "from:", "agree");
    }

    @Test
    void aDecisionOnAConfidentialMatterIsOpenedWithAReason() {
        Raised matter = people.raise(Topic.VIOLENCE, Urgency.URGENT, Confidentiality.CONFIDENTIAL);
        people.open(people.president(), matter.caseId());
        String number = people.decide(matter, people.action("DSVY", "director")).number();
        BrowserlessUIContext department = windows.at(DEPARTMENT, task(DEPARTMENT, matter, "carryOutAction"));
        assertThat(Windows.text(department)).contains("This is confidential").doesNotContain("Visit the family");
        write(department, "opening.why", "I am to carry this out.");
        press(department, "opening.open");
        assertThat(Windows.text(department)).contains("Visit the family and report.");
        assertThat(Windows.text(windows.at(RAISER, "decision/" + number)))
                .contains("This is confidential")
                .doesNotContain("two witnesses");
        assertThat(Windows.text(windows.at("battambang.council.president", "decision/" + number)))
                .doesNotContain(number, "confidential");
    }

    private void offersNoSuperseding(BrowserlessUIContext window) {
        assertThat(Windows.text(window)).contains("two witnesses").doesNotContain("Supersede");
    }

    private static void supersede(BrowserlessUIContext window) {
        press(window, "decisions.one.supersede");
        confirm(window);
    }

    private String task(String username, Raised matter, String step) {
        return "task/" + people.task(people.who(username), matter, step).value();
    }
}
