package kh.cncc.ui.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** The two languages of the program, and which of them a person reads. */
public final class Languages {

    public static final Locale KHMER = Locale.of("km");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(KHMER, ENGLISH);

    private static final String COOKIE = "cncc-language";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Languages() {}

    /** English for those who ask for it, Khmer for all others. */
    public static Locale fitting(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals("en") ? ENGLISH : KHMER;
    }

    /** The language of the window that is being built just now. */
    public static Locale current() {
        UI ui = UI.getCurrent();
        return fitting(ui == null ? null : ui.getLocale());
    }

    /** The text for whoever reads the window that is being built just now. */
    public static String read(Words words) {
        return words.in(current());
    }

    /** The language that this person chose in this session, if they did. */
    static @Nullable Locale chosen() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? null : (Locale) session.getAttribute(Languages.class.getName());
    }

    /** The language last chosen in this browser, which the sign-in page speaks before anybody has said who they are. */
    static Optional<Locale> lastUsed() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie ->
                        ALL.stream().filter(language -> language.getLanguage().equals(cookie.getValue())))
                .findFirst();
    }

    /** Shows this window, and those opened after it, in the language. Screens that are open are to be built anew. */
    public static void choose(UI ui, Locale language) {
        ui.getSession().setAttribute(Languages.class.getName(), language);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=' + $2 + '; samesite=lax'",
                        COOKIE,
                        language.getLanguage(),
                        YEAR_IN_SECONDS);
        show(ui, language);
    }

    /** Also tells the browser, for its fonts, line heights and for screen readers. */
    static void show(UI ui, Locale language) {
        ui.setLocale(language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
        ConnectionTexts.show(ui, language);
    }
}
