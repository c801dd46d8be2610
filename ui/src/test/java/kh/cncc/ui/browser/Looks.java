package kh.cncc.ui.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kh.cncc.ui.base.Languages;

/** Looks at screens for what keeps out people who see, hear or move otherwise, and for what is wider than a phone. */
final class Looks {

    private final List<String> found = new ArrayList<>();

    /** All that was wrong, so that one run tells all. */
    List<String> found() {
        return found;
    }

    /** Looks at the screen at a desk and on a phone. With CNCC_PICTURES=true a picture of each is left in target/screenshots. */
    void at(Desk reader, String name) {
        String where = name + " (" + reader.language + "): ";
        picture(reader, name);
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        new AxeBuilder(reader.page)
                // Vaadin puts this one outside of every page's regions; it is hidden while the connection holds.
                .exclude("vaadin-connection-indicator")
                .options(violationsOnly)
                // There is one frame: nothing has to be put together from several, which takes most of the time.
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(violation -> found.add(where + violation.getId() + " at "
                        + violation.getNodes().getFirst().getTarget() + ", "
                        + violation.getNodes().size() + " times: "
                        + violation.getNodes().getFirst().getFailureSummary()));
        reader.width(Officials.PHONE);
        picture(reader, name);
        if (reader.widerThanItsWindow()) {
            found.add(where + "wider than a phone");
        }
        reader.width(Officials.DESK);
    }

    /** Looks at a screen in both languages, the one that the reader has first. */
    void inBoth(Desk reader, String address, String name) {
        inBoth(reader, address, name, shown -> {});
    }

    /** The same after something was done on it, which is done in each language. */
    void inBoth(Desk reader, String address, String name, Consumer<Desk> doing) {
        reader.page.navigate(address);
        Desk first = reader.asShown();
        doing.accept(first);
        at(first, name);
        // A dialog may stand before the choice of the language.
        reader.page.navigate(address);
        Desk second = first.in(first.language.equals(Languages.ENGLISH) ? Languages.KHMER : Languages.ENGLISH);
        doing.accept(second);
        at(second, name);
    }

    private static void picture(Desk reader, String name) {
        reader.settle();
        if ("true".equals(System.getenv("CNCC_PICTURES"))) {
            reader.picture(name);
        }
    }
}
