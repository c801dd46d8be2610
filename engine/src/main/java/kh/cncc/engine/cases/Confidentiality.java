package kh.cncc.engine.cases;

import java.util.Locale;

/** Who may know of a case. Set when it is opened, and never changed. */
public enum Confidentiality {
    /** Seen by every mechanism that is responsible for its area. */
    ORDINARY,
    /** Seen by the mechanisms on its path only. */
    RESTRICTED,
    /** Seen by the seats on its path only; what is written in it is sealed, and opening it is an act. */
    CONFIDENTIAL;

    /** As it stands in the database, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code. */
    public static Confidentiality of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
