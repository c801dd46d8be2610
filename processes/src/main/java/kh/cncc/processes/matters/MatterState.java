package kh.cncc.processes.matters;

import java.util.Locale;

/** How a matter stands. */
public enum MatterState {
    CONSIDERED,
    /** The General Secretariat chooses the competent mechanism. */
    CHOOSING,
    /** Members are asked for their consent to a decision. */
    CONSENT,
    /** Departments were asked to act or to say what they think. */
    REFERRED,
    /** Information was asked for; the clock stands still. */
    WAITING,
    /** It waits for the decision on the matter that it was joined with. */
    JOINED,
    /** Decided, and what follows from it is carried out or confirmed. */
    DECIDED,
    /** Returned as not admissible; the raiser may object. */
    RETURNED,
    CLOSED,
    WITHDRAWN;

    /** As it stands in the database and the models, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static MatterState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
