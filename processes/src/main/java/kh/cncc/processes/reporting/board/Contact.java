package kh.cncc.processes.reporting.board;

import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call about a task.
 *
 * @param holder who holds the seat; null when it is vacant
 * @param as     as what the one to call acts; null when nobody does
 * @param name   null when nobody acts for the seat
 * @param deputy who holds the deputy's seat; null when it has none or nobody does
 */
public record Contact(
        @Nullable Words holder,
        @Nullable Standing as,
        @Nullable Words name,
        @Nullable String phone,
        @Nullable Words deputy) {}
