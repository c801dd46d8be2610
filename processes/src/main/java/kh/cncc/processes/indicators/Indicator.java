package kh.cncc.processes.indicators;

import java.math.BigDecimal;
import java.util.List;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted about children.
 *
 * @param list       where it comes from: A4, A5, A6 (appendices of the study) or T8 (its Table 8)
 * @param number     its number in that list
 * @param base       what a fraction is multiplied by: 100 for a percentage
 * @param bySex      whether it is given for boys, girls and in total
 * @param source     who has the figure, in the study's words
 */
public record Indicator(
        IndicatorId id,
        String code,
        String list,
        String number,
        Words name,
        Words domain,
        ChildRight right,
        ValueType type,
        Words unit,
        BigDecimal base,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        int decimals,
        boolean bySex,
        List<String> ageGroups,
        boolean byArea,
        Aggregation aggregation,
        @Nullable Words numerator,
        @Nullable Words denominator,
        String source,
        @Nullable String ministry,
        String periodType,
        @Nullable String note,
        boolean active) {

    /** The splits in the order in which they are typed; the total comes last so that it can be checked. */
    public List<Split> splits() {
        return bySex ? List.of(Split.BOYS, Split.GIRLS, Split.TOTAL) : List.of(Split.TOTAL);
    }

    /** Whether numerator and denominator are asked for, and the value follows from them. */
    public boolean hasParts() {
        return type.isFraction() && numerator != null && denominator != null;
    }
}
