package kh.cncc.ui.board;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import kh.cncc.processes.reporting.PeriodType;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of the board are asked for, as it stands in the address. What makes no sense is left out.
 *
 * @param type      how long the periods are
 * @param area      code of an area, or null for all
 * @param from      first day of one period, or null for the last twelve
 * @param procedure id of a procedure, or null for the first
 */
record BoardQuestion(
        PeriodType type,
        @Nullable String area,
        @Nullable LocalDate from,
        @Nullable String procedure) {

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (type != PeriodType.MONTH) {
            parameters.put("type", type.code());
        }
        if (area != null) {
            parameters.put("area", area);
        }
        if (from != null) {
            parameters.put("from", from.toString());
        }
        if (procedure != null) {
            parameters.put("procedure", procedure);
        }
        return QueryParameters.simple(parameters);
    }

    static BoardQuestion read(QueryParameters parameters) {
        PeriodType type = PeriodType.MONTH;
        for (PeriodType each : PeriodType.values()) {
            if (each.code().equals(parameters.getSingleParameter("type").orElse(""))) {
                type = each;
            }
        }
        return new BoardQuestion(
                type,
                given(parameters, "area"),
                day(parameters.getSingleParameter("from").orElse("")),
                given(parameters, "procedure"));
    }

    private static @Nullable String given(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
