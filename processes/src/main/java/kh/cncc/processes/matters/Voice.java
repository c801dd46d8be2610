package kh.cncc.processes.matters;

import java.util.Arrays;

/** What a seat says when it is asked for its consent. */
public enum Voice {
    AGREE,
    DISAGREE,
    ABSTAIN;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Voice of(String code) {
        return Arrays.stream(values())
                .filter(voice -> voice.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
