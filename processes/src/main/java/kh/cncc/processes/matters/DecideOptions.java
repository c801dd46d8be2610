package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;

/**
 * What whoever decides may choose from.
 *
 * @param copies mechanisms of the area and of the nation that may get a copy; none of a confidential matter
 */
public record DecideOptions(DecisionRules rules, List<CopyTo> copies) {

    /** A mechanism that may get a copy. */
    public record CopyTo(MechanismId id, Words name) {}
}
