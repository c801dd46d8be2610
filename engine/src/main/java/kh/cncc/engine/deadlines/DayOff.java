package kh.cncc.engine.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A day on which offices do not work.
 *
 * @param kind      {@code fixed}, {@code lunar}, {@code solar} for a public holiday, {@code decree} for an extra day
 * @param status    of a public holiday: whether it was {@code reported} or is {@code projected}
 * @param decree    what a coordinator entered; null for a holiday from the reference files
 */
public record DayOff(
        LocalDate day,
        Words name,
        String kind,
        String status,
        @Nullable Decree decree) {

    /** An extra day off, by which act and entered by whom. */
    public record Decree(
            DayOffId id,
            String legalAct,
            Words enteredBy,
            Instant enteredAt,
            @Nullable Withdrawal withdrawn) {}

    /** That offices work on the day after all. */
    public record Withdrawal(Words by, Instant at, String reason) {}
}
