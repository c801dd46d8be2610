package kh.cncc.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kh.cncc.ui.base.Languages;

/** Looks at screens for what keeps out people who see, hear or move otherwise, and for what is wider than a phone. */
final class Looks {

    private static final String AXE = axe();

    /** Vaadin puts the indicator outside of every page's regions; it is hidden while the connection holds. */
    private static final String VIOLATIONS = """
        () => axe.run({ exclude: ['vaadin-connection-indicator'] }, { resultTypes: ['violations'] })
            .then(results => results.violations.map(it =>
                `${it.id} at ${it.nodes[0].target}, ${it.nodes.length} times: ${it.nodes[0].failureSummary}`))
        """;

    private final List<String> found = new ArrayList<>();

    /** All that was wrong, so that one run tells all. */
    List<String> found() {
        return found;
    }

    /** Looks at the screen at a desk and on a phone. With CNCC_PICTURES=true a picture of each is left in target/screenshots. */
    void at(Desk reader, String name) {
        String where = name + " (" + reader.language + "): ";
        picture(reader, name);
        reader.page.evaluate(AXE);
        for (Object violation : (List<?>) reader.page.evaluate(VIOLATIONS)) {
            found.add(where + violation);
        }
        reader.width(Officials.PHONE);
        picture(reader, name);
        if (reader.widerThanItsWindow()) {
            found.add(where + "wider than a phone");
        }
        reader.width(Officials.DESK);
    }

    /** Looks at a screen in both languages, the one that the reader has first. */
    void inBoth(Desk reader, String address, String name) {
        reader.page.navigate(address);
        Desk first = reader.asShown();
        at(first, name);
        at(first.in(other(first)), name);
    }

    /** The same after something was done on it, which is done in each language. */
    void inBoth(Desk reader, String address, String name, Consumer<Desk> doing) {
        reader.page.navigate(address);
        Desk first = reader.asShown();
        doing.accept(first);
        at(first, name);
        // A dialog may stand before the choice of the language.
        reader.page.navigate(address);
        Desk second = first.in(other(first));
        doing.accept(second);
        at(second, name);
    }

    private static Locale other(Desk reader) {
        return reader.language.equals(Languages.ENGLISH) ? Languages.KHMER : Languages.ENGLISH;
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void picture(Desk reader, String name) {
        reader.settle();
        if ("true".equals(System.getenv("CNCC_PICTURES"))) {
            reader.picture(name);
        }
    }
}
