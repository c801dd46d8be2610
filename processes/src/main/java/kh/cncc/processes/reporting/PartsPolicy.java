package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.Figures.Key;
import org.jspecify.annotations.Nullable;

/**
 * A whole is at least the sum of its parts, as far as they are given. It may be less for a reason, such as a part counted later than the
 * whole, so it is asked about and not forbidden.
 */
final class PartsPolicy {

    private PartsPolicy() {}

    /** What to ask, by the figure of the whole. Who is asked about the total is not asked about boys and girls too. */
    static Map<Key, List<Warning>> check(List<CountRule> rules, Function<Key, @Nullable BigDecimal> numbers) {
        Map<Key, List<Warning>> found = new HashMap<>();
        for (CountRule rule : rules) {
            less(rule, numbers).forEach((split, warning) -> {
                Key whole = new Key(Objects.requireNonNull(rule.whole()).id(), split);
                found.computeIfAbsent(whole, none -> new ArrayList<>()).add(warning);
            });
        }
        return found;
    }

    /** Where the whole of this rule is less than its parts; the total alone where that is one of them. */
    static Map<Split, Warning> less(CountRule rule, Function<Key, @Nullable BigDecimal> numbers) {
        if (rule.kind() != CountRule.Kind.PARTS) {
            return Map.of();
        }
        Map<Split, Warning> found = new HashMap<>();
        for (Split split : rule.splits()) {
            Optional<Warning> less = less(rule, split, numbers);
            if (less.isPresent() && split == Split.TOTAL) {
                return Map.of(split, less.get());
            }
            less.ifPresent(warning -> found.put(split, warning));
        }
        return found;
    }

    private static Optional<Warning> less(CountRule rule, Split split, Function<Key, @Nullable BigDecimal> numbers) {
        BigDecimal whole =
                numbers.apply(new Key(Objects.requireNonNull(rule.whole()).id(), split));
        if (whole == null) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<Indicator> given = new ArrayList<>();
        for (Indicator part : rule.indicators()) {
            BigDecimal number = numbers.apply(new Key(part.id(), split));
            if (number != null) {
                sum = sum.add(number);
                given.add(part);
            }
        }
        return whole.compareTo(sum) < 0 ? Optional.of(Warning.parts(whole, sum, given)) : Optional.empty();
    }
}
