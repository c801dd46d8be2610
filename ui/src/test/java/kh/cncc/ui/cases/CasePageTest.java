package kh.cncc.ui.cases;

import static kh.cncc.ui.testing.Hands.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldTester;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Months;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.ui.testing.Samples;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What every case has on its page, on that of a report: documents, comments, who is involved, its history, its export. */
@UiTest
@Import(Ladder.class)
class CasePageTest {

    @Autowired
    Ladder ladder;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    private String number = "";
    private String other = "";

    @BeforeEach
    void aMonth() {
        var cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        number = Ladder.code(cycle, "BTB");
        other = Ladder.code(cycle, "KPT");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aDocumentIsAddedReplacedAndSavedByOthersWhoMaySeeTheCase() throws IOException {
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "documents");
        assertThat(Windows.text(secretary)).contains("There is no document yet.");
        upload(secretary, "../Minutes.pdf", "application/pdf", Samples.pdf("first"));
        assertThat(Windows.text(secretary)).contains("Minutes.pdf", "version 1");
        press(secretary, "New version");
        upload(secretary, "Minutes.pdf", "application/pdf", Samples.pdf("second"));
        assertThat(Windows.text(secretary)).contains("version 2", "Earlier versions: 1");
        BrowserlessUIContext president = tab(ladder.president("BTB"), "documents");
        assertThat(saved(president, "Save")).isEqualTo(Samples.pdf("second"));
        press(president, "Look at it");
        assertThat(president
                        .find(com.vaadin.flow.component.html.Image.class)
                        .single()
                        .getAlt())
                .contains("Picture of Minutes.pdf");
    }

    @Test
    void aFileThatIsNotTakenIsToldBesideIt() {
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "documents");
        upload(secretary, "page.pdf", "application/pdf", Samples.html());
        assertThat(Windows.text(secretary)).contains("“page.pdf” was not taken. What is in this file is not");
        upload(secretary, "empty.txt", "text/plain", new byte[0]);
        assertThat(Windows.text(secretary)).contains("This file is empty");
        upload(secretary, "bomb.docx", "application/zip", Samples.bomb());
        assertThat(Windows.text(secretary)).contains("Unpacked, this file is too large");
    }

    @Test
    void aDocumentIsWithdrawnWithAReasonByTheSeatThatAddedItOnly() {
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "documents");
        upload(secretary, "wrong.png", "image/png", Samples.png());
        BrowserlessUIContext chief = tab(ladder.president("BTB"), "documents");
        withdraw(chief, "I do not like it.");
        assertThat(Windows.text(chief)).doesNotContain("Withdrawn by");
        withdraw(secretary, " ");
        assertThat(area(secretary, "Why it is withdrawn").isInvalid()).isTrue();
        new TextAreaTester<>(area(secretary, "Why it is withdrawn")).setValue("It shows another meeting.");
        last(secretary, "Withdraw");
        assertThat(Windows.text(secretary)).contains("Withdrawn by", "It shows another meeting.");
        assertThat(secretary.find(Anchor.class).withText("Save").exists()).isFalse();
    }

    @Test
    void whoIsNamedInACommentIsToldUntilTheyHaveLooked() {
        Actor president = ladder.president("BTB");
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "comments");
        write(secretary, "Write a comment", "Please look, @" + president.username() + ". <b>Soon</b>");
        press(secretary, "Send the comment");
        assertThat(Windows.text(secretary)).contains("Please look, @", "<b>Soon</b>");
        BrowserlessUIContext work = windows.at(president.username(), "my-work");
        assertThat(Windows.text(work)).contains("You were named in comments", number);
        BrowserlessUIContext reader = tab(president, "comments");
        assertThat(Windows.text(reader)).contains("Please look");
        assertThat(Windows.text(windows.at(president.username(), "my-work"))).doesNotContain("You were named");
    }

    @Test
    void whoMayNotSeeTheCaseCannotBeNamedInIt() {
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "comments");
        write(secretary, "Write a comment", "@" + ladder.secretary("KPT").username() + " look");
        press(secretary, "Send the comment");
        assertThat(area(secretary, "Write a comment").getErrorMessage()).contains("is nobody who may see this case");
        write(secretary, "Write a comment", "");
        press(secretary, "Send the comment");
        assertThat(area(secretary, "Write a comment").getErrorMessage()).contains("Write something");
        var field = secretary.find(MentionField.class).single();
        assertThat(field.choices("battambang").toString()).contains("\"username\"");
        assertThat(field.choices("kampot.secretariat").toString()).isEqualTo("[]");
    }

    @Test
    void aCaseIsWatchedAndNotAnyMore() {
        BrowserlessUIContext president = tab(ladder.president("BTB"), "involved");
        press(president, "Watch");
        assertThat(Windows.text(tab(ladder.president("BTB"), "involved"))).contains("Watches");
        BrowserlessUIContext again = tab(ladder.president("BTB"), "involved");
        press(again, "Stop watching");
        assertThat(again.find(Button.class).withText("Watch").exists()).isTrue();
    }

    @Test
    void aCaseIsRelatedToOneThatIsThereAndMineToSee() {
        BrowserlessUIContext coordinator = tab(ladder.coordinator(), "involved");
        relate(coordinator, "PR-1999-01-BTB");
        assertThat(relation(coordinator).getErrorMessage()).contains("There is no such case");
        relate(coordinator, number);
        assertThat(relation(coordinator).getErrorMessage()).contains("this case itself");
        relate(coordinator, other);
        assertThat(Windows.text(coordinator)).contains("Related to", other);
        // Battambang's own people are not told of Kampot's.
        assertThat(Windows.text(tab(ladder.secretary("BTB"), "involved"))).doesNotContain(other);
        assertThat(Windows.text(tab(ladder.secretary("KPT"), "involved"))).contains("This is not yours to see");
    }

    @Test
    void theHistoryHasActsCommentsDocumentsAndMails() {
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "documents");
        upload(secretary, "Minutes.png", "image/png", Samples.png());
        BrowserlessUIContext writer = tab(ladder.secretary("BTB"), "comments");
        write(writer, "Write a comment", "The minutes are in.");
        press(writer, "Send the comment");
        assertThat(Windows.text(tab(ladder.president("BTB"), "timeline")))
                .contains("Report opened", "Document: Minutes.png", "The minutes are in.", "by itself");
    }

    @Test
    void theWholeCaseIsSavedAsOneFile() throws IOException {
        BrowserlessUIContext secretary = tab(ladder.secretary("BTB"), "documents");
        upload(secretary, "Minutes.png", "image/png", Samples.png());
        byte[] file = saved(secretary, "Save the case as one file (ZIP)");
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("index.html", "case.json").anyMatch(name -> name.endsWith("Minutes.png"));
        assertThat(Windows.text(tab(ladder.president("BTB"), "timeline"))).contains("Exported");
    }

    private BrowserlessUIContext tab(Actor official, String tab) {
        return windows.at(official.username(), "case/" + number + "?tab=" + tab);
    }

    private static byte[] saved(BrowserlessUIContext window, String text) {
        window.activate();
        var out = new ByteArrayOutputStream();
        new AnchorTester(window.find(Anchor.class).withText(text).all().getFirst()).download(out);
        return out.toByteArray();
    }

    private static void withdraw(BrowserlessUIContext window, String reason) {
        press(window, "Withdraw");
        write(window, "Why it is withdrawn", reason);
        last(window, "Withdraw");
    }

    private static void relate(BrowserlessUIContext window, String number) {
        new TextFieldTester<>(relation(window)).setValue(number);
        press(window, "Relate it");
    }

    private static TextField relation(BrowserlessUIContext window) {
        window.activate();
        return window.find(TextField.class).withLabel("Number of another case").single();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.activate();
        window.roundTrip();
        new ButtonTester<>(window.find(Button.class).withText(text).all().getFirst()).click();
    }

    private static void last(BrowserlessUIContext window, String text) {
        window.activate();
        new ButtonTester<>(window.find(Button.class).withText(text).all().getLast()).click();
    }

    private static TextArea area(BrowserlessUIContext window, String label) {
        window.activate();
        window.roundTrip();
        return window.find(TextArea.class).withLabel(label).all().getLast();
    }

    private static void write(BrowserlessUIContext window, String label, String words) {
        new TextAreaTester<>(area(window, label)).setValue(words);
    }
}
