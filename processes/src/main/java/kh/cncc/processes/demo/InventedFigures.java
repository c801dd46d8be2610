package kh.cncc.processes.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.processes.indicators.Aggregation;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.CellChange;
import kh.cncc.processes.reporting.FigureTable;

/** Figures that look likely and are invented: the same for the same place and period, little moved from month to month. */
final class InventedFigures {

    private static final int PRIME = 1_000_003;

    /** For an indicator of which nobody said what is likely. */
    private static final Likely ANY_SHARE = new Likely(1_000, 8, 88);

    private final List<CountRule> rules;
    private final FigureTable table;
    private final String area;
    private final String period;
    private final int times;

    /** @param rules which figures go together: a whole is made of its parts, and what two lists count is the same */
    InventedFigures(List<CountRule> rules, FigureTable table) {
        this(rules, table, 1);
    }

    private InventedFigures(List<CountRule> rules, FigureTable table, int times) {
        this.rules = rules;
        this.table = table;
        this.times = times;
        this.area = table.report().areaCode();
        this.period = table.report().period().code();
    }

    /** The same, with the first count that is not small so many times as large. */
    InventedFigures times(int times) {
        return new InventedFigures(rules, table, times);
    }

    /** Figures for the first rows of the table. */
    List<CellChange> forRows(int count) {
        List<CellChange> changes = new ArrayList<>();
        table.rows().stream().limit(count).forEach(row -> changes.addAll(row(row)));
        return changes;
    }

    List<CellChange> all() {
        return forRows(table.rows().size());
    }

    private List<CellChange> row(FigureTable.Row row) {
        Indicator indicator = row.indicator();
        if (dice(indicator.code(), 29) == 7) {
            return row.cells().stream()
                    .map(cell -> change(indicator, cell, CellChange.Part.NOT_APPLICABLE, ""))
                    .toList();
        }
        if (indicator.hasParts()) {
            return fraction(row);
        }
        return switch (indicator.type()) {
            case YES_NO -> single(row, dice(indicator.code(), 3) == 0 ? "no" : "yes");
            case TEXT -> single(row, "Invented for the demonstration. បង្កើតឡើងសម្រាប់ការបង្ហាញ។");
            default -> count(row);
        };
    }

    private List<CellChange> count(FigureTable.Row row) {
        Map<Split, Long> values = values(row.indicator());
        return row.cells().stream()
                .map(cell -> change(row.indicator(), cell, CellChange.Part.VALUE, values.get(cell.split())))
                .toList();
    }

    private Map<Split, Long> values(Indicator indicator) {
        List<Map<Split, Long>> parts = rules.stream()
                .filter(rule -> indicator.equals(rule.whole()))
                .map(rule -> rule.indicators().stream().map(this::values).toList())
                .map(InventedFigures::sum)
                .toList();
        if (!parts.isEmpty()) {
            return whole(indicator, parts);
        }
        Indicator counted = firstOfSame(indicator);
        return counted.equals(indicator) ? split(total(indicator), indicator.code()) : values(counted);
    }

    private Indicator firstOfSame(Indicator indicator) {
        return rules.stream()
                .filter(rule ->
                        rule.kind() == CountRule.Kind.SAME && rule.indicators().contains(indicator))
                .map(rule -> rule.indicators().getFirst())
                .findFirst()
                .orElse(indicator);
    }

    /** As many as the parts of any rule, and some more. */
    private Map<Split, Long> whole(Indicator indicator, List<Map<Split, Long>> parts) {
        long boys = parts.stream()
                .mapToLong(part -> part.getOrDefault(Split.BOYS, 0L))
                .max()
                .orElse(0);
        long girls = parts.stream()
                .mapToLong(part -> part.getOrDefault(Split.GIRLS, 0L))
                .max()
                .orElse(0);
        long more = dice(indicator.code(), 3);
        return splits(boys + girls + 2 * more, boys + more);
    }

    private static Map<Split, Long> sum(List<Map<Split, Long>> parts) {
        return parts.stream()
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
    }

    /** What happens is rarer than what there is. */
    private long total(Indicator indicator) {
        boolean happens = indicator.aggregation() == Aggregation.SUM;
        long usual = happens ? dice(indicator.code(), 28) : 20 + dice(indicator.code(), 900);
        double moved = 1 + (dice(indicator.code() + period, 13) - 6) / 100.0;
        return Math.round(usual * weight() * moved) * (unusual(indicator) ? times : 1);
    }

    private boolean unusual(Indicator indicator) {
        return table.rows().stream()
                .map(FigureTable.Row::indicator)
                .filter(each -> each.aggregation() == Aggregation.STOCK)
                .findFirst()
                .filter(indicator::equals)
                .isPresent();
    }

    private List<CellChange> fraction(FigureTable.Row row) {
        Indicator indicator = row.indicator();
        Likely likely = Likely.of(indicator.code()).orElse(ANY_SHARE);
        long whole = Math.max(1, Math.round(likely.whole() * weight()));
        long part =
                Math.round(whole * value(indicator, likely) / indicator.base().doubleValue());
        Map<Split, Long> wholes = split(whole, indicator.code());
        Map<Split, Long> parts = splitLike(part, wholes, whole);
        List<CellChange> changes = new ArrayList<>();
        for (FigureTable.Cell cell : row.cells()) {
            changes.add(change(indicator, cell, CellChange.Part.NUMERATOR, parts.get(cell.split())));
            changes.add(change(indicator, cell, CellChange.Part.DENOMINATOR, wholes.get(cell.split())));
        }
        return changes;
    }

    /** Between its bounds, and little moved by the period. */
    private double value(Indicator indicator, Likely likely) {
        double usual = likely.from() + (likely.to() - likely.from()) * dice(indicator.code(), 101) / 100;
        double moved = 1 + (dice(indicator.code() + period, 7) - 3) / 100.0;
        return Math.clamp(usual * moved, likely.from(), likely.to());
    }

    private Map<Split, Long> split(long total, String code) {
        long boys = Math.round(total * (0.47 + dice(code, 7) / 100.0));
        return splits(total, boys);
    }

    private static Map<Split, Long> splitLike(long part, Map<Split, Long> wholes, long whole) {
        long boys = whole == 0 ? 0 : Math.round((double) part * wholes.getOrDefault(Split.BOYS, 0L) / whole);
        return splits(part, boys);
    }

    private static Map<Split, Long> splits(long total, long boys) {
        Map<Split, Long> values = new EnumMap<>(Split.class);
        values.put(Split.BOYS, boys);
        values.put(Split.GIRLS, total - boys);
        values.put(Split.TOTAL, total);
        return values;
    }

    private double weight() {
        return 0.4 + Math.floorMod(area.hashCode() * PRIME, 160) / 100.0;
    }

    private int dice(String about, int sides) {
        int mixed = (about + area).hashCode() * PRIME;
        return Math.floorMod(mixed ^ (mixed >>> 15), sides);
    }

    private static List<CellChange> single(FigureTable.Row row, Object value) {
        return row.cells().stream()
                .map(cell -> change(row.indicator(), cell, CellChange.Part.VALUE, value))
                .toList();
    }

    private static CellChange change(
            Indicator indicator,
            FigureTable.Cell cell,
            CellChange.Part part,
            @org.jspecify.annotations.Nullable Object typed) {
        return new CellChange(indicator.id(), cell.split(), part, String.valueOf(typed), cell.revision());
    }
}
