package kh.cncc.ui.matters;

import static kh.cncc.ui.testing.Hands.confirm;
import static kh.cncc.ui.testing.Hands.fieldProblems;
import static kh.cncc.ui.testing.Hands.isAsked;
import static kh.cncc.ui.testing.Hands.line;
import static kh.cncc.ui.testing.Hands.pick;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.radios;
import static kh.cncc.ui.testing.Hands.search;
import static kh.cncc.ui.testing.Hands.select;
import static kh.cncc.ui.testing.Hands.upload;
import static kh.cncc.ui.testing.Hands.write;
import static kh.cncc.ui.testing.Hands.writeLine;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.testing.Committees;
import kh.cncc.ui.testing.Samples;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import(Committees.class)
class RaiseScreenTest {

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
    void aMatterIsFiledAndItsReceiptSaysTheNumberAndTheDayOfTheAnswer() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        fill(raiser, "A school that turns children away");
        file(raiser);
        assertThat(Windows.text(raiser)).contains("The matter is filed", "M-2026-", "You have an answer by");
        assertThat(Windows.text(windows.at(Committees.RAISER, "matters")))
                .contains("A school that turns children away", "being considered");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        writeLine(raiser, "matters.field.subject", "Half a matter");
        press(raiser, "matters.raise.file");
        assertThat(fieldProblems(raiser)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(line(raiser, "matters.field.subject").getValue()).isEqualTo("Half a matter");
        assertThat(line(raiser, "matters.field.subject").isInvalid()).isFalse();
        press(raiser, "matters.raise.startOver");
    }

    @Test
    void whatWasTypedIsStillThereAfterAnotherScreen() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        writeLine(raiser, "matters.field.subject", "Begun before lunch");
        pick(raiser, "matters.urgency", Urgency.URGENT::equals);
        raiser.getUI().navigate("matters");
        raiser.getUI().navigate("matters/raise");
        assertThat(line(raiser, "matters.field.subject").getValue()).isEqualTo("Begun before lunch");
        assertThat(radios(raiser, "matters.urgency").getValue()).isEqualTo(Urgency.URGENT);
        assertThat(Windows.text(raiser)).contains("This is what you had written before.");
    }

    /** What was begun out of the minutes of a meeting is not to be filed as coming out of another case. */
    @Test
    void whatWasBegunFromACaseStaysWithThatCase() {
        String first = committees.raised("Wells that run dry").number();
        String second = committees.raised("A road under water").number();
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise?from=" + first);
        writeLine(raiser, "matters.field.subject", "Begun from the first case");
        raiser.getUI().navigate("matters/raise");
        assertThat(line(raiser, "matters.field.subject").getValue()).isEmpty();
        from(raiser, second);
        assertThat(line(raiser, "matters.field.subject").getValue()).isEmpty();
        from(raiser, first);
        assertThat(line(raiser, "matters.field.subject").getValue()).isEqualTo("Begun from the first case");
    }

    @Test
    void whatSomebodyOfTheSameAreaRaisedBeforeIsShownBeforeItIsFiledAgain() {
        committees.raised("Children without birth certificates after the flood");
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        fill(raiser, "Children without birth certificates after the flood");
        assertThat(Windows.text(raiser)).contains("Matters like it");
        press(raiser, "matters.raise.file");
        assertThat(isAsked(raiser)).isTrue();
        confirm(raiser);
        assertThat(Windows.text(raiser)).contains("The matter is filed");
    }

    @Test
    void aChildAtRiskIsNeverOpenToAll() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        pick(raiser, "matters.confidentiality", Confidentiality.ORDINARY::equals);
        pick(raiser, "matters.urgency", Urgency.CHILD_AT_RISK::equals);
        assertThat(radios(raiser, "matters.confidentiality").getValue()).isEqualTo(Confidentiality.RESTRICTED);
    }

    @Test
    void whatIsAttachedIsFiledWithIt() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        fill(raiser, "A bridge that no child can cross");
        attach(raiser, "Photograph.png", Samples.png());
        attach(raiser, "Letter.pdf", Samples.pdf("To the committee"));
        assertThat(Windows.text(raiser)).contains("Photograph.png", "Letter.pdf");
        press(raiser, "document.remove");
        assertThat(Windows.text(raiser)).contains("Photograph.png").doesNotContain("Letter.pdf");
        file(raiser);
        String number = number(raiser);
        assertThat(Windows.text(windows.at(Committees.WCCC, "matter/" + number + "?tab=documents")))
                .contains("Photograph.png")
                .doesNotContain("Letter.pdf");
        raiser.activate();
        raiser.getUI().navigate("matters/raise");
        assertThat(Windows.text(raiser)).doesNotContain("Photograph.png");
    }

    @Test
    void aFileThatIsNotTakenIsSaidBesideItAndNothingTypedIsLost() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        writeLine(raiser, "matters.field.subject", "Typed before the file");
        attach(raiser, "Good.png", Samples.png());
        attach(raiser, "Page.pdf", Samples.html());
        assertThat(Windows.text(raiser)).contains("“Page.pdf” was not taken. What is in this file is not", "Good.png");
        assertThat(line(raiser, "matters.field.subject").getValue()).isEqualTo("Typed before the file");
        raiser.getUI().navigate("matters");
        raiser.getUI().navigate("matters/raise");
        assertThat(Windows.text(raiser)).contains("Good.png").doesNotContain("Page.pdf");
        assertThat(line(raiser, "matters.field.subject").getValue()).isEqualTo("Typed before the file");
    }

    @Test
    void noMoreThanTenFilesWait() {
        BrowserlessUIContext raiser = windows.at(Committees.RAISER, "matters/raise");
        for (int i = 1; i <= 11; i++) {
            attach(raiser, "Photograph-" + i + ".png", Samples.png());
        }
        assertThat(Windows.text(raiser))
                .contains("Photograph-10.png", "“Photograph-11.png” was not taken. At most 10 documents");
    }

    @Test
    void theFormSpeaksKhmer() {
        BrowserlessUIContext raiser = windows.of(Committees.RAISER, Languages.KHMER);
        raiser.getUI().navigate("matters/raise");
        assertThat(Windows.text(raiser)).contains("លើកឡើងបញ្ហា", "កុមារកំពុងមានគ្រោះថ្នាក់", "ចម្លើយត្រឹម");
    }

    private static void from(BrowserlessUIContext raiser, String number) {
        raiser.getUI().navigate("matters/raise", QueryParameters.fromString("from=" + number));
    }

    private static void fill(BrowserlessUIContext raiser, String subject) {
        writeLine(raiser, "matters.field.subject", subject);
        write(raiser, "matters.account", "It was tried for three months.");
        write(raiser, "matters.asked", "That somebody who can decides.");
        select(raiser, "matters.topic").setValue(Topic.BIRTH_REGISTRATION);
        search(raiser, "matters.field.area", "Battambang");
        pick(raiser, "matters.urgency", Urgency.ORDINARY::equals);
        pick(raiser, "matters.confidentiality", Confidentiality.ORDINARY::equals);
    }

    private static void attach(BrowserlessUIContext raiser, String name, byte[] content) {
        upload(raiser, name, "application/octet-stream", content);
    }

    private static String number(BrowserlessUIContext raiser) {
        raiser.activate();
        return raiser.find(Span.class).withClassName("case-number").single().getText();
    }

    private static void file(BrowserlessUIContext raiser) {
        press(raiser, "matters.raise.file");
        if (isAsked(raiser)) {
            confirm(raiser);
        }
        assertThat(fieldProblems(raiser)).isEmpty();
        assertThat(Texts.text("matters.receipt")).isNotBlank();
    }
}
