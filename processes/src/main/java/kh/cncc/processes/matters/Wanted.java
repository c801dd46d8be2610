package kh.cncc.processes.matters;

import java.util.Locale;

/** What a department is asked for. */
public enum Wanted {
    ACTION,
    OPINION;

    /** As it stands in the database and the models, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Wanted of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
