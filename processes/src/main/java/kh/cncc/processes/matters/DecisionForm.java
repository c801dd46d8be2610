package kh.cncc.processes.matters;

import java.util.List;
import java.util.Set;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written.
 *
 * @param votes  only where {@link DecisionRules} wants a vote
 * @param copies who gets a copy besides those who get one anyway
 */
public record DecisionForm(
        String text, String legalBasis, @Nullable Votes votes, List<ActionForm> actions, Set<MechanismId> copies) {

    public DecisionForm {
        actions = List.copyOf(actions);
        copies = Set.copyOf(copies);
    }
}
