package kh.cncc.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.supervision.CallNotes;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateTasks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.TrialCases;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Unzipped;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Three tasks that are late in Battambang, Kampot and Kep. */
@UiTest
@Import(TrialCases.class)
class BoardViewsTest {

    private static final String COORDINATOR = "gs.coordinator";
    private static final String CHIEF = "battambang.secretariat.chief";

    @Autowired
    Windows windows;

    @Autowired
    TrialCases cases;

    @Autowired
    LateTasks late;

    @Autowired
    Reminders reminders;

    @Autowired
    CallNotes notes;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    org.jooq.DSLContext db;

    private TaskId battambang;

    @BeforeEach
    void threeAreLate() {
        db.execute("truncate engine.reminder, engine.reminder_run, engine.mail");
        db.execute("delete from engine.task");
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        battambang = cases.open("BTB");
        cases.open("KPT");
        cases.open("KEP");
        clock.moveTo(LocalDateTime.of(2026, 12, 1, 8, 0));
    }

    @AfterEach
    void close() {
        windows.close();
        db.execute("truncate engine.reminder, engine.reminder_run, engine.mail");
    }

    @Test
    void onlyWhoAnswersForOthersHasTheBoardInTheMenuAndMayOpenIt() {
        assertThat(menu(COORDINATOR)).contains("Board");
        assertThat(menu(CHIEF)).contains("Board");
        assertThat(menu("battambang.council.president")).doesNotContain("Board");
        BrowserlessUIContext window = windows.of("battambang.council.president");
        window.getUI().navigate("board");
        assertThat(window.find(LateTable.class).exists()).isFalse();
        assertThat(window.find(H1.class).single().getText()).isEqualTo("This is not yours to see");
    }

    @Test
    void aChiefOfSecretariatHasTheSameBoardOfTheOwnProvince() {
        assertThat(text(open(COORDINATOR, "board"))).contains("3 tasks are late", "Battambang", "Kampot", "Kep");
        assertThat(text(open(CHIEF, "board")))
                .contains("1 task is late", "Battambang")
                .doesNotContain("Kampot");
    }

    @Test
    void inKhmerTheBoardIsInKhmer() {
        BrowserlessUIContext window = windows.of(COORDINATOR, Languages.KHMER);
        window.getUI().navigate("board");
        assertThat(text(window)).contains("កិច្ចការយឺត 3", "បាត់ដំបង", "ចងក្រង");
    }

    @Test
    void fromTheRowToTheReminderItIsTwoClicks() {
        BrowserlessUIContext window = open(COORDINATOR, "board?area=BTB");
        press(window, "Remind");
        press(window, "Remind now");
        assertThat(reminders.mine(accounts.actor("battambang.secretariat.officer"), 0, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.sentence())
                        .isEqualTo("Please attend to this today, or tell me what holds it up."));
        assertThat(text(window)).contains("reminded today");
    }

    @Test
    void severalAreChosenAndNotedAtOnceAndAnEmptyNoteStaysOpen() {
        BrowserlessUIContext window = open(COORDINATOR, "board");
        List<Checkbox> boxes = window.find(Checkbox.class).all();
        boxes.forEach(box -> box.setValue(true));
        assertThat(text(window)).contains("3 tasks chosen");
        bar(window, "Call note");
        press(window, "Keep the note");
        assertThat(text(window)).contains("Please write something.");
        window.find(TextArea.class).single().setValue("<script>alert(1)</script> comes Thursday");
        press(window, "Keep the note");
        assertThat(late.page(accounts.actor(COORDINATOR), LateFilter.ALL, Locale.ENGLISH, 0, 10))
                .hasSize(3)
                .allMatch(task ->
                        task.call() != null && task.call().note().equals("<script>alert(1)</script> comes Thursday"));
        assertThat(text(window)).contains("<script>alert(1)</script> comes Thursday");
    }

    @Test
    void theFilterStandsInTheAddress() {
        assertThat(text(open(COORDINATOR, "board?text=KPT"))).contains("1 task is late");
        assertThat(text(open(COORDINATOR, "board?days=200"))).contains("No task fits this search");
        assertThat(text(open(COORDINATOR, "board?group=province&sort=told&page=99999999&days=nonsense")))
                .contains("3 tasks");
    }

    @Test
    void theMapSaysInWordsWhereWorkIsLateAndLeadsThere() {
        BrowserlessUIContext window = open(COORDINATOR, "board/map");
        Anchor tile = window.find(Anchor.class).withClassName("tile").all().stream()
                .filter(each -> each.getHref().endsWith("area=BTB"))
                .findFirst()
                .orElseThrow();
        assertThat(tile.getElement().getTextRecursively()).contains("Battambang", "very late", "1 task");
        assertThat(window.find(Anchor.class).withClassName("tile").all()).hasSize(25);
        assertThat(open(CHIEF, "board/map")
                        .find(Anchor.class)
                        .withClassName("tile")
                        .all())
                .hasSize(1);
    }

    @Test
    void theOtherPartsOpenWithoutAnyHistory() {
        for (String part : List.of("board/rates", "board/expected", "board/time")) {
            assertThat(text(open(COORDINATOR, part))).isNotBlank();
            assertThat(text(open(CHIEF, part + "?area=BTB"))).isNotBlank();
        }
        assertThat(text(open(COORDINATOR, "board/rates")))
                .contains("none expected")
                .doesNotContain("none expected yet");
        assertThat(text(open(COORDINATOR, "board/expected"))).contains("This is an expectation from the past");
    }

    @Test
    void aProvinceOfOthersIsRefusedInEachPart() {
        for (String part : List.of("board", "board/rates", "board/expected")) {
            BrowserlessUIContext window = open(CHIEF, part + "?area=KPT");
            assertThat(window.find(H1.class).single().getText()).isEqualTo("This is not yours to see");
        }
    }

    @Test
    void theSpreadsheetHoldsWhatTheListHoldsAndNoFormula() throws IOException {
        notes.note(accounts.actor(COORDINATOR), List.of(battambang), "=HYPERLINK(\"http://example.org\")");
        open(COORDINATOR, "board");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] rows = {0};
        try (LateSheet sheet = new LateSheet(out, Languages.ENGLISH, done -> rows[0] = done)) {
            late.each(accounts.actor(COORDINATOR), LateFilter.ALL, Languages.ENGLISH, sheet::add);
        }
        assertThat(rows[0]).isEqualTo(3);
        Map<String, String> parts = Unzipped.of(out.toByteArray());
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet).doesNotContain("<f>").contains("r=\"A4\"");
        assertThat(parts.getOrDefault("xl/sharedStrings.xml", "") + sheet)
                .contains("=HYPERLINK", "Battambang", "Working days late");
        assertThat(parts.getOrDefault("xl/styles.xml", "")).contains("@");
    }

    private BrowserlessUIContext open(String username, String address) {
        return windows.at(username, address);
    }

    private List<String> menu(String username) {
        return open(username, "my-work").find(SideNavItem.class).all().stream()
                .map(SideNavItem::getLabel)
                .toList();
    }

    private static void press(BrowserlessUIContext window, String label) {
        window.activate();
        window.find(Button.class).withText(label).all().getFirst().click();
    }

    /** The button below the list, not the one of a row. */
    private static void bar(BrowserlessUIContext window, String label) {
        window.activate();
        window.find(Button.class).withText(label).all().getLast().click();
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        StringBuilder text = new StringBuilder();
        collect(window.getUI(), text);
        return text.toString();
    }

    private static void collect(Component component, StringBuilder text) {
        text.append(component.getElement().getTextRecursively()).append('\n');
        component.getChildren().forEach(child -> collect(child, text));
    }
}
