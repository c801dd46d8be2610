package kh.cncc.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.server.SystemMessages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTextsTest {

    /** Asked for when there is no session and no window, so it may lean on neither. */
    @Test
    void aSessionThatIsOverIsExplainedInBothLanguagesWithoutAWindow() {
        SystemMessages messages =
                ConnectionTexts.whenOver(new DefaultI18NProvider(List.of(Languages.KHMER, Languages.ENGLISH)));
        assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(messages.getSessionExpiredCaption()).contains("អ្នកត្រូវបានចេញពីប្រព័ន្ធ", "You were logged out");
        assertThat(messages.getSessionExpiredMessage()).contains("log in again");
        assertThat(messages.getInternalErrorMessage()).contains("What you had saved is kept");
    }
}
