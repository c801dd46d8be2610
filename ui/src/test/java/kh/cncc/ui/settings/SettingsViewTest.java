package kh.cncc.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.reminders.How;
import kh.cncc.engine.reminders.MailWish;
import kh.cncc.engine.reminders.MailWishes;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class SettingsViewTest {

    private static final String OFFICER = "battambang.secretariat.officer";
    private static final String EARLY = "My tasks, until their deadline";
    private static final String DIGEST = "The daily digest leaves";

    @Autowired
    Windows windows;

    @Autowired
    MailWishes wishes;

    @Autowired
    Accounts accounts;

    @Autowired
    org.jooq.DSLContext db;

    @AfterEach
    void close() {
        windows.close();
        db.execute("delete from engine.mail_wish");
        accounts.chooseLanguage(accounts.actor(OFFICER), Languages.KHMER);
    }

    @Test
    void whatIsChosenIsKept() {
        BrowserlessUIContext window = open(OFFICER);
        this.<Optional<How>>field(window, EARLY).setValue(Optional.of(How.MAIL));
        this.<Optional<LocalTime>>field(window, DIGEST).setValue(Optional.of(LocalTime.of(16, 30)));
        window.find(Checkbox.class).single().setValue(false);
        press(window, "Save");
        assertThat(mine()).isEqualTo(new MailWish(How.MAIL, null, LocalTime.of(16, 30), false));
        BrowserlessUIContext again = open(OFFICER);
        assertThat(field(again, EARLY).getValue()).isEqualTo(Optional.of(How.MAIL));
        assertThat(field(again, DIGEST).getValue()).isEqualTo(Optional.of(LocalTime.of(16, 30)));
        assertThat(again.find(Checkbox.class).single().getValue()).isFalse();
    }

    @Test
    void undoBringsBackWhatIsKept() {
        BrowserlessUIContext window = open(OFFICER);
        this.<Optional<How>>field(window, EARLY).setValue(Optional.of(How.PROGRAM));
        press(window, "Undo");
        assertThat(field(window, EARLY).getValue()).isEqualTo(Optional.empty());
        press(window, "Save");
        assertThat(mine()).isEqualTo(MailWish.AS_RULED);
    }

    @Test
    void theLanguageIsKeptToo() {
        BrowserlessUIContext window = open(OFFICER);
        this.<Locale>field(window, "Language").setValue(Languages.KHMER);
        press(window, "Save");
        assertThat(accounts.language(accounts.actor(OFFICER)).getLanguage()).isEqualTo("km");
    }

    @Test
    void itSaysWhatCannotBeSwitchedOffAndWhy() {
        assertThat(page(open(OFFICER)))
                .contains("My tasks, when they are overdue", "cannot be switched off: somebody waits for the task")
                .doesNotContain("You have no mail address");
    }

    @Test
    void whoHasNoAddressIsToldThat() {
        db.execute("update engine.official set email = null where username = ?", OFFICER);
        try {
            assertThat(page(open(OFFICER))).contains("You have no mail address");
        } finally {
            db.execute("update engine.official set email = username || '@example.org' where username = ?", OFFICER);
        }
    }

    @Test
    void theAccountLeadsThere() {
        BrowserlessUIContext window = windows.of(OFFICER);
        window.getUI().navigate("my-work");
        assertThat(links(window)).contains("settings");
        window.getUI().navigate("told");
        assertThat(links(window)).contains("settings");
    }

    @Test
    void whoIsNotSignedInSeesNoSettings() {
        BrowserlessUIContext window = windows.ofNobody();
        window.getUI().navigate("settings");
        window.activate();
        assertThat(window.find(Select.class).exists()).isFalse();
    }

    @Test
    void inKhmerItIsInKhmer() {
        BrowserlessUIContext window = windows.of(OFFICER, Languages.KHMER);
        window.navigate(SettingsView.class);
        window.activate();
        assertThat(window.find(H1.class).single().getText()).isEqualTo("ការកំណត់របស់ខ្ញុំ");
        assertThat(page(window)).contains("មិនអាចបិទបានទេ");
    }

    private MailWish mine() {
        return wishes.of(accounts.actor(OFFICER));
    }

    private BrowserlessUIContext open(String username) {
        BrowserlessUIContext window = windows.of(username);
        window.navigate(SettingsView.class);
        return window;
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> field(BrowserlessUIContext window, String label) {
        window.activate();
        return (Select<T>) window.find(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.activate();
        window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static List<String> links(BrowserlessUIContext window) {
        window.activate();
        return window.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String page(BrowserlessUIContext window) {
        window.activate();
        return window.getCurrentView().getElement().getTextRecursively();
    }
}
