package kh.cncc.ui.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.UUID;
import kh.cncc.engine.access.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/** What nobody expected: the log has all of it under a number, and people get the number and plain words. */
final class Incident implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int LENGTH = 8;

    /** Writes the error to the log and says under which number. */
    static String record(Throwable error) {
        String number = UUID.randomUUID().toString().substring(0, LENGTH).toUpperCase(Locale.ROOT);
        LOG.error("Incident {}", number, error);
        return number;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (refusal(event.getThrowable()) instanceof Refused refused && ui != null) {
            Notices.problem(ui.getTranslation(refused.getMessage()));
            return;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            LOG.debug("The browser went away in the middle of an answer", event.getThrowable());
            return;
        }
        String number = record(event.getThrowable());
        if (ui != null) {
            Notices.problem(ui.getTranslation("error.unexpected", number));
        }
    }

    private static Throwable refusal(Throwable error) {
        Throwable cause = error;
        while (!(cause instanceof Refused) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
