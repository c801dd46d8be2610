package kh.cncc.ui.base;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is chosen on a screen as the query of its address, so that a mail can link to it. What makes no sense is left out. */
public final class AddressParts {

    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 10_000;

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Nothing chosen yet. */
    public AddressParts() {}

    /** What this address says. */
    public AddressParts(QueryParameters parameters) {
        parameters
                .getParameters()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> parts.put(name, value)));
    }

    public void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(name, value);
        }
    }

    public void put(String name, @Nullable LocalDate value) {
        put(name, value == null ? null : value.toString());
    }

    public void number(String name, @Nullable Long value) {
        put(name, value == null ? null : value.toString());
    }

    public <E extends Enum<E>> void put(String name, E value, E usual) {
        put(name, value == usual ? null : word(value));
    }

    /** Of a choice that may be none. */
    public void one(String name, @Nullable Enum<?> value) {
        put(name, value == null ? null : word(value));
    }

    public void flag(String name, boolean set) {
        put(name, set ? "yes" : null);
    }

    public boolean flag(String name) {
        return parts.containsKey(name);
    }

    /** Pages are counted from 1 where people see them. */
    public void page(int page) {
        put("page", page == 0 ? null : "" + (page + 1));
    }

    public QueryParameters parameters() {
        return QueryParameters.simple(parts);
    }

    /** This address of a screen with these parts. */
    public String of(String screen) {
        String query = parameters().getQueryString();
        return query.isEmpty() ? screen : screen + "?" + query;
    }

    /** What somebody typed. The database knows no text with the sign 0 in it. */
    public String text(String name) {
        String text = parts.getOrDefault(name, "").replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** A code, or null. */
    public @Nullable String code(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    public @Nullable LocalDate day(String name) {
        try {
            return parts.containsKey(name) ? LocalDate.parse(text(name)) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public @Nullable Long number(String name) {
        String digits = text(name);
        return digits.matches("\\d{1,15}") ? (Long) Long.parseLong(digits) : null;
    }

    public <E extends Enum<E>> E choice(String name, E usual) {
        E chosen = one(name, usual.getDeclaringClass());
        return chosen == null ? usual : chosen;
    }

    /** One of these, or null where none is chosen. */
    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(text(name))) {
                return value;
            }
        }
        return null;
    }

    /** From 0. */
    public int page() {
        Long page = number("page");
        return page == null ? 0 : (int) Math.clamp(page - 1, 0L, LAST_PAGE);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
