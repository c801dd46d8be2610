package kh.cncc.processes.indicators;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Indicators that count the same children, schools or events, so that their figures can be held against each other.
 *
 * @param whole      what holds the others; only of a rule of that kind
 * @param indicators the parts of the whole, or all that are held against each other
 * @param confirmed  whether it holds by definition or CNCC has confirmed it
 */
public record CountRule(
        String code, Kind kind, @Nullable Indicator whole, List<Indicator> indicators, boolean confirmed) {

    public enum Kind {
        /** The whole is at least the sum of its parts. */
        PARTS,
        /** The same is counted in two lists, say of the province and of the communes: the figures are equal. */
        SAME,
        /** An event may stand in the register of each: it should be counted once. */
        ONCE;

        /** The word in the reference files and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The whole first, then the others in their order. */
    public List<Indicator> all() {
        return Stream.concat(Stream.ofNullable(whole), indicators.stream()).toList();
    }

    /** What can be compared; boys with boys only where all are counted by sex. The total comes first. */
    public List<Split> splits() {
        return all().stream().allMatch(Indicator::bySex)
                ? List.of(Split.TOTAL, Split.BOYS, Split.GIRLS)
                : List.of(Split.TOTAL);
    }
}
