package kh.cncc.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.mail.MailRow;
import kh.cncc.engine.mail.MailText;
import kh.cncc.engine.mail.MailTexts;
import kh.cncc.engine.mail.Notice;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.TrialCases;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@UiTest
@Import({Notice.class, TrialCases.class})
class MailScreensTest {

    private static final String COORDINATOR = "gs.coordinator";
    private static final String STAFF = "gs.monitoring.officer";
    private static final String OFFICER = "battambang.secretariat.officer";

    @Autowired
    Windows windows;

    @Autowired
    TrialCases cases;

    @Autowired
    Reach reach;

    @Autowired
    Organisation organisation;

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    MailTexts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    org.jooq.DSLContext db;

    @BeforeEach
    void twoMails() {
        clock.moveTo(LocalDateTime.of(2026, 11, 9, 9, 0));
        db.execute("delete from engine.mail");
        db.execute("delete from engine.mail_text where key = 'notice'");
        db.execute("""
            insert into engine.mail_text (key, language, version, subject, body, at) values
            ('notice', 'en', 1, 'Please: {step}', 'Dear {name}, this waits: {step}.', now()),
            ('notice', 'km', 1, 'សូម៖ {step}', 'ជូន {name} កិច្ចការនេះរង់ចាំ៖ {step}។', now())
            """);
        put();
        put();
        db.execute("""
            update engine.mail set state = 'sent', address = 'a@x.example', subject = 'Please <b>do</b>',
                body = 'It waits', language = 'en', ended_at = now() where id = (select min(id) from engine.mail)
            """);
        db.execute("""
            update engine.mail set state = 'failed', reason = 'refused', reply = '550 no such user',
                address = 'wrong@x.example', ended_at = now() where id = (select max(id) from engine.mail)
            """);
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void everybodySeesTheirOwnMailsAndWhyTheyCame() {
        BrowserlessUIContext window = windows.of(OFFICER);
        window.navigate(MyMailsView.class);
        assertThat(list(window).size()).isEqualTo(2);
        assertThat(card(window, 1)).contains("Please <b>do</b>", "Why: the rule", "To nobody else", "Sent", "It waits");
        assertThat(links(window)).as("no ways to what is not theirs").doesNotContain("mails/outbox", "mails/texts");
    }

    @Test
    void aMailLeadsToTheTaskOnlyWhomItIsFor() {
        TaskId task = cases.open("BTB");
        String number = putAbout(task, OFFICER);
        putAbout(task, COORDINATOR);
        assertThat(way(OFFICER)).isEqualTo("task/" + task.value());
        assertThat(way(COORDINATOR)).isEqualTo("case/" + number);
        cases.submit(accounts.actor(OFFICER), task);
        assertThat(way(OFFICER)).as("what is done is seen in its case").isEqualTo("case/" + number);
    }

    @Test
    void aMailSaysOfWhichCaseItIsAndWhoseThatIs() {
        cases.open("BTB");
        db.execute("update engine.mail set case_id = (select max(id) from engine.case_file)");
        BrowserlessUIContext window = windows.of(OFFICER);
        window.navigate(MyMailsView.class);
        assertThat(card(window, 1)).contains("TRIAL-BTB-", " · Provincial CNCC, Battambang");
        db.execute("""
            update engine.case_file set confidentiality = 'confidential'
            where id = (select max(id) from engine.case_file)
            """);
        window.navigate(MyMailsView.class);
        assertThat(card(window, 1)).doesNotContain("Provincial CNCC, Battambang");
    }

    @Test
    void whoIsNotOfTheGeneralSecretariatIsRefusedTheOutboxAndTheTexts() {
        BrowserlessUIContext window = windows.of(OFFICER);
        window.getUI().navigate("mails/outbox");
        assertThat(heading(window)).isEqualTo("This is not yours to see");
        window.getUI().navigate("mails/texts/notice");
        assertThat(heading(window)).isEqualTo("This is not yours to see");
    }

    @Test
    void theCoordinatorCorrectsAnAddressAndItIsSentAgain() {
        String before = db.fetchSingle("select email from engine.official where username = ?", OFFICER)
                .get(0, String.class);
        BrowserlessUIContext window = outbox(COORDINATOR, "state=failed");
        assertThat(card(window, 0)).contains("550 no such user", "wrong@x.example", "refused this address");
        press(window, "Correct the address");
        TextField address = window.find(TextField.class).all().stream()
                .filter(field -> "Mail address".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(address.getValue()).isEqualTo("wrong@x.example");
        address.setValue("no address");
        press(window, "Correct and send again");
        assertThat(address.isInvalid()).isTrue();
        address.setValue("right@x.example");
        press(window, "Correct and send again");
        assertThat(states()).containsExactly("sent", "waiting");
        assertThat(db.fetchSingle("select email from engine.official where username = ?", OFFICER)
                        .get(0, String.class))
                .isEqualTo("right@x.example");
        db.execute("update engine.official set email = ? where username = ?", before, OFFICER);
        db.execute("delete from engine.mail_address");
    }

    @Test
    void aMailIsCalledOffAfterAsking() {
        BrowserlessUIContext window = outbox(COORDINATOR, "state=failed");
        press(window, "Call off");
        assertThat(states()).containsExactly("sent", "failed");
        new ConfirmDialogTester(window.find(ConfirmDialog.class).single()).confirm();
        assertThat(states()).containsExactly("sent", "cancelled");
    }

    @Test
    void theStaffSeesTheOutboxButChangesNothing() {
        BrowserlessUIContext window = outbox(STAFF, "");
        assertThat(list(window).size()).isEqualTo(2);
        assertThat(window.find(Button.class).all()).extracting(Button::getText).doesNotContain("Call off");
        assertThat(Windows.text(window))
                .contains("This installation has no mail server", "0 waiting, 1 failed, 1 sent");
        window.getUI().navigate("mails/outbox", QueryParameters.fromString("text=%3Cscript%3E&state=nonsense"));
        assertThat(Windows.text(window)).contains("No mail fits this search");
    }

    @Test
    void aMailThatWaitsIsReadAsItWouldGoOutNow() {
        put();
        BrowserlessUIContext window = outbox(COORDINATOR, "state=waiting&day=2026-11-09");
        assertThat(list(window).size()).isEqualTo(1);
        var details = (Details) list(window)
                .getItemComponent(0)
                .getChildren()
                .filter(Details.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(details.getElement().getTextRecursively()).doesNotContain("this waits");
        details.setOpened(true);
        assertThat(details.getElement().getTextRecursively()).contains("this waits", "the rule");
        window.getUI().navigate("mails/outbox", QueryParameters.fromString("day=2026-11-08"));
        assertThat(Windows.text(window)).contains("No mail fits this search");
    }

    @Test
    void everyKindOfMailHasAName() {
        for (String language : List.of("en", "km")) {
            ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language));
            assertThat(texts.all(accounts.actor(STAFF)))
                    .extracting(MailText::key)
                    .filteredOn(key -> !key.equals("notice"))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(key -> assertThat(words.containsKey("mail.kind." + key))
                            .as(key)
                            .isTrue());
        }
    }

    @Test
    void aBrokenPlaceholderIsToldBesideItsField() {
        BrowserlessUIContext window = windows.of(STAFF);
        window.getUI().navigate("mails/texts/notice");
        TextArea english = window.find(TextArea.class).all().getLast();
        english.setValue("This waits: {stepp}");
        press(window, "Save");
        assertThat(english.isInvalid()).isTrue();
        assertThat(english.getErrorMessage()).contains("{stepp} cannot be filled in", "{step}");
        english.setValue("This waits: {step}");
        press(window, "Save");
        assertThat(db.fetchSingle("select max(version) from engine.mail_text where key = 'notice' and language = 'en'")
                        .get(0, Integer.class))
                .isEqualTo(2);
        assertThat(english.getValue()).isEqualTo("This waits: {step}");
        press(window, "Use this one again");
        assertThat(english.getValue()).isEqualTo("Dear {name}, this waits: {step}.");
    }

    @Test
    void aTextIsShownOnARealTaskAndSentToOneself() {
        cases.open("BTB");
        BrowserlessUIContext window = windows.of(STAFF);
        window.getUI().navigate("mails/texts/notice");
        press(window, "Show how it reads");
        IFrame preview = window.find(IFrame.class).single();
        assertThat(preview.getSrcdoc().orElseThrow()).contains("Compile provincial report");
        assertThat(preview.getElement().getAttribute("sandbox")).isEmpty();
        press(window, "Send to me");
        assertThat(db.fetchSingle("select count(*) from engine.mail where kind = 'trial' and state = 'waiting'")
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void inKhmerTheScreensAreInKhmer() {
        BrowserlessUIContext window = windows.of(COORDINATOR, Languages.KHMER);
        window.getUI().navigate("mails/outbox");
        assertThat(heading(window)).isEqualTo("ប្រអប់សារចេញ");
        assertThat(Windows.text(window)).contains("ប្រព័ន្ធនេះគ្មានម៉ាស៊ីនសារទេ");
        window.getUI().navigate("mails/texts");
        assertThat(links(window)).contains("mails/texts/footer", "mails/texts/notice");
    }

    private String way(String username) {
        BrowserlessUIContext window = windows.of(username);
        window.navigate(MyMailsView.class);
        return list(window)
                .getItemComponent(0)
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .findFirst()
                .orElse("");
    }

    private String putAbout(TaskId task, String username) {
        var row = db.fetchSingle(
                "select c.id, c.number from engine.task t join engine.case_file c on c.id = t.case_id where t.id = ?",
                task.value());
        CaseId id = new CaseId(row.get(0, Long.class));
        transaction.executeWithoutResult(status -> {
            reach.give(
                    id,
                    List.of(
                            organisation
                                    .mechanism("CNCC-GS", "KH")
                                    .orElseThrow()
                                    .id(),
                            organisation
                                    .mechanism("CP-CNCC-SEC", "BTB")
                                    .orElseThrow()
                                    .id()));
            outbox.put(new OutgoingMail(accounts.actor(username).id(), "notice", Map.of(), task, id, "the rule", null));
        });
        return row.get(1, String.class);
    }

    private void put() {
        transaction.executeWithoutResult(status -> outbox.put(
                new OutgoingMail(accounts.actor(OFFICER).id(), "notice", Map.of(), null, null, "the rule", null)));
    }

    private List<String> states() {
        return db.fetch("select state from engine.mail order by id").map(row -> row.get(0, String.class));
    }

    private BrowserlessUIContext outbox(String username, String query) {
        BrowserlessUIContext window = windows.of(username);
        window.getUI().navigate("mails/outbox", QueryParameters.fromString(query));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static VirtualListTester<VirtualList<MailRow>, MailRow> list(BrowserlessUIContext window) {
        window.activate();
        return new VirtualListTester<>(window.find(VirtualList.class).single());
    }

    private static String card(BrowserlessUIContext window, int index) {
        return list(window).getItemComponent(index).getElement().getTextRecursively();
    }

    /** A button of the page, of a dialog, or of the first mail in the list. */
    private static void press(BrowserlessUIContext window, String text) {
        window.activate();
        window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseGet(() -> list(window)
                        .getItemComponent(0)
                        .getChildren()
                        .flatMap(part -> part.getChildren())
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static List<String> links(BrowserlessUIContext window) {
        window.activate();
        return window.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String heading(BrowserlessUIContext window) {
        window.activate();
        return window.find(H1.class).single().getText();
    }
}
