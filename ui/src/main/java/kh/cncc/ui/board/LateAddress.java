package kh.cncc.ui.board;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateFilter.Group;
import kh.cncc.processes.reporting.board.LateFilter.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of late tasks as its address says, so that a mail can link to it. What makes no sense is left out.
 *
 * @param page from 0
 */
record LateAddress(LateFilter filter, int page) {

    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 250;
    private static final int LAST_PAGE = 10_000;

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "text", filter.text());
        put(parameters, "area", filter.area());
        put(parameters, "procedure", filter.procedure());
        put(parameters, "step", filter.step());
        put(parameters, "days", filter.leastDays() == 0 ? null : "" + filter.leastDays());
        put(parameters, "sort", filter.sort() == Sort.LATEST ? null : word(filter.sort()));
        put(parameters, "group", filter.group() == Group.NONE ? null : word(filter.group()));
        put(parameters, "page", page == 0 ? null : "" + (page + 1));
        return QueryParameters.simple(parameters);
    }

    static LateAddress read(QueryParameters parameters) {
        String text = parameters.getSingleParameter("text").orElse("").strip();
        LateFilter filter = new LateFilter(
                text.substring(0, Math.min(LONGEST, text.length())),
                given(parameters, "area"),
                given(parameters, "procedure"),
                given(parameters, "step"),
                number(parameters, "days", MOST_DAYS),
                choice(Sort.class, parameters, "sort", Sort.LATEST),
                choice(Group.class, parameters, "group", Group.NONE));
        return new LateAddress(filter, Math.max(0, number(parameters, "page", LAST_PAGE) - 1));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String given(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static int number(QueryParameters parameters, String name, int most) {
        Optional<String> given = parameters.getSingleParameter(name);
        return given.filter(digits -> digits.matches("\\d{1,6}"))
                .map(digits -> Math.min(most, Integer.parseInt(digits)))
                .orElse(0);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, QueryParameters parameters, String name, E otherwise) {
        String given = parameters.getSingleParameter(name).orElse("");
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(given)) {
                return value;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
