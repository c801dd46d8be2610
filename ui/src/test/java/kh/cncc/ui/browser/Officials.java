package kh.cncc.ui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.access.Accounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Officials with a browser of their own each. Close them after each test. */
@TestComponent
class Officials implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;
    private static final double PATIENCE = 60_000;

    private final Environment environment;
    private final Names names;
    private final Accounts accounts;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<Desk> desks = new ArrayList<>();

    Officials(Environment environment, Names names, Accounts accounts) {
        this.environment = environment;
        this.names = names;
        this.accounts = accounts;
    }

    /** Somebody in front of the sign-in page, in the language given. */
    Desk nobody(Locale language, int width) {
        return desk(language, width).openSignIn();
    }

    /** An official who has just signed in and reads the language given. */
    Desk of(String username, Locale language) {
        return of(username, language, DESK);
    }

    Desk of(String username, Locale language, int width) {
        accounts.chooseLanguage(accounts.actor(username), language);
        return desk(language, width).signIn(username);
    }

    private Desk desk(Locale language, int width) {
        BrowserContext context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + environment.getProperty("local.server.port"))
                        .setLocale(language.getLanguage().equals("en") ? "en-GB" : "km-KH")
                        .setTimezoneId("Asia/Phnom_Penh")
                        .setPermissions(List.of("clipboard-read", "clipboard-write"))
                        .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        Desk desk = new Desk(context.newPage(), language, names);
        desks.add(desk);
        return desk;
    }

    /** What everybody has before them now. */
    void pictures(String name) {
        List<Desk> there = desks.stream().filter(desk -> !desk.page.isClosed()).toList();
        there.forEach(desk -> desk.picture(name + "-" + there.indexOf(desk)));
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
        open.clear();
        desks.clear();
    }
}
