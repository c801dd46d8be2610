package kh.cncc.engine.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the mechanisms out of their rows: a row with {@code per=province} is a pattern for the capital and each province, one with
 * {@code per=district} or {@code per=commune} for each of those that the gazetteer has.
 */
final class MechanismPatterns {

    private static final Set<String> STATUSES = Set.of("active", "dormant", "replaced");

    private final Map<String, Place> places;
    private final Problems problems;

    MechanismPatterns(Map<String, Place> places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /** The mechanisms by their code, in the order of the file. */
    Map<String, PlacedRow> expand(List<ReferenceRow> rows, Set<String> templates) {
        Map<String, PlacedRow> made = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        for (ReferenceRow row : rows) {
            check(row, templates);
            for (Place place : where(row)) {
                PlacedRow one = new PlacedRow(row, place);
                if (made.putIfAbsent(one.code(), one) != null) {
                    problems.add(row, "duplicate code " + one.code());
                }
                if (!kinds.add(one.text("kind") + "/" + place.code())) {
                    problems.add(row, "a second " + one.text("kind") + " in " + place.code());
                }
            }
        }
        checkTree(made);
        return made;
    }

    private void check(ReferenceRow row, Set<String> templates) {
        for (String column : List.of("code", "kind", "category", "name_en", "name_km")) {
            row.required(column, problems);
        }
        if (!STATUSES.contains(row.text("status"))) {
            problems.add(row, "unknown status " + row.text("status"));
        }
        if (row.orNull("template") != null && !templates.contains(row.text("template"))) {
            problems.add(row, "unknown template " + row.text("template"));
        }
    }

    private Collection<Place> where(ReferenceRow row) {
        return switch (row.text("per")) {
            case "province" ->
                places.values().stream().filter(Place::isProvince).toList();
            case "district", "commune" ->
                places.values().stream()
                        .filter(place -> place.kind().equals(row.text("per")))
                        .toList();
            case "nation" -> {
                Place place = places.get(row.text("area"));
                if (place == null) {
                    problems.add(row, "unknown area " + row.text("area"));
                    yield List.of();
                }
                yield List.of(place);
            }
            default -> {
                problems.add(row, "per is none of nation, province, district and commune: " + row.text("per"));
                yield List.of();
            }
        };
    }

    /** Each row is told of once, not once for each province. */
    private void checkTree(Map<String, PlacedRow> made) {
        Set<ReferenceRow> told = new HashSet<>();
        for (PlacedRow one : made.values()) {
            String parent = one.text("parent");
            if (!parent.isEmpty() && !made.containsKey(parent)) {
                if (told.add(one.row())) {
                    problems.add(one.row(), "missing parent " + parent);
                }
            } else if (isAboveItself(one, made) && told.add(one.row())) {
                problems.add(one.row(), one.code() + " is above itself");
            }
        }
    }

    private static boolean isAboveItself(PlacedRow one, Map<String, PlacedRow> made) {
        Set<String> seen = new HashSet<>();
        PlacedRow above = made.get(one.text("parent"));
        while (above != null && seen.add(above.code())) {
            above = made.get(above.text("parent"));
        }
        return seen.contains(one.code());
    }
}
