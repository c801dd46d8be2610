package kh.cncc.processes.matters;

import java.util.Locale;

/** A rung of the ladder. */
public enum Level {
    COMMUNE,
    DISTRICT,
    /** The Women and Children Consultative Committee of the capital or province. */
    PROVINCE,
    /** The council for children of the capital or province. */
    PROVINCIAL_COUNCIL,
    /** The General Secretariat, which chooses the competent national mechanism. */
    SECRETARIAT,
    /** The competent national mechanism. */
    NATIONAL,
    /** The Cambodia National Council for Children. */
    COUNCIL;

    /** Whether mechanisms of the whole nation consider at this level; the General Secretariat only chooses. */
    boolean national() {
        return this == NATIONAL || this == COUNCIL;
    }

    /** As it stands in the database and the models, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
