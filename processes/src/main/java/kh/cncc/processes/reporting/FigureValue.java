package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param number of a yes/no indicator it is 1 or 0
 * @param words  of an indicator that is answered in words
 */
public record FigureValue(
        FigureState state,
        @Nullable BigDecimal number,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String words) {

    public static final FigureValue MISSING = new FigureValue(FigureState.MISSING, null, null, null, null);
    public static final FigureValue NOT_APPLICABLE =
            new FigureValue(FigureState.NOT_APPLICABLE, null, null, null, null);

    /** Whether it says the same: 1.0 is 1, but zero is not nothing. */
    public boolean same(FigureValue other) {
        return state == other.state
                && same(number, other.number)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && Objects.equals(words, other.words);
    }

    /** Whether a yes/no indicator is answered with yes. */
    public boolean yes() {
        return state == FigureState.VALUE && number != null && number.signum() != 0;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
