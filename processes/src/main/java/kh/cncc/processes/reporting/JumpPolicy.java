package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.Optional;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * When a figure is asked about. An unusual figure may be right: an accident, a campaign, a new school. So it is asked
 * about and not forbidden, and the written reason goes up with the figure.
 */
final class JumpPolicy {

    /** Figures rarely treble from one period to the next, so three times as many is asked about; a digit typed too much or too little makes them tenfold. */
    private static final BigDecimal FACTOR = BigDecimal.valueOf(3);

    /** Among small numbers a factor says nothing: 1 case after 4 is no sign of a slip. */
    private static final BigDecimal DIFFERENCE = BigDecimal.TEN;

    /** A share that moves by half of everything is either a slip or news. */
    private static final BigDecimal POINTS = BigDecimal.valueOf(50);

    private JumpPolicy() {}

    static Optional<Warning> check(Indicator indicator, FigureValue now, @Nullable FigureValue before) {
        if (before == null || now.number() == null || before.number() == null || indicator.type() == ValueType.YES_NO) {
            return Optional.empty();
        }
        BigDecimal larger = now.number().max(before.number());
        BigDecimal smaller = now.number().min(before.number());
        BigDecimal difference = larger.subtract(smaller);
        if (indicator.type() == ValueType.PERCENT && difference.compareTo(POINTS) > 0) {
            return Optional.of(Warning.jump("warning.jump.points", now.number(), before.number()));
        }
        boolean jump = difference.compareTo(DIFFERENCE) > 0 && larger.compareTo(smaller.multiply(FACTOR)) >= 0;
        return jump
                ? Optional.of(Warning.jump("warning.jump.factor", now.number(), before.number()))
                : Optional.empty();
    }
}
