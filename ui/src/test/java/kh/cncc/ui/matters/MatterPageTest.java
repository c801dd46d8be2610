package kh.cncc.ui.matters;

import static kh.cncc.ui.testing.Committees.RAISER;
import static kh.cncc.ui.testing.Committees.WCCC;
import static kh.cncc.ui.testing.Hands.press;
import static kh.cncc.ui.testing.Hands.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.dialog.Dialog;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Languages;
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
class MatterPageTest {

    private static final String STRANGER = "kampot.dsvy.officer";

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
    void aMattersPageSaysInOneSentenceWhereItIsAndShowsItsWay() {
        Raised matter = committees.raised("Shown to its raiser");
        BrowserlessUIContext raiser = windows.at(RAISER, "matter/" + matter.number());
        assertThat(Windows.text(raiser))
                .contains("Shown to its raiser", "came to", "today", "1. Province", "It is here now");
        raiser.getUI().navigate("case/" + matter.number());
        assertThat(Windows.text(raiser)).contains("Shown to its raiser");
        BrowserlessUIContext khmer = windows.of(RAISER, Languages.KHMER);
        khmer.getUI().navigate("matter/" + matter.number());
        assertThat(Windows.text(khmer)).contains("កំពុងពិចារណា", "ឥឡូវវានៅទីនេះ");
    }

    @Test
    void oneThatIsNotTheirsIsAsIfItWereNotThere() {
        Raised matter = committees.raised("Hidden", Urgency.ORDINARY, Confidentiality.RESTRICTED);
        for (String address : new String[] {"matter/", "case/"}) {
            assertThat(Windows.text(windows.at(STRANGER, address + matter.number())))
                    .contains("There is no such page")
                    .doesNotContain("Hidden");
        }
        assertThat(Windows.text(windows.at(STRANGER, "matter/M-2026-99999"))).contains("There is no such page");
        assertThat(Windows.text(windows.at(STRANGER, "matters?whose=all&state=any")))
                .doesNotContain("Hidden");
    }

    @Test
    void aConfidentialOneIsReadOnlyAfterAReason() {
        Raised matter = committees.raised("Nobody else reads this", Urgency.URGENT, Confidentiality.CONFIDENTIAL);
        BrowserlessUIContext president = windows.at(WCCC, "matter/" + matter.number());
        assertThat(Windows.text(president)).contains("This is confidential").doesNotContain("Nobody else reads this");
        press(president, "opening.open");
        assertThat(Windows.text(president)).doesNotContain("Nobody else reads this");
        write(president, "opening.why", "I have to decide on it.");
        press(president, "opening.open");
        assertThat(Windows.text(president)).contains("Nobody else reads this");
        assertThat(Windows.text(windows.at("battambang.secretariat.chief", "matter/" + matter.number())))
                .contains("There is no such page");
    }

    @Test
    void whoRaisedItTakesItBackWithAReason() {
        Raised matter = committees.raised("Raised by mistake");
        BrowserlessUIContext raiser = windows.at(RAISER, "matter/" + matter.number());
        press(raiser, "matters.withdraw");
        withdraw(raiser);
        assertThat(Windows.text(raiser)).doesNotContain("withdrawn");
        write(raiser, "matters.field.reason", "The registrar has given in.");
        withdraw(raiser);
        assertThat(Windows.text(raiser)).contains("withdrawn");
        assertThat(Windows.text(windows.at(WCCC, "matter/" + matter.number()))).doesNotContain("Take the matter back");
    }

    /** The button of the dialog, not the one that opened it. */
    private static void withdraw(BrowserlessUIContext window) {
        window.activate();
        Dialog dialog = window.find(Dialog.class).single();
        new ButtonTester<>(window.find(Button.class, dialog)
                        .withText(Texts.text("matters.withdraw"))
                        .single())
                .click();
    }
}
