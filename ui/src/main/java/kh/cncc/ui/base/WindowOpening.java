package kh.cncc.ui.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives each browser window its language: the one chosen, else the official's own, else the one last used here, else the browser's. */
@Component
class WindowOpening implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient CurrentOfficial current;

    WindowOpening(CurrentOfficial current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(new Incident()));
        event.getSource()
                .setSystemMessagesProvider(
                        // Asked for at moments without a session, when the texts are not to be had from the current
                        // one.
                        information -> ConnectionTexts.whenOver(
                                information.getService().getInstantiator().getI18NProvider()));
        event.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            Locale chosen = Languages.chosen();
            Languages.show(
                    ui,
                    chosen != null
                            ? chosen
                            : current.find()
                                    .map(actor -> current.official().language())
                                    .map(Languages::fitting)
                                    .or(Languages::lastUsed)
                                    .orElseGet(() -> Languages.fitting(ui.getLocale())));
            ui.addBeforeLeaveListener(leaving -> closeDialogs(ui));
        });
    }

    /** A dialog belongs to the screen that it was opened from; Vaadin lets it stand over the next one. */
    private static void closeDialogs(UI ui) {
        ui.getChildren().toList().forEach(child -> {
            if (child instanceof Dialog dialog) {
                dialog.close();
            } else if (child instanceof ConfirmDialog dialog) {
                dialog.close();
            }
        });
    }
}
