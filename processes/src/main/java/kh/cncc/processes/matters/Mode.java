package kh.cncc.processes.matters;

import java.util.Arrays;

/** How a mechanism comes to a decision. */
public enum Mode {
    /** Its head decides for it. */
    ALONE,
    /** Its members vote in a meeting. */
    VOTE,
    /** Named seats have to agree. */
    CONSENT;

    /** As it stands in the database and in the decision table. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Mode of(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
