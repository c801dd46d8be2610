package kh.cncc.processes.reporting;

import java.math.BigDecimal;
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
}
