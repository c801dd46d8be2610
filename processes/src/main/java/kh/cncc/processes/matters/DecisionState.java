package kh.cncc.processes.matters;

import java.util.Arrays;

/** How far a decision is. */
public enum DecisionState {
    /** Seats are asked for their consent. */
    CONSENT,
    /** They did not give it. */
    REFUSED,
    /** In force. */
    DECIDED,
    /** Another decision stands in its place. */
    SUPERSEDED;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static DecisionState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
