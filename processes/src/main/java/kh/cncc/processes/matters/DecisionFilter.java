package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions of the register, and in which order.
 *
 * @param text      a number, or the beginning of one
 * @param mechanism that decided
 * @param area      this area and all below it
 * @param follow    by how their actions stand
 */
public record DecisionFilter(
        String text,
        @Nullable Topic topic,
        @Nullable MechanismId mechanism,
        @Nullable String area,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Follow follow,
        Sort sort,
        boolean descending) {

    /** All that the reader may see, the newest first. */
    public static final DecisionFilter ALL =
            new DecisionFilter("", null, null, null, null, null, Follow.ANY, Sort.DECIDED, true);

    /** By what they are ordered. */
    public enum Sort {
        DECIDED,
        NUMBER,
        /** When the first of their open actions is due; those without any come last. */
        DUE,
        /** When it was last told how one of their open actions stands; those without any come last. */
        TOLD
    }

    /** How the actions of a decision stand. */
    public enum Follow {
        ANY,
        OPEN,
        OVERDUE,
        /** Nobody told for more than {@value FollowUps#SILENCE} days how they stand. */
        SILENT,
        DONE
    }
}
