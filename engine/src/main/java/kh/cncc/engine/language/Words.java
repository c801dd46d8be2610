package kh.cncc.engine.language;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in both languages of the program. */
public record Words(String en, String km) {

    /** What reads the same in both: a number, a code, or what somebody wrote in whatever language. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** Several, with this between them. */
    public static Words joined(String between, Words... parts) {
        return new Words(joined(between, Words::en, parts), joined(between, Words::km, parts));
    }

    private static String joined(String between, Function<Words, String> language, Words... parts) {
        return Stream.of(parts).map(language).collect(Collectors.joining(between));
    }

    /** The text for a reader of this language; Khmer unless English is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : km;
    }
}
