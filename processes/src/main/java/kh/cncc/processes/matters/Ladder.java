package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The way of a matter.
 *
 * @param rungs every level, from the lowest up, as it is for this matter
 * @param stays where it has been, in that order
 * @param joined null where it waits for no other one
 */
public record Ladder(
        List<Rung> rungs, List<Stay> stays, @Nullable Joined joined) {

    /**
     * Another matter that it waits for, so that it has no date of its own.
     *
     * @param number null where the reader may not see that one
     */
    public record Joined(@Nullable String number) {}

    /**
     * A level.
     *
     * @param mechanism that has its say there; null where the level has none, or none was chosen yet
     * @param days      working days that it has for a matter of this urgency
     */
    public record Rung(Level level, @Nullable Words mechanism, Place place, int days) {}

    /** How a level stands to a matter. */
    public enum Place {
        /** It has been there. */
        BEEN,
        HERE,
        /** Where it goes when it is escalated or its deadline passes. */
        NEXT,
        AHEAD,
        /** It was passed over, or there is no such mechanism. */
        SKIPPED
    }
}
