package kh.cncc.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.HasElement;
import java.time.LocalDateTime;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.time.MovableClock;
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
class TaskViewTest {

    private static final String OFFICER = "battambang.secretariat.officer";

    @Autowired
    Windows windows;

    @Autowired
    TrialCases cases;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private TaskId task;

    @BeforeEach
    void aTask() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        task = cases.open("BTB");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void whoComesSecondIsToldWhoDidItAndWhen() {
        cases.submit(accounts.actor(OFFICER), task);
        assertThat(shown(OFFICER, "task/" + task.value()))
                .contains("This was done by", "2 Nov 2026, 08:00", "It was submitted.", "Open case TRIAL-BTB");
    }

    @Test
    void anotherProvincesTaskIsNotTheirsToSee() {
        assertThat(shown("kampot.secretariat.officer", "task/" + task.value()))
                .contains("This is not yours to see")
                .doesNotContain("TRIAL-BTB");
    }

    @Test
    void aTaskThatNeverWasIsRefusedTheSameWay() {
        assertThat(shown(OFFICER, "task/987654321")).contains("This is not yours to see");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        assertThat(shown(OFFICER, "task/abc")).contains("There is no such page");
        assertThat(shown(OFFICER, "nowhere")).contains("There is no such page");
    }

    private String shown(String username, String address) {
        BrowserlessUIContext window = windows.of(username);
        window.getUI().navigate(address);
        HasElement view = window.getCurrentView();
        return view.getElement().getTextRecursively();
    }
}
