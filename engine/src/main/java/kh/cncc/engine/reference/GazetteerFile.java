package kh.cncc.engine.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file in the layout of the NCDD gazetteer: a title, an empty line, a heading, then the areas of all levels one below the other. The
 * columns are the word for the unit, the code, the Khmer name and the Latin name; what follows is not read.
 */
final class GazetteerFile {

    private static final int UNIT = 0;
    private static final int CODE = 1;
    private static final int NAME_KM = 2;
    private static final int NAME_LATIN = 3;

    private GazetteerFile() {}

    /** An area as the file has it. */
    record Entry(ReferenceLine at, String code, Optional<GazetteerUnit> unit, String nameKm, String nameLatin) {}

    static List<Entry> read(List<ReferenceLine> lines, String file, Problems problems) {
        List<ReferenceLine> areas = lines.stream()
                .dropWhile(line -> !isNumber(clean(line.text(CODE))))
                .toList();
        if (areas.isEmpty()) {
            problems.add(file, 1, "has no row with a code in its second column");
        }
        List<Entry> entries = new ArrayList<>();
        for (ReferenceLine line : areas) {
            if (!line.isBlank()) {
                entry(line, problems).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(ReferenceLine line, Problems problems) {
        String found = clean(line.text(CODE));
        if (!isNumber(found)) {
            problems.add(line.file(), line.line(), "the code is no number: " + found);
            return Optional.empty();
        }
        String code = padded(found);
        String word = clean(line.text(UNIT));
        Optional<GazetteerUnit> unit = GazetteerUnit.of(word);
        if (unit.isEmpty() && !word.isEmpty()) {
            problems.add(line.file(), line.line(), "unknown type " + word);
            return Optional.empty();
        }
        if (unit.isPresent()
                ? !unit.get().fits(code)
                : GazetteerUnit.likely(code, unit).isEmpty()) {
            problems.add(line.file(), line.line(), misfit(code, word, unit));
            return Optional.empty();
        }
        String nameKm = clean(line.text(NAME_KM));
        String nameLatin = clean(line.text(NAME_LATIN));
        if (nameKm.isEmpty() || nameLatin.isEmpty()) {
            problems.add(
                    line.file(), line.line(), code + " has no " + (nameKm.isEmpty() ? "Khmer" : "Latin") + " name");
            return Optional.empty();
        }
        return Optional.of(new Entry(line, code, unit, nameKm, nameLatin));
    }

    private static String misfit(String code, String word, Optional<GazetteerUnit> unit) {
        return "the code " + code + " has " + code.length() + " digits, "
                + unit.map(known -> "a " + word + " has " + known.digits())
                        .orElse("but districts have 4, communes 6 and villages 8");
    }

    /** Spreadsheets take the zero at the beginning of a code for one too many. */
    private static String padded(String code) {
        return code.length() % 2 == 0 ? code : "0" + code;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Names come with signs that are not seen, with two spaces for one, and with the same letter written in two ways. */
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200B\\u2060\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
