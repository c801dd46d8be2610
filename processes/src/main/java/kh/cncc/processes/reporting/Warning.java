package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.List;
import kh.cncc.processes.indicators.Indicator;

/**
 * What is asked about a figure and not forbidden: an unusual jump against the last period, or a whole that is less than its parts.
 *
 * @param other the figure of the last period, or the sum of the parts
 * @param parts none of a jump
 */
public record Warning(String key, BigDecimal now, BigDecimal other, List<Indicator> parts) {

    private static final String PARTS = "warning.parts";

    static Warning jump(String key, BigDecimal now, BigDecimal before) {
        return new Warning(key, now, before, List.of());
    }

    static Warning parts(BigDecimal whole, BigDecimal sum, List<Indicator> parts) {
        return new Warning(PARTS, whole, sum, parts);
    }

    /** Whether all that is asked is why a whole is less than its parts. */
    public static boolean onlyParts(List<Warning> warnings) {
        return warnings.stream().allMatch(Warning::isParts);
    }

    boolean isParts() {
        return key.equals(PARTS);
    }

    /** Whether it says the same: 1.0 is 1. */
    boolean same(Warning that) {
        return key.equals(that.key)
                && now.compareTo(that.now) == 0
                && other.compareTo(that.other) == 0
                && parts.equals(that.parts);
    }
}
