package kh.cncc.ui.cases;

import com.vaadin.flow.router.QueryParameters;
import kh.cncc.engine.tracking.SearchFilter;
import kh.cncc.ui.base.AddressParts;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found as its address says; a saved search is such an address.
 *
 * @param page from 0
 */
record SearchAddress(SearchFilter filter, int page) {

    static final String SCREEN = "search";

    /** Whether a case has come to its end. */
    enum State {
        OPEN,
        CLOSED
    }

    static @Nullable State state(SearchFilter filter) {
        return filter.open() == null ? null : filter.open() ? State.OPEN : State.CLOSED;
    }

    static @Nullable Boolean open(@Nullable State state) {
        return state == null ? null : state == State.OPEN;
    }

    AddressParts parts() {
        var parts = new AddressParts();
        parts.put("text", filter.text());
        parts.put("kind", filter.kind());
        parts.one("state", state(filter));
        parts.put("area", filter.area());
        parts.put("from", filter.from());
        parts.put("to", filter.to());
        parts.page(page);
        return parts;
    }

    /** Nothing to look for yet. */
    boolean isEmpty() {
        return parts().of("").isEmpty();
    }

    static SearchAddress read(QueryParameters parameters) {
        var parts = new AddressParts(parameters);
        return new SearchAddress(
                new SearchFilter(
                        parts.text("text"),
                        parts.code("kind"),
                        parts.code("area"),
                        open(parts.one("state", State.class)),
                        parts.day("from"),
                        parts.day("to")),
                parts.page());
    }
}
