package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import org.jspecify.annotations.Nullable;

/** What must hold between the figures of one indicator before they are submitted. While typing it is only pointed out. */
final class RowRules {

    private RowRules() {}

    static List<FieldProblem> check(Indicator indicator, Map<Split, FigureValue> row) {
        List<FieldProblem> problems = new ArrayList<>();
        row.forEach((split, value) -> {
            if (indicator.hasParts() && value.state() == FigureState.VALUE) {
                fraction(indicator, split, value).ifPresent(problems::add);
            }
        });
        if (indicator.bySex()) {
            if (indicator.type() == ValueType.COUNT) {
                sum(row, FigureValue::number, "problem.figures.sum").ifPresent(problems::add);
            }
            if (indicator.hasParts()) {
                sum(row, FigureValue::numerator, "problem.figures.sum-numerator")
                        .ifPresent(problems::add);
                sum(row, FigureValue::denominator, "problem.figures.sum-denominator")
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<FieldProblem> fraction(Indicator indicator, Split split, FigureValue value) {
        BigDecimal numerator = value.numerator();
        BigDecimal denominator = value.denominator();
        if (numerator == null && denominator == null) {
            return Optional.empty();
        }
        if (numerator == null || denominator == null) {
            return problem(split, numerator == null ? "problem.figure.no-numerator" : "problem.figure.no-denominator");
        }
        if (denominator.signum() == 0) {
            return problem(split, "problem.figure.zero-denominator");
        }
        if (indicator.type() == ValueType.PERCENT && numerator.compareTo(denominator) > 0) {
            return problem(split, "problem.figure.numerator-above-denominator", numerator, denominator);
        }
        BigDecimal number = value.number();
        return number == null
                ? Optional.empty()
                : FigureRules.bounds(indicator, number, indicator.decimals())
                        .map(found -> new FieldProblem(split.code(), found.key(), found.args()));
    }

    /** Boys + girls = total; with one of the two missing, the other is at most the total. */
    private static Optional<FieldProblem> sum(
            Map<Split, FigureValue> row, Function<FigureValue, @Nullable BigDecimal> part, String key) {
        BigDecimal total = part.apply(row.getOrDefault(Split.TOTAL, FigureValue.MISSING));
        BigDecimal boys = part.apply(row.getOrDefault(Split.BOYS, FigureValue.MISSING));
        BigDecimal girls = part.apply(row.getOrDefault(Split.GIRLS, FigureValue.MISSING));
        if (total == null || (boys == null && girls == null)) {
            return Optional.empty();
        }
        BigDecimal both = zero(boys).add(zero(girls));
        boolean wrong = boys != null && girls != null ? both.compareTo(total) != 0 : both.compareTo(total) > 0;
        return wrong ? problem(Split.TOTAL, key, both, total) : Optional.empty();
    }

    private static BigDecimal zero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static Optional<FieldProblem> problem(Split split, String key, Object... args) {
        return Optional.of(FieldProblem.of(split.code(), key, args));
    }
}
