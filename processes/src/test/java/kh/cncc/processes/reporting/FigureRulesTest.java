package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Aggregation;
import kh.cncc.processes.indicators.ChildRight;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureRulesTest {

    private static final Words ANY = new Words("any", "ណាមួយ");
    private static final Indicator COUNT = indicator(ValueType.COUNT, "1", null, 0, true, null);
    private static final Indicator SHARE = indicator(ValueType.PERCENT, "100", "100", 1, true, null);
    private static final Indicator PERCENT = indicator(ValueType.PERCENT, "100", "100", 1, true, ANY);
    private static final Indicator RATE = indicator(ValueType.RATE, "1000", "1000", 1, false, ANY);
    private static final Indicator YES_NO = indicator(ValueType.YES_NO, "1", null, 0, false, null);
    private static final Indicator TEXT = indicator(ValueType.TEXT, "1", null, 0, false, null);

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "១២, 12",
        "' 1 204 ', 1204",
        "'1,204', 1204",
        "១២០៤, 1204",
        "0, 0",
        "007, 7",
        "12.0, 12.0",
        "'១,២០៤', 1204"
    })
    void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal number) {
        assertThat(value(COUNT, typed).number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "twelve, problem.figure.not-a-number",
        "12 boys, problem.figure.not-a-number",
        "'1,2', problem.figure.not-a-number",
        "<script>alert(1)</script>, problem.figure.not-a-number",
        "1e9, problem.figure.not-a-number",
        "-1, problem.figure.negative",
        "-១, problem.figure.negative",
        "1.5, problem.figure.not-whole",
        "1000000000000, problem.figure.above-maximum"
    })
    void whatIsNoCountIsRefusedWithItsReason(String typed, String problem) {
        assertThat(problem(COUNT, CellChange.Part.VALUE, typed)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "101, problem.figure.above-hundred",
        "-0.1, problem.figure.negative",
        "12.34, problem.figure.too-many-decimals"
    })
    void aPercentageLiesBetweenZeroAndHundred(String typed, String problem) {
        assertThat(problem(SHARE, CellChange.Part.VALUE, typed)).isEqualTo(problem);
        assertThat(value(SHARE, "100").number()).isEqualByComparingTo("100");
    }

    @Test
    void aMegabyteOfTextIsRefusedAtOnce() {
        String book = "១".repeat(1_000_000);
        assertThat(problem(COUNT, CellChange.Part.VALUE, book)).isEqualTo("problem.figure.not-a-number");
        assertThat(problem(TEXT, CellChange.Part.VALUE, book)).isEqualTo("problem.text.too-long");
        assertThat(problem(YES_NO, CellChange.Part.VALUE, book)).isEqualTo("problem.figure.not-yes-no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "1", "១", "បាទ", "ចាស"})
    void yesIsSaidInBothLanguages(String typed) {
        assertThat(value(YES_NO, typed).number()).isEqualByComparingTo("1");
        assertThat(value(YES_NO, "ទេ").number()).isEqualByComparingTo("0");
    }

    @Test
    void zeroIsAValueAndNothingIsMissingAndNotApplicableIsNeither() {
        assertThat(value(COUNT, "0").state()).isEqualTo(FigureState.VALUE);
        assertThat(value(COUNT, " ").state()).isEqualTo(FigureState.MISSING);
        var outcome = FigureRules.typed(COUNT, value(COUNT, "0"), CellChange.Part.NOT_APPLICABLE, "");
        assertThat(outcome).isEqualTo(new FigureRules.Outcome.Value(FigureValue.NOT_APPLICABLE));
    }

    @Test
    void theValueOfAFractionFollowsFromItsPartsAndIsNotTypedOverThem() {
        FigureValue half = part(PERCENT, FigureValue.MISSING, CellChange.Part.NUMERATOR, "១");
        assertThat(half.number()).isNull();
        FigureValue whole = part(PERCENT, half, CellChange.Part.DENOMINATOR, "3");
        assertThat(whole.number()).isEqualByComparingTo("33.3");
        assertThat(FigureRules.typed(PERCENT, whole, CellChange.Part.VALUE, "50"))
                .isEqualTo(new FigureRules.Outcome.Wrong(FieldProblem.of("value", "problem.figure.computed")));
        FigureValue rate = part(RATE, FigureValue.MISSING, CellChange.Part.NUMERATOR, "3");
        assertThat(part(RATE, rate, CellChange.Part.DENOMINATOR, "2000").number())
                .isEqualByComparingTo("1.5");
        assertThat(problem(COUNT, CellChange.Part.NUMERATOR, "3")).isEqualTo("problem.figure.no-parts");
    }

    @ParameterizedTest
    @CsvSource({
        "6, 5, 11, ",
        "6, 5, 12, problem.figures.sum",
        "6, , 5, problem.figures.sum",
        "6, , 7, ",
        ", , 7, ",
        "0, 0, 0, "
    })
    void boysAndGirlsMakeTheTotal(String boys, String girls, String total, String problem) {
        List<FieldProblem> problems = RowRules.check(COUNT, row(boys, girls, total));
        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting(FieldProblem::key).containsExactly(problem);
        }
    }

    @Test
    void aNumeratorIsNotAboveItsDenominatorAndNeitherStandsAlone() {
        assertThat(rowProblem(PERCENT, fraction("6", "5"))).isEqualTo("problem.figure.numerator-above-denominator");
        assertThat(rowProblem(PERCENT, fraction("0", "0"))).isEqualTo("problem.figure.zero-denominator");
        assertThat(rowProblem(PERCENT, fraction("6", null))).isEqualTo("problem.figure.no-denominator");
        assertThat(rowProblem(PERCENT, fraction(null, "6"))).isEqualTo("problem.figure.no-numerator");
        assertThat(rowProblem(RATE, fraction("6", "5"))).isEqualTo("problem.figure.above-maximum");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, ",
        "100, 33, warning.jump.factor",
        "33, 100, warning.jump.factor",
        "99, 33, warning.jump.factor",
        "33, 99, warning.jump.factor",
        "100, 34, ",
        "1, 10, ",
        "12, 1, warning.jump.factor",
        "11, 0, warning.jump.factor",
        "10, 0, "
    })
    void aCountThatTreblesIsAskedAboutUnlessItIsSmall(BigDecimal now, BigDecimal before, String warning) {
        assertThat(JumpPolicy.check(COUNT, number(now), number(before))
                        .map(Warning::key)
                        .orElse(null))
                .isEqualTo(warning);
    }

    @Test
    void aShareThatMovesByHalfOfEverythingIsAskedAbout() {
        assertThat(JumpPolicy.check(SHARE, number(new BigDecimal("90")), number(new BigDecimal("39"))))
                .map(Warning::key)
                .contains("warning.jump.points");
        assertThat(JumpPolicy.check(SHARE, number(new BigDecimal("90")), null)).isEmpty();
        assertThat(JumpPolicy.check(SHARE, FigureValue.MISSING, number(BigDecimal.TEN)))
                .isEmpty();
    }

    private static FigureValue value(Indicator indicator, String typed) {
        return part(indicator, FigureValue.MISSING, CellChange.Part.VALUE, typed);
    }

    private static FigureValue part(Indicator indicator, FigureValue before, CellChange.Part part, String typed) {
        var outcome = FigureRules.typed(indicator, before, part, typed);
        assertThat(outcome).as(typed).isInstanceOf(FigureRules.Outcome.Value.class);
        return ((FigureRules.Outcome.Value) outcome).value();
    }

    private static String problem(Indicator indicator, CellChange.Part part, String typed) {
        var outcome = FigureRules.typed(indicator, FigureValue.MISSING, part, typed);
        assertThat(outcome).isInstanceOf(FigureRules.Outcome.Wrong.class);
        return ((FigureRules.Outcome.Wrong) outcome).problem().key();
    }

    private static String rowProblem(Indicator indicator, FigureValue value) {
        return RowRules.check(indicator, Map.of(Split.TOTAL, value)).getFirst().key();
    }

    private static Map<Split, FigureValue> row(String boys, String girls, String total) {
        return Map.of(Split.BOYS, typed(boys), Split.GIRLS, typed(girls), Split.TOTAL, typed(total));
    }

    private static FigureValue typed(String text) {
        return value(COUNT, Objects.requireNonNullElse(text, ""));
    }

    private static FigureValue fraction(String numerator, String denominator) {
        FigureValue value = FigureValue.MISSING;
        if (numerator != null) {
            value = part(PERCENT, value, CellChange.Part.NUMERATOR, numerator);
        }
        if (denominator != null) {
            value = part(PERCENT, value, CellChange.Part.DENOMINATOR, denominator);
        }
        return new FigureValue(
                value.state(),
                value.number() == null ? null : new BigDecimal("1200"),
                value.numerator(),
                value.denominator(),
                null);
    }

    private static FigureValue number(BigDecimal number) {
        return new FigureValue(FigureState.VALUE, number, null, null, null);
    }

    private static Indicator indicator(
            ValueType type, String base, String maximum, int decimals, boolean bySex, Words parts) {
        return new Indicator(
                new IndicatorId(1),
                "A4-01",
                "A4",
                "1",
                ANY,
                ANY,
                ChildRight.PROTECTION,
                type,
                ANY,
                new BigDecimal(base),
                BigDecimal.ZERO,
                maximum == null ? null : new BigDecimal(maximum),
                decimals,
                bySex,
                List.of(),
                false,
                Aggregation.SUM,
                parts,
                parts,
                "study",
                null,
                "month",
                null,
                true);
    }
}
