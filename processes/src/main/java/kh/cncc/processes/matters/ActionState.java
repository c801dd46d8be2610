package kh.cncc.processes.matters;

import java.util.Arrays;

/** How far an action is. */
public enum ActionState {
    /** Its decision waits for consent. */
    PROPOSED,
    OPEN,
    DONE,
    /** Its decision was not agreed to, or was superseded. */
    DROPPED;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static ActionState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
