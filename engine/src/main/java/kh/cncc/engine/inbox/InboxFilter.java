package kh.cncc.engine.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Which of my open tasks to show, and in which order.
 *
 * @param text        part of a case number or of a mechanism's name in either language; empty for all
 * @param step        id of a step, or null for all
 * @param overdueOnly only those whose due date is past
 */
public record InboxFilter(String text, @Nullable String step, boolean overdueOnly, Sort sort) {

    /** Everything, by due date. */
    public static final InboxFilter ALL = new InboxFilter("", null, false, Sort.DUE);

    /** Order of the list. */
    public enum Sort {
        DUE,
        NEWEST,
        CASE
    }
}
