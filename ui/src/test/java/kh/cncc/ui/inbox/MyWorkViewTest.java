package kh.cncc.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
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
class MyWorkViewTest {

    private static final String OFFICER = "battambang.secretariat.officer";
    private static final String CHIEF = "battambang.secretariat.chief";

    @Autowired
    Windows windows;

    @Autowired
    TrialCases cases;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    org.jooq.DSLContext db;

    @BeforeEach
    void theFirstWorkingDayOfNovember() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        db.execute("delete from engine.task");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void eachOfficialSeesTheTasksOfTheirOwnSeats() {
        cases.open("BTB");
        cases.open("BTB");
        cases.open("KPT");
        assertThat(list(open(OFFICER)).size()).isEqualTo(2);
        assertThat(list(open("kampot.secretariat.officer")).size()).isEqualTo(1);
        BrowserlessUIContext chief = open(CHIEF);
        assertThat(chief.find(VirtualList.class).exists()).isFalse();
        assertThat(texts(chief)).contains("Nothing is waiting for you");
    }

    @Test
    void theMenuCountsWhatIsOpenAndMarksWhatIsOverdue() {
        cases.open("BTB");
        Span count = open(OFFICER).find(Span.class).withClassName("count").single();
        assertThat(count.getText()).isEqualTo("1");
        assertThat(count.hasClassName("overdue")).isFalse();
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 8, 0));
        Span later = open(OFFICER).find(Span.class).withClassName("count").single();
        assertThat(later.hasClassName("overdue")).isTrue();
    }

    @Test
    void whatIsOverdueComesFirstAndSaysByHowMuch() {
        TaskId early = cases.open("BTB");
        clock.moveTo(LocalDateTime.of(2026, 11, 6, 8, 0));
        cases.open("BTB");
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 8, 0));
        var list = list(open(OFFICER));
        assertThat(list.getItem(0).id()).isEqualTo(early);
        assertThat(((TaskCard) list.getItemComponent(0)).hasClassName("overdue"))
                .isTrue();
    }

    @Test
    void theFilterStandsInTheAddress() {
        cases.open("BTB");
        BrowserlessUIContext window = open(OFFICER);
        window.getUI().navigate("my-work", QueryParameters.fromString("text=nowhere&overdue=yes"));
        assertThat(window.find(TextField.class).single().getValue()).isEqualTo("nowhere");
        assertThat(window.find(Checkbox.class).single().getValue()).isTrue();
        assertThat(texts(window)).contains("No task fits this search");
        window.getUI().navigate("my-work", QueryParameters.fromString("text=battambang&sort=nonsense&step=unknown"));
        assertThat(window.find(TextField.class).single().getValue()).isEqualTo("battambang");
    }

    @Test
    void inKhmerTheStepsAndTheDeadlinesAreInKhmer() {
        cases.open("BTB");
        BrowserlessUIContext window = windows.of(OFFICER, Languages.KHMER);
        window.navigate(MyWorkView.class);
        TaskCard card = (TaskCard) list(window).getItemComponent(0);
        assertThat(card.getElement().getTextRecursively()).contains("ចងក្រង", "ថ្ងៃធ្វើការ");
    }

    @Test
    void aCardSaysWhatItsCaseIsAbout() {
        cases.open("BTB");
        db.execute("update engine.case_file set title = 'A school without water'"
                + " where id = (select max(id) from engine.case_file)");
        TaskCard card = (TaskCard) list(open(OFFICER)).getItemComponent(0);
        assertThat(card.getElement().getTextRecursively()).contains("A school without water");
    }

    @Test
    void scriptInTheSearchIsOnlyText() {
        BrowserlessUIContext window = open(OFFICER);
        window.getUI().navigate("my-work", QueryParameters.fromString("text=%3Cscript%3Ealert(1)%3C%2Fscript%3E"));
        assertThat(window.find(TextField.class).single().getValue()).isEqualTo("<script>alert(1)</script>");
        assertThat(texts(window)).contains("No task fits this search");
    }

    private BrowserlessUIContext open(String username) {
        BrowserlessUIContext window = windows.of(username);
        window.navigate(MyWorkView.class);
        return window;
    }

    @SuppressWarnings("unchecked")
    private static VirtualListTester<VirtualList<TaskLine>, TaskLine> list(BrowserlessUIContext window) {
        window.activate();
        return new VirtualListTester<>(window.find(VirtualList.class).single());
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
