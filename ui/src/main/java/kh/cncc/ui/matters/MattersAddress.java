package kh.cncc.ui.matters;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.MatterFilter;
import kh.cncc.processes.matters.MatterFilter.Sort;
import kh.cncc.processes.matters.MatterFilter.Whose;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.AddressParts;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register as its address says, so that a mail can link to it. What makes no sense is left out; where nothing is said
 * of the state, all that has not ended is shown.
 *
 * @param page from 0
 */
record MattersAddress(MatterFilter filter, int page) {

    private static final String ANY = "any";

    static String of(Whose whose) {
        return MattersNavigation.REGISTER + "?whose=" + word(whose);
    }

    /** Whether it says whose matters; else the service knows what this official looks for first. */
    static boolean saysWhose(QueryParameters parameters) {
        return choice(Whose.class, new AddressParts(parameters).code("whose")) != null;
    }

    /** Whether it is one of the tabs with nothing chosen on it. */
    boolean isWhole() {
        return address().equals(of(filter.whose()));
    }

    String address() {
        return parts().of(MattersNavigation.REGISTER);
    }

    QueryParameters parameters() {
        return parts().parameters();
    }

    private AddressParts parts() {
        var parts = new AddressParts();
        parts.put("whose", word(filter.whose()));
        parts.put("text", filter.text());
        parts.put("topic", word(filter.topic()));
        parts.put("urgency", word(filter.urgency()));
        parts.put("level", word(filter.level()));
        parts.put("state", filter.state() == null && !filter.open() ? ANY : word(filter.state()));
        parts.put("area", filter.area());
        parts.put("overdue", filter.overdue() ? "yes" : null);
        parts.put("sort", filter.sort(), Sort.RAISED);
        parts.put("order", filter.descending() ? null : "up");
        parts.page(page);
        return parts;
    }

    static MattersAddress read(QueryParameters parameters) {
        var parts = new AddressParts(parameters);
        MatterState state = choice(MatterState.class, parts.code("state"));
        MatterFilter filter = new MatterFilter(
                parts.choice("whose", Whose.ALL),
                parts.text("text"),
                choice(Topic.class, parts.code("topic")),
                choice(Urgency.class, parts.code("urgency")),
                choice(Level.class, parts.code("level")),
                state,
                parts.code("area"),
                parts.code("overdue") != null,
                state == null && !ANY.equals(parts.code("state")),
                parts.choice("sort", Sort.RAISED),
                !"up".equals(parts.code("order")));
        return new MattersAddress(filter, parts.page());
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String given) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(given)) {
                return value;
            }
        }
        return null;
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
