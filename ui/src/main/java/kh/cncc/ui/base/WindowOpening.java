package kh.cncc.ui.base;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives each browser window its language: the one chosen, else the official's own, else the browser's. */
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
                                    .orElseGet(() -> Languages.fitting(ui.getLocale())));
        });
    }
}
