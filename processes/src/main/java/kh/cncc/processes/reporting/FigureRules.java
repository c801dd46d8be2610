package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.ValueType;
import org.jspecify.annotations.Nullable;

/** What may stand in a cell of an indicator. A wrong value is refused at once and nothing is changed. */
final class FigureRules {

    /** Nothing in this country is counted beyond this; longer numbers are slips of the keyboard. */
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    /** The parts of a fraction are counts or sums of money or kilometres. */
    private static final int PART_DECIMALS = 2;

    private static final Set<String> YES = Set.of("yes", "y", "1", "១", "បាទ", "ចាស", "មាន");
    private static final Set<String> NO = Set.of("no", "n", "0", "០", "ទេ", "គ្មាន");

    private FigureRules() {}

    sealed interface Outcome {
        record Value(FigureValue value) implements Outcome {}

        record Wrong(FieldProblem problem) implements Outcome {}
    }

    /** The figure after this was typed into it. */
    static Outcome typed(Indicator indicator, FigureValue before, CellChange.Part part, String typed) {
        String text = typed.strip();
        return switch (part) {
            case NOT_APPLICABLE -> new Outcome.Value(FigureValue.NOT_APPLICABLE);
            case VALUE -> value(indicator, before, text);
            case NUMERATOR, DENOMINATOR -> part(indicator, before, part, text);
        };
    }

    private static Outcome value(Indicator indicator, FigureValue before, String text) {
        if (before.numerator() != null || before.denominator() != null) {
            return wrong("problem.figure.computed");
        }
        if (text.isEmpty()) {
            return new Outcome.Value(FigureValue.MISSING);
        }
        return switch (indicator.type()) {
            case TEXT -> words(text);
            case YES_NO -> yesNo(text);
            default -> number(indicator, text);
        };
    }

    private static Outcome words(String text) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.bounded(problems, "words", text, Texts.REMARK);
        return problems.isEmpty()
                ? new Outcome.Value(new FigureValue(FigureState.VALUE, null, null, null, text))
                : new Outcome.Wrong(problems.getFirst());
    }

    private static Outcome yesNo(String text) {
        String lower = text.length() > 20 ? "" : text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return number(BigDecimal.ONE);
        }
        return NO.contains(lower) ? number(BigDecimal.ZERO) : wrong("problem.figure.not-yes-no");
    }

    private static Outcome number(Indicator indicator, String text) {
        Optional<BigDecimal> parsed = Numerals.number(text);
        if (parsed.isEmpty()) {
            return wrong("problem.figure.not-a-number");
        }
        return bounds(indicator, parsed.get(), indicator.decimals())
                .<Outcome>map(Outcome.Wrong::new)
                .orElseGet(() -> number(parsed.get()));
    }

    private static Outcome part(Indicator indicator, FigureValue before, CellChange.Part part, String text) {
        if (!indicator.hasParts()) {
            return wrong("problem.figure.no-parts");
        }
        Optional<BigDecimal> parsed = Numerals.number(text);
        if (!text.isEmpty()) {
            if (parsed.isEmpty()) {
                return wrong("problem.figure.not-a-number");
            }
            Optional<FieldProblem> problem = size(parsed.get(), PART_DECIMALS);
            if (problem.isPresent()) {
                return new Outcome.Wrong(problem.get());
            }
        }
        boolean numerator = part == CellChange.Part.NUMERATOR;
        return new Outcome.Value(fraction(
                indicator,
                numerator ? parsed.orElse(null) : before.numerator(),
                numerator ? before.denominator() : parsed.orElse(null)));
    }

    /** The value follows from its parts. */
    private static FigureValue fraction(
            Indicator indicator, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null && denominator == null) {
            return FigureValue.MISSING;
        }
        return new FigureValue(
                FigureState.VALUE, quotient(indicator, numerator, denominator), numerator, denominator, null);
    }

    static @Nullable BigDecimal quotient(
            Indicator indicator, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        return indicator.base().multiply(numerator).divide(denominator, indicator.decimals(), RoundingMode.HALF_UP);
    }

    /** Whether a value lies where the indicator's values lie. */
    static Optional<FieldProblem> bounds(Indicator indicator, BigDecimal number, int decimals) {
        if (indicator.minimum() != null && number.compareTo(indicator.minimum()) < 0 && number.signum() >= 0) {
            return problem("problem.figure.below-minimum", indicator.minimum());
        }
        if (indicator.maximum() != null && number.compareTo(indicator.maximum()) > 0) {
            return indicator.type() == ValueType.PERCENT
                    ? problem("problem.figure.above-hundred", indicator.maximum())
                    : problem("problem.figure.above-maximum", indicator.maximum());
        }
        return size(number, decimals);
    }

    private static Optional<FieldProblem> size(BigDecimal number, int decimals) {
        if (number.signum() < 0) {
            return problem("problem.figure.negative");
        }
        if (number.compareTo(LARGEST) > 0) {
            return problem("problem.figure.above-maximum", LARGEST);
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? problem("problem.figure.not-whole")
                    : problem("problem.figure.too-many-decimals", decimals);
        }
        return Optional.empty();
    }

    private static Outcome number(BigDecimal number) {
        return new Outcome.Value(new FigureValue(FigureState.VALUE, number, null, null, null));
    }

    private static Outcome wrong(String key) {
        return new Outcome.Wrong(FieldProblem.of("value", key));
    }

    private static Optional<FieldProblem> problem(String key, Object... args) {
        return Optional.of(FieldProblem.of("value", key, args));
    }
}
