package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the whole country.
 *
 * @param number        null when the indicator is not added up, or nobody gave it
 * @param yes           of a yes/no indicator: how many said yes
 * @param given         how many units gave a figure, of {@code expected}
 * @param withParts     of a fraction: how many gave numerator and denominator; only these are in the number
 * @param unweighted    the number is a plain mean, because nobody gave numerator and denominator
 */
public record NationalFigure(
        Indicator indicator,
        Split split,
        @Nullable BigDecimal number,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer yes,
        int given,
        int notApplicable,
        int expected,
        int withParts,
        boolean unweighted) {

    public int missing() {
        return expected - given - notApplicable;
    }
}
