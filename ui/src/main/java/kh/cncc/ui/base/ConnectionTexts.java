package kh.cncc.ui.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the browser says by itself while the server cannot be reached, and once it no longer knows the window. */
final class ConnectionTexts {

    private ConnectionTexts() {}

    /** The words for a connection that is lost and found again, in the language of the window. */
    static void show(UI ui, Locale language) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(I18NProvider.translate(language, "connection.lost"));
        dialog.setDialogTextGaveUp(I18NProvider.translate(language, "connection.gaveUp"));
        ui.getPage()
                .executeJs(
                        "const shown = window.Vaadin?.connectionIndicator; if (shown) shown.onlineText = $0",
                        I18NProvider.translate(language, "connection.back"));
    }

    /** The words for a window whose session is over. Nobody knows its language any more, so they stand in both. */
    static SystemMessages whenOver(I18NProvider texts) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(inBoth(texts, "connection.expired"));
        messages.setSessionExpiredMessage(inBoth(texts, "connection.expiredWhy"));
        messages.setInternalErrorCaption(inBoth(texts, "error.goneWrong"));
        messages.setInternalErrorMessage(inBoth(texts, "connection.reload"));
        messages.setSyncErrorCaption(inBoth(texts, "error.goneWrong"));
        messages.setSyncErrorMessage(inBoth(texts, "connection.reload"));
        messages.setCookiesDisabledCaption(inBoth(texts, "connection.cookies"));
        messages.setCookiesDisabledMessage(inBoth(texts, "connection.cookiesWhy"));
        return messages;
    }

    private static String inBoth(I18NProvider texts, String key) {
        return Languages.ALL.stream()
                .map(language -> texts.getTranslation(key, language))
                .collect(Collectors.joining(" · "));
    }
}
