package kh.cncc.processes.reporting.board;

import org.jspecify.annotations.Nullable;

/**
 * Which overdue tasks to show, and in which order.
 *
 * @param text      part of a case number, of a body's, a seat's or its holder's name in either language; empty for all
 * @param area      code of an area, or null for all
 * @param procedure id of a procedure, or null for all
 * @param step      id of a step, or null for all
 * @param leastDays working days that it is late at least; 0 for all
 */
public record LateFilter(
        String text,
        @Nullable String area,
        @Nullable String procedure,
        @Nullable String step,
        int leastDays,
        Sort sort,
        Group group) {

    /** Everything, the latest first. */
    public static final LateFilter ALL = new LateFilter("", null, null, null, 0, Sort.LATEST, Group.NONE);

    /** Order of the list. */
    public enum Sort {
        LATEST,
        PROVINCE,
        STEP,
        SEAT,
        /** Those first whom nobody told, then those who were told longest ago. */
        TOLD
    }

    /** What stands together, each under a heading of its own. */
    public enum Group {
        NONE,
        PROVINCE,
        STEP
    }

    /** The same list of one province. */
    public LateFilter of(@Nullable String province) {
        return new LateFilter(text, province, procedure, step, leastDays, sort, group);
    }
}
