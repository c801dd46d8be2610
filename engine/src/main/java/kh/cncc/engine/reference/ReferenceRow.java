package kh.cncc.engine.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a reference file, with the place it stands at. */
public record ReferenceRow(String file, int line, Map<String, String> values) {

    /** The text of a column, without space around it; empty where there is none. */
    public String text(String column) {
        String value = values.get(column);
        return value == null ? "" : value.strip();
    }

    /** The text of a column, or null where there is none. */
    public @Nullable String orNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** The text of a column that must not be empty. */
    public String required(String column, Problems problems) {
        String text = text(column);
        if (text.isEmpty()) {
            problems.add(this, column + " is empty");
        }
        return text;
    }

    /** A date of the form 2026-11-30; null where there is none, or where it is no date, which is a problem. */
    public @Nullable LocalDate date(String column, Problems problems) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(this, column + " is no date such as 2026-11-30: " + text);
            return null;
        }
    }

    /** A whole number; 0 where it is none, which is a problem. */
    public int number(String column, Problems problems) {
        String text = text(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problems.add(this, column + " is no whole number: " + text);
            return 0;
        }
    }
}
