package kh.cncc.engine.language;

import java.util.Locale;

/** A text in both languages of the program. */
public record Words(String en, String km) {

    /** The text for a reader of this language; Khmer unless English is asked for. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : km;
    }
}
