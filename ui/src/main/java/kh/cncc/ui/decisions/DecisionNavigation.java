package kh.cncc.ui.decisions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import kh.cncc.ui.base.PartLinks;

/** Where decisions and what became of them are. */
public final class DecisionNavigation {

    static final String REGISTER = "decisions";
    static final String ACTIONS = "decisions/actions";
    static final String STATISTICS = "matter-statistics";
    static final String ONE = "decision";

    private static final Map<String, String> PARTS = parts();

    private DecisionNavigation() {}

    /** Address of a decision. */
    public static String address(String number) {
        return ONE + "/" + number;
    }

    /** A link to a decision that says its number. */
    public static Anchor link(String number) {
        var link = new Anchor(address(number), number);
        link.addClassName("case-number");
        return link;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(REGISTER, "decisions.title");
        parts.put(ACTIONS, "decisions.open");
        parts.put(STATISTICS, "statistics.title");
        return parts;
    }

    /** Links to all parts; the one that is open says so. */
    static Nav links(String open) {
        return PartLinks.of("decisions.parts", PARTS, open);
    }
}
