package kh.cncc.engine.reference;

import java.util.Arrays;
import java.util.Optional;

/** What an area is called by law, which its code does not tell: districts, municipalities and khans have codes of the same length. */
enum GazetteerUnit {
    DISTRICT("ស្រុក", 4, "district", "%s District"),
    MUNICIPALITY("ក្រុង", 4, "district", "%s Municipality"),
    KHAN("ខណ្ឌ", 4, "district", "Khan %s"),
    COMMUNE("ឃុំ", 6, "commune", "%s Commune"),
    SANGKAT("សង្កាត់", 6, "commune", "Sangkat %s"),
    VILLAGE("ភូមិ", 8, "village", "%s Village");

    private static final String CAPITAL = "12";

    private final String word;
    private final int digits;
    private final String kind;
    private final String english;

    GazetteerUnit(String word, int digits, String kind, String english) {
        this.word = word;
        this.digits = digits;
        this.kind = kind;
        this.english = english;
    }

    static Optional<GazetteerUnit> of(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
    }

    /** What a unit without a word most likely is: the capital has khans, and those and municipalities have sangkats. */
    static Optional<GazetteerUnit> likely(String code, Optional<GazetteerUnit> above) {
        return switch (code.length()) {
            case 4 -> Optional.of(code.startsWith(CAPITAL) ? KHAN : DISTRICT);
            case 6 ->
                Optional.of(above.filter(unit -> unit == KHAN || unit == MUNICIPALITY)
                        .map(unit -> SANGKAT)
                        .orElse(COMMUNE));
            case 8 -> Optional.of(VILLAGE);
            default -> Optional.empty();
        };
    }

    boolean fits(String code) {
        return code.length() == digits;
    }

    int digits() {
        return digits;
    }

    String kind() {
        return kind;
    }

    String nameKm(String name) {
        return word + name;
    }

    String nameEn(String name) {
        return english.formatted(name);
    }
}
