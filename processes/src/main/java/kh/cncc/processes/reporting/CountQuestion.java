package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one report that may count something twice, or of which the whole is less than its parts at other departments. Who compiles
 * says why they are right, or has them corrected.
 *
 * @param code      of the rule
 * @param confirmed whether CNCC has confirmed the rule, or it holds by definition
 * @param given     the figures side by side; of a whole and its parts the whole first
 */
public record CountQuestion(
        String code,
        CountRule.Kind kind,
        boolean confirmed,
        Split split,
        List<Given> given,
        @Nullable Reason reason) {

    public record Given(MechanismId unit, Words unitName, Indicator indicator, boolean whole, BigDecimal number) {}

    /** Why the figures are right, by whom and when. */
    public record Reason(String words, Words by, Instant at) {}

    CountQuestion with(@Nullable Reason reason) {
        return new CountQuestion(code, kind, confirmed, split, given, reason);
    }

    /** The figures that a reason is about: it does not explain others. */
    String figures() {
        return given.stream()
                .map(one -> one.unit().value() + "/" + one.indicator().code() + "="
                        + one.number().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ", split.code() + " ", ""));
    }
}
