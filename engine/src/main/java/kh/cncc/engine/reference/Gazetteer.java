package kh.cncc.engine.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.reference.GazetteerFile.Entry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The districts and communes of an installation, from the files of the national gazetteer that it was given, one for each province or
 * all in one. In a demo without any there is a small extract. Villages are checked and left out: no mechanism is theirs.
 */
@Component
class Gazetteer {

    private static final String FOLDER = "reference/gazetteer";
    private static final String EXTRACT = "demo/gazetteer.csv";
    private static final String NAMES = "reference/area-names.csv";

    private final boolean demo;

    Gazetteer(@Value("${cncc.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /**
     * The districts and communes, as rows like those of the other areas.
     *
     * @param provinces codes of the provinces by the two digits that they have in the gazetteer
     */
    List<ReferenceRow> read(ReferenceFiles files, Map<String, String> provinces, Problems problems) {
        int before = problems.all().size();
        Map<String, Entry> entries = entries(files, problems);
        if (problems.all().size() == before) {
            entries.values().forEach(entry -> checkPlace(entry, entries, provinces, problems));
        }
        Map<String, String> names = names(files, problems);
        List<ReferenceRow> rows = new ArrayList<>();
        for (Entry entry : entries.values()) {
            GazetteerUnit unit = unit(entry, entries);
            if (unit != GazetteerUnit.VILLAGE) {
                rows.add(row(entry, unit, provinces, names));
            }
        }
        return rows;
    }

    private Map<String, Entry> entries(ReferenceFiles files, Problems problems) {
        List<String> own = files.in(FOLDER, problems);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String file : own.isEmpty() && demo ? List.of(EXTRACT) : own) {
            Optional<List<ReferenceLine>> lines = files.lines(file, problems);
            for (Entry entry : lines.map(found -> GazetteerFile.read(found, file, problems))
                    .orElse(List.of())) {
                Entry first = entries.putIfAbsent(entry.code(), entry);
                if (first != null) {
                    add(entry, "duplicate code " + entry.code() + ", first in " + place(first), problems);
                }
            }
        }
        return entries;
    }

    private static Map<String, String> names(ReferenceFiles files, Problems problems) {
        Map<String, String> names = new HashMap<>();
        for (ReferenceRow row : files.rows(NAMES, problems, "code", "name_en")) {
            if (names.put(row.required("code", problems), row.required("name_en", problems)) != null) {
                problems.add(row, "duplicate code " + row.text("code"));
            }
        }
        return names;
    }

    /** Asked only when every line could be read: else all communes of a district with a wrong line would be told of. */
    private static void checkPlace(
            Entry entry, Map<String, Entry> entries, Map<String, String> provinces, Problems problems) {
        String above = above(entry);
        if (above.length() == 2 ? !provinces.containsKey(above) : !entries.containsKey(above)) {
            add(entry, entry.code() + " belongs to " + above + ", which is missing", problems);
        }
    }

    private static GazetteerUnit unit(Entry entry, Map<String, Entry> entries) {
        Optional<GazetteerUnit> above =
                Optional.ofNullable(entries.get(above(entry))).flatMap(Entry::unit);
        return entry.unit().or(() -> GazetteerUnit.likely(entry.code(), above)).orElseThrow();
    }

    /** A district hangs on its province's own code, a commune on its district's digits. */
    private static ReferenceRow row(
            Entry entry, GazetteerUnit unit, Map<String, String> provinces, Map<String, String> names) {
        String english = names.getOrDefault(entry.code(), entry.nameLatin());
        String slug = entry.nameLatin().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return new ReferenceRow(
                entry.at().file(),
                entry.at().line(),
                Map.of(
                        "code", entry.code(),
                        "kind", unit.kind(),
                        "parent", provinces.getOrDefault(above(entry), above(entry)),
                        "slug", slug + "-" + entry.code(),
                        "name_en", unit.nameEn(english),
                        "name_km", unit.nameKm(entry.nameKm())));
    }

    private static String above(Entry entry) {
        return entry.code().substring(0, entry.code().length() - 2);
    }

    private static String place(Entry entry) {
        return entry.at().file() + ":" + entry.at().line();
    }

    private static void add(Entry entry, String reason, Problems problems) {
        problems.add(entry.at().file(), entry.at().line(), reason);
    }
}
