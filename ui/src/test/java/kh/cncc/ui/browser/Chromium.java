package kh.cncc.ui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, started once. Nothing is downloaded. */
final class Chromium {

    private static final String MISSING =
            "These tests need Chromium: install it (Debian: apt install chromium), or set CNCC_BROWSER to the"
                    + " path of a Chromium or Chrome. With CNCC_REQUIRE_BROWSER=true its absence is a failure.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE = 45_000;

    private Chromium() {}

    /** Skips the test when there is no browser, or fails where one has to be. */
    static Browser get() {
        Optional<Path> found = find();
        if (found.isEmpty() && "true".equals(System.getenv("CNCC_REQUIRE_BROWSER"))) {
            Assertions.fail(MISSING);
        }
        Assumptions.assumeTrue(found.isPresent(), MISSING);
        return Running.BROWSER;
    }

    private static Optional<Path> find() {
        String named = System.getenv("CNCC_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<Path> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Ends with the virtual machine. */
    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(find().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
    }
}
