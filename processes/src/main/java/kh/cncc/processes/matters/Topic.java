package kh.cncc.processes.matters;

import java.util.Locale;

/** What a matter is about. A decision table says which national mechanism is competent for it. */
public enum Topic {
    CHILD_LABOUR,
    TRAFFICKING,
    EARLY_CHILDHOOD,
    VIOLENCE,
    DETENTION,
    HUMAN_RIGHTS,
    BIRTH_REGISTRATION,
    EDUCATION,
    HEALTH,
    FAMILY_CARE,
    JUSTICE,
    DISABILITY,
    SERVICES,
    OTHER;

    /** As it stands in the database and the models, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Topic of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
