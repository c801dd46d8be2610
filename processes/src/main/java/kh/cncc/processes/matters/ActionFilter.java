package kh.cncc.processes.matters;

import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * Which open actions.
 *
 * @param mechanism that decided
 * @param mine      only those given to a seat of the reader's
 * @param overdue   only those past their day
 * @param silent    only those of which nobody told for more than {@value FollowUps#SILENCE} days how they stand
 */
public record ActionFilter(
        @Nullable MechanismId mechanism, @Nullable String area, boolean mine, boolean overdue, boolean silent) {

    public static final ActionFilter ALL = new ActionFilter(null, null, false, false, false);
}
