package kh.cncc.engine.organisation;

import kh.cncc.engine.language.Words;

/**
 * A place in a mechanism's composition. Work belongs to it, whoever holds it.
 *
 * @param code mechanism code and key, such as {@code CP-CNCC-BTB.president}
 */
public record Seat(
        SeatId id, String code, String key, MechanismId mechanism, Words title, Words mechanismName, String area) {

    /** Title and mechanism, as it stands under a name. */
    public Words label() {
        return new Words(title.en() + ", " + mechanismName.en(), title.km() + ", " + mechanismName.km());
    }
}
