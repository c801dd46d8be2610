package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a seat, that has to do with a case.
 *
 * @param name   nobody where a seat that has a task is vacant and nobody stands in
 * @param as     as what they act or acted for the seat; null where there is none, or nobody acts for it
 */
public record Participant(
        @Nullable Words name,
        @Nullable Standing as,
        @Nullable Words seat,
        Role role) {

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
