package kh.cncc.ui.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import java.time.LocalDateTime;
import java.util.List;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.reminders.ReminderLine;
import kh.cncc.engine.reminders.Reminders;
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

@UiTest
@Import(TrialCases.class)
class ToldViewTest {

    private static final String OFFICER = "battambang.secretariat.officer";
    private static final String CHIEF = "battambang.secretariat.chief";

    @Autowired
    Windows windows;

    @Autowired
    TrialCases cases;

    @Autowired
    DailyReminders daily;

    @Autowired
    Reminders reminders;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    org.jooq.DSLContext db;

    private TaskId task;

    @BeforeEach
    void aTaskThatWasLate() {
        db.execute("truncate engine.reminder, engine.reminder_run, engine.mail");
        db.execute("delete from engine.task");
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        task = cases.open("BTB");
        for (int day : List.of(3, 6, 10, 12)) {
            clock.moveTo(LocalDateTime.of(2026, 11, day, 8, 0));
            daily.runOnce();
        }
    }

    @AfterEach
    void close() {
        windows.close();
        db.execute("truncate engine.reminder, engine.reminder_run, engine.mail");
    }

    @Test
    void theMenuCountsWhatIWasToldUntilILookAtIt() {
        BrowserlessUIContext window = windows.of(OFFICER);
        window.getUI().navigate("my-work");
        assertThat(counts(window)).containsExactly("1", "4");
        window.getUI().navigate("told");
        window.getUI().navigate("my-work");
        assertThat(counts(window)).containsExactly("1");
    }

    @Test
    void eachNoticeSaysWhyAndWhoElseWasTold() {
        var list = list(open(OFFICER));
        assertThat(list.size()).isEqualTo(4);
        assertThat(text(list, 0))
                .contains("A deadline has passed: Compile", "every three working days (time 1 of 5)", "Also told: ");
        assertThat(text(list, 3)).contains("A deadline is near: Compile", "Three working days before the deadline");
        assertThat(((Anchor) list.getItemComponent(0)).getHref()).isEqualTo("task/" + task.value());
    }

    @Test
    void aSuperiorIsLedToTheCaseAndNotToTheTask() {
        var list = list(open(CHIEF));
        assertThat(text(list, 0)).contains("A task for which you answer is overdue: Compile");
        assertThat(((Anchor) list.getItemComponent(0)).getHref()).startsWith("case/TRIAL-BTB-");
    }

    @Test
    void whoWasToldNothingReadsThat() {
        BrowserlessUIContext window = open("kampot.secretariat.officer");
        assertThat(window.find(VirtualList.class).exists()).isFalse();
        assertThat(texts(window)).contains("Nobody had to remind you of anything");
    }

    @Test
    void inKhmerTheRuleAndTheStepAreInKhmer() {
        BrowserlessUIContext window = windows.of(OFFICER, Languages.KHMER);
        window.navigate(ToldView.class);
        assertThat(text(list(window), 0)).contains("ហួសកាលកំណត់៖ ចងក្រង", "រៀងរាល់បីថ្ងៃធ្វើការ", "លើកទី 1");
    }

    @Test
    void aSentenceByHandIsShownWithItsAuthorAndScriptInItIsText() {
        reminders.remindNow(accounts.actor("gs.coordinator"), List.of(task), "<script>alert(1)</script> please hurry");
        var list = list(open(OFFICER));
        assertThat(text(list, 0))
                .contains("You are asked to attend to: Compile", "<script>alert(1)</script> please hurry");
    }

    @Test
    void theCoordinatorSeesWhoHasNoAddress() {
        db.execute("update engine.official set email = null where username = ?", OFFICER);
        try {
            clock.moveTo(LocalDateTime.of(2026, 11, 17, 8, 0));
            daily.runOnce();
            assertThat(texts(open("gs.coordinator"))).contains("(" + OFFICER + ")");
            assertThat(texts(open(CHIEF))).doesNotContain("(" + OFFICER + ")");
        } finally {
            db.execute("update engine.official set email = username || '@example.org' where username = ?", OFFICER);
        }
    }

    private BrowserlessUIContext open(String username) {
        BrowserlessUIContext window = windows.of(username);
        window.navigate(ToldView.class);
        return window;
    }

    private static List<String> counts(BrowserlessUIContext window) {
        window.activate();
        return window.find(Span.class).withClassName("count").all().stream()
                .map(Span::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static VirtualListTester<VirtualList<ReminderLine>, ReminderLine> list(BrowserlessUIContext window) {
        window.activate();
        return new VirtualListTester<>(window.find(VirtualList.class).single());
    }

    private static String text(VirtualListTester<VirtualList<ReminderLine>, ReminderLine> list, int index) {
        return list.getItemComponent(index).getElement().getTextRecursively();
    }

    private static String texts(BrowserlessUIContext window) {
        window.activate();
        return String.join(
                "\n",
                window.find(Paragraph.class).all().stream()
                        .map(Paragraph::getText)
                        .toList());
    }
}
