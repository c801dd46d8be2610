package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions of the register.
 *
 * @param text      a number, or the beginning of one
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
        Follow follow) {

    public static final DecisionFilter ALL = new DecisionFilter("", null, null, null, null, null, Follow.ANY);

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
