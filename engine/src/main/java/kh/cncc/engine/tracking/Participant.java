package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a seat, that has to do with a case.
 *
 * @param name   nobody where a seat that has a task is vacant and nobody stands in
 * @param deputy whether they stand in for the holder of a vacant seat
 */
public record Participant(
        @Nullable Words name, boolean deputy, @Nullable Words seat, Role role) {

    /** What they have to do with it; the most important first. */
    public enum Role {
        /** There is a task for the seat now. */
        HAS_TASK,
        /** Did something in it. */
        ACTED,
        /** Wants to know what happens in it. */
        WATCHES
    }
}
