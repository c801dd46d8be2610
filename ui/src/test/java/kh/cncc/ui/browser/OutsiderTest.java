package kh.cncc.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody finds who has an address and no good intentions. */
@BrowserTest
class OutsiderTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Test
    void everyPageTellsTheBrowserToBeCareful() throws Exception {
        for (String page : new String[] {"/login", "/my-work", "/cncc/styles.css", "/?v-r=init&location=login"}) {
            HttpResponse<String> found = get(HttpClient.newHttpClient(), page);
            assertThat(found.headers().firstValue("Content-Security-Policy"))
                    .as(page)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"));
            assertThat(found.headers().firstValue("X-Content-Type-Options"))
                    .as(page)
                    .hasValue("nosniff");
            assertThat(found.headers().firstValue("Referrer-Policy")).as(page).hasValue("same-origin");
        }
    }

    @Test
    void behindTlsTheBrowserKeepsToTls() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address("/login"))
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite"));
    }

    @Test
    void noAddressCarriesTheSession() throws Exception {
        HttpResponse<String> page = get(HttpClient.newHttpClient(), "/VAADIN/dynamic/resource/1/2/3");
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(leads -> assertThat(leads).endsWith("/login"));
    }

    @Test
    void whoGuessesPasswordsIsNotHeardEvenWhenRight() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn("kampot.doh.officer", "guess" + guess)).endsWith("/login?error");
        }
        assertThat(signIn("kampot.doh.officer", "reach-every-child")).endsWith("/login?error");
        assertThat(signIn("kampot.dwa.officer", "reach-every-child")).doesNotContain("error");
    }

    @Test
    void namesThatNobodyHasAreRefusedLikeOthers() throws Exception {
        for (String name : new String[] {"nobody", "a%00b", "x".repeat(5000), "' or 1=1 --"}) {
            assertThat(signIn(name, "reach-every-child")).endsWith("/login?error");
        }
    }

    @Test
    void aSessionEndsWhenTheAccountGetsAnotherPassword() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(signIn(browser, "kep.planning.director", "reach-every-child"))
                .doesNotContain("error");
        assertThat(get(browser, "/my-work").statusCode()).isEqualTo(200);
        String another = "{bcrypt}of another password";
        String before = database.queryForObject(
                "select password_hash from engine.official where username = 'kep.planning.director'", String.class);
        try {
            password(another);
            HttpResponse<String> refused = get(browser, "/my-work");
            assertThat(refused.statusCode()).isEqualTo(302);
            assertThat(refused.headers().firstValue("Location"))
                    .hasValueSatisfying(leads -> assertThat(leads).endsWith("/login"));
        } finally {
            password(before);
        }
        assertThat(get(browser, "/my-work").statusCode()).isEqualTo(302);
    }

    private void password(String hash) {
        database.update("update engine.official set password_hash = ? where username = 'kep.planning.director'", hash);
    }

    @Test
    void errorsOfTheDatabaseRepeatNothingThatPeopleWrote() {
        assertThatThrownBy(
                        () -> database.update(
                                "insert into engine.official (username, name_en, name_km, language) values ('x', 'what somebody wrote', 'x', 'fr')"))
                .rootCause()
                .hasMessageContaining("official_language_check")
                .hasMessageNotContaining("what somebody wrote");
    }

    private String signIn(String name, String password) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        return signIn(browser, name, password);
    }

    private String signIn(HttpClient browser, String name, String password) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + name.replace(" ", "+").replace("=", "%3D") + "&password=" + password))
                .build();
        return browser.send(form, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private HttpResponse<String> get(HttpClient browser, String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(page)).build(), BodyHandlers.ofString());
    }

    private URI address(String page) {
        return URI.create("http://localhost:" + port + page);
    }
}
