package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.CountQuestion.Given;
import kh.cncc.processes.reporting.Figures.Key;
import org.jspecify.annotations.Nullable;

/**
 * When the figures of a report are asked about together: a whole that is less than its parts at another department, the same counted
 * differently in two lists, an event that stands in the registers of two. Whether it was counted twice only people can say, so it is
 * asked and not forbidden.
 */
final class CountPolicy {

    private final Map<Key, List<Given>> given = new HashMap<>();
    private final Map<Indicator, Set<MechanismId>> asked = new LinkedHashMap<>();

    private CountPolicy(List<FigureTable> tables) {
        for (FigureTable table : tables) {
            for (FigureTable.Row row : table.rows()) {
                asked.computeIfAbsent(row.indicator(), none -> new HashSet<>()).add(table.unit());
                row.cells().forEach(cell -> take(table, row.indicator(), cell));
            }
        }
    }

    private void take(FigureTable table, Indicator indicator, FigureTable.Cell cell) {
        BigDecimal number = cell.value().number();
        if (number != null) {
            given.computeIfAbsent(new Key(indicator.id(), cell.split()), none -> new ArrayList<>())
                    .add(new Given(table.unit(), table.unitName(), indicator, false, number));
        }
    }

    static List<CountQuestion> check(List<CountRule> rules, List<FigureTable> tables) {
        CountPolicy policy = new CountPolicy(tables);
        return Stream.concat(rules.stream().map(policy::question), policy.byTwo())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same indicator asked of two departments needs no rule: each child should be counted by one of them. */
    private Stream<Optional<CountQuestion>> byTwo() {
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> once(new CountRule(
                        "two/" + entry.getKey().code(), CountRule.Kind.ONCE, null, List.of(entry.getKey()), true)));
    }

    private Optional<CountQuestion> question(CountRule rule) {
        return switch (rule.kind()) {
            case PARTS -> parts(rule);
            case SAME -> same(rule);
            case ONCE -> once(rule);
        };
    }

    /** Within one department this was asked when the figures were typed. */
    private Optional<CountQuestion> parts(CountRule rule) {
        Set<MechanismId> units = new HashSet<>();
        rule.all().forEach(one -> units.addAll(asked.getOrDefault(one, Set.of())));
        if (units.size() < 2) {
            return Optional.empty();
        }
        Map<Split, Warning> less = PartsPolicy.less(rule, this::sum);
        return rule.splits().stream()
                .filter(less::containsKey)
                .findFirst()
                .map(split -> new CountQuestion(
                        rule.code(), rule.kind(), rule.confirmed(), split, wholeFirst(rule, split), null));
    }

    private @Nullable BigDecimal sum(Key key) {
        return given.getOrDefault(key, List.of()).stream()
                .map(Given::number)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private List<Given> wholeFirst(CountRule rule, Split split) {
        return all(rule.all(), split).stream()
                .map(one -> one.indicator().equals(rule.whole())
                        ? new Given(one.unit(), one.unitName(), one.indicator(), true, one.number())
                        : one)
                .toList();
    }

    private Optional<CountQuestion> same(CountRule rule) {
        return rule.splits().stream()
                .filter(split -> differ(all(rule.indicators(), split)))
                .findFirst()
                .map(split -> asked(rule, split, all(rule.indicators(), split)));
    }

    private static boolean differ(Collection<Given> figures) {
        return figures.stream()
                        .map(one -> one.number().stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
    }

    private Optional<CountQuestion> once(CountRule rule) {
        List<Given> some = all(rule.indicators(), Split.TOTAL).stream()
                .filter(one -> one.number().signum() > 0)
                .toList();
        return some.size() < 2 ? Optional.empty() : Optional.of(asked(rule, Split.TOTAL, some));
    }

    private static CountQuestion asked(CountRule rule, Split split, List<Given> figures) {
        return new CountQuestion(rule.code(), rule.kind(), rule.confirmed(), split, figures, null);
    }

    private List<Given> all(List<Indicator> indicators, Split split) {
        return indicators.stream()
                .flatMap(one -> given.getOrDefault(new Key(one.id(), split), List.of()).stream())
                .toList();
    }
}
