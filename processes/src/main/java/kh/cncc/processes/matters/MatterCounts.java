package kh.cncc.processes.matters;

import org.jspecify.annotations.Nullable;

/**
 * How matters of one topic, level or area went.
 *
 * @param key         code of the topic, level or area
 * @param name        its words where they are the organisation's, null where they are in the translation files
 * @param open        with a mechanism that has not decided yet, or not again
 * @param lapsed      how many went up at least once because a deadline passed; a share of those raised
 * @param medianDays  days from being raised to being decided, null when none was decided
 * @param ninthDecile nine in ten were decided in at most so many days
 */
public record MatterCounts(
        String key,
        kh.cncc.engine.language.@Nullable Words name,
        int raised,
        int open,
        int overdue,
        int decided,
        int lapsed,
        @Nullable Double medianDays,
        @Nullable Double ninthDecile) {}
