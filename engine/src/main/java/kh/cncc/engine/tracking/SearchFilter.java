package kh.cncc.engine.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to find.
 *
 * @param text   words, the last of which may go on
 * @param kind   of case, or any
 * @param area   code of a province, or any: what is in it counts too
 * @param open   only what has not come to its end, or only what has, or both
 * @param from   the first day on which it was opened, or any
 * @param to     the last one, or any
 */
public record SearchFilter(
        String text,
        @Nullable String kind,
        @Nullable String area,
        @Nullable Boolean open,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** By words only. */
    public static SearchFilter of(String text) {
        return new SearchFilter(text, null, null, null, null, null);
    }
}
