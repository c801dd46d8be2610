package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A time that a matter was with a mechanism.
 *
 * @param leftAt         null while it is there
 * @param leftBy         with which outcome it left: {@code decide}, {@code escalate}, {@code lapse} and so on
 * @param workingDays    how many passed, until today while it is there
 * @param reason         with which it left, null when there was none or while it is closed to the reader
 * @param recommendation of this level to the next
 * @param by             who let it leave, and for which seat; null when a deadline did
 */
public record Stay(
        int position,
        Level level,
        Words mechanism,
        CameBy cameBy,
        Instant arrivedAt,
        LocalDate arrivedOn,
        LocalDate dueOn,
        @Nullable Instant leftAt,
        @Nullable String leftBy,
        int workingDays,
        @Nullable String reason,
        @Nullable String recommendation,
        @Nullable Words by,
        @Nullable Words seat) {}
