package kh.cncc.ui.testing;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import kh.cncc.engine.access.Accounts;
import kh.cncc.ui.base.Languages;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Opens windows for officials: {@code windows.of("battambang.secretariat.chief")}. Close it after each test. */
@TestComponent
public class Windows implements AutoCloseable {

    private final ApplicationContext spring;
    private final Accounts accounts;
    private SecuredBrowserlessApplicationContext<Authentication> program;

    Windows(ApplicationContext spring, Accounts accounts) {
        this.spring = spring;
        this.accounts = accounts;
    }

    /** A new window of an official who is signed in and reads English. */
    public BrowserlessUIContext of(String username) {
        return of(username, Languages.ENGLISH);
    }

    /** The same in the language given. */
    public BrowserlessUIContext of(String username, Locale language) {
        accounts.chooseLanguage(accounts.actor(username), language);
        return program().newUser(username, "OFFICIAL").newWindow();
    }

    /** A new window of an official who reads English, at an address that may carry a query. */
    public BrowserlessUIContext at(String username, String address) {
        BrowserlessUIContext window = of(username);
        String[] parts = address.split("\\?", 2);
        window.getUI().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return window;
    }

    /** What the page says once the browser has it. A tab's content is put there with the answer to the browser. */
    public static String text(BrowserlessUIContext window) {
        window.activate();
        window.roundTrip();
        return window.getCurrentView().getElement().getTextRecursively();
    }

    /** A window of somebody who is not signed in. */
    public BrowserlessUIContext ofNobody() {
        return program().newUser().newWindow();
    }

    private SecuredBrowserlessApplicationContext<Authentication> program() {
        if (program == null) {
            program = SpringBrowserlessApplicationContext.createSecured(spring, "kh.cncc.ui");
        }
        return program;
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
            program = null;
        }
    }
}
