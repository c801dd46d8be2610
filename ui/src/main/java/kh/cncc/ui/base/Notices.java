package kh.cncc.ui.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words at the foot of the window on what just happened. */
public final class Notices {

    private static final int SECONDS = 1000;

    private Notices() {}

    /** It was done. */
    public static void done(String text) {
        show(text, 5 * SECONDS).addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** It was not done. Stays long enough to be read twice. */
    public static void problem(String text) {
        show(text, 15 * SECONDS).addThemeVariants(NotificationVariant.ERROR);
    }

    private static Notification show(String text, int milliseconds) {
        Notification notice = new Notification(text, milliseconds, Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(false);
        UI.getCurrent().add(notice);
        notice.open();
        return notice;
    }
}
