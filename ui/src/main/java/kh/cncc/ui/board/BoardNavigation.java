package kh.cncc.ui.board;

import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import kh.cncc.ui.base.PartLinks;

/** Where the parts of the board are. */
public final class BoardNavigation {

    static final String LATE = "board";
    static final String MAP = "board/map";
    static final String RATES = "board/rates";
    static final String EXPECTED = "board/expected";
    static final String TIME = "board/time";

    private static final Map<String, String> PARTS = parts();

    private BoardNavigation() {}

    /** Address of the list of what is late in a province. */
    public static String late(String area) {
        return LATE + "?area=" + area;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(LATE, "board.late");
        parts.put(MAP, "board.map");
        parts.put(RATES, "board.rates");
        parts.put(EXPECTED, "board.expected");
        parts.put(TIME, "board.time");
        return parts;
    }

    /** Links to all parts; the one that is open says so. */
    static Nav links(String open) {
        return PartLinks.of("board.parts", PARTS, open);
    }
}
