package kh.cncc.ui.inbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.InboxFilter.Sort;

/** The filter of my work as part of the address, so that a mail can link to it. What makes no sense is left out. */
final class FilterAddress {

    private static final int LONGEST = 100;

    private FilterAddress() {}

    static QueryParameters of(InboxFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!filter.text().isBlank()) {
            parameters.put("text", filter.text());
        }
        if (filter.step() != null) {
            parameters.put("step", filter.step());
        }
        if (filter.overdueOnly()) {
            parameters.put("overdue", "yes");
        }
        if (filter.sort() != Sort.DUE) {
            parameters.put("sort", filter.sort().name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(parameters);
    }

    static InboxFilter read(QueryParameters parameters) {
        String text = written(parameters, "text").orElse("").strip();
        return new InboxFilter(
                text.substring(0, Math.min(LONGEST, text.length())),
                written(parameters, "step").filter(step -> !step.isBlank()).orElse(null),
                parameters.getSingleParameter("overdue").isPresent(),
                parameters.getSingleParameter("sort").map(FilterAddress::sort).orElse(Sort.DUE));
    }

    /** The database knows no text with the sign 0 in it. */
    private static Optional<String> written(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).map(text -> text.replace("\0", ""));
    }

    private static Sort sort(String text) {
        try {
            return Sort.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Sort.DUE;
        }
    }
}
