package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.Aggregation;
import kh.cncc.processes.indicators.ChildRight;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.CountRule.Kind;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.CountQuestion.Given;
import kh.cncc.processes.reporting.Figures.Key;
import org.junit.jupiter.api.Test;

/** When a whole is asked about that is less than its parts, and when figures that may count something twice are. */
class CountPolicyTest {

    private static final MechanismId HEALTH = new MechanismId(1);
    private static final MechanismId WELFARE = new MechanismId(2);
    private static final Indicator ALL = indicator(1, "all", true);
    private static final Indicator ONE = indicator(2, "one", true);
    private static final Indicator OTHER = indicator(3, "other", true);
    private static final Indicator PLAIN = indicator(4, "plain", false);
    private static final CountRule PARTS = new CountRule("parts", Kind.PARTS, ALL, List.of(ONE, OTHER), true);
    private static final CountRule SAME = new CountRule("same", Kind.SAME, null, List.of(ALL, ONE), false);
    private static final CountRule ONCE = new CountRule("once", Kind.ONCE, null, List.of(ALL, ONE, OTHER), false);

    private final Map<Key, BigDecimal> numbers = new HashMap<>();
    private final Map<MechanismId, Map<Indicator, Map<Split, Integer>>> report = new LinkedHashMap<>();

    @Test
    void aWholeIsAtLeastTheSumOfItsParts() {
        give(ALL, Split.TOTAL, 10);
        give(ONE, Split.TOTAL, 6);
        give(OTHER, Split.TOTAL, 4);
        assertThat(warnings()).isEmpty();
        give(OTHER, Split.TOTAL, 5);
        assertThat(warnings()).containsOnlyKeys(new Key(ALL.id(), Split.TOTAL));
        Warning warning = warnings().get(new Key(ALL.id(), Split.TOTAL)).getFirst();
        assertThat(warning.now()).isEqualByComparingTo("10");
        assertThat(warning.other()).isEqualByComparingTo("11");
        assertThat(warning.parts()).containsExactly(ONE, OTHER);
    }

    @Test
    void missingPartsAndAMissingWholeAreNotAskedAboutAndZeroIsAWhole() {
        give(ONE, Split.TOTAL, 6);
        assertThat(warnings()).isEmpty();
        give(ALL, Split.TOTAL, 7);
        assertThat(warnings()).isEmpty();
        give(ALL, Split.TOTAL, 0);
        assertThat(warnings().get(new Key(ALL.id(), Split.TOTAL)).getFirst().parts())
                .containsExactly(ONE);
    }

    @Test
    void boysAndGirlsAreAskedAboutWhereTheTotalIsNot() {
        give(ALL, Split.BOYS, 3);
        give(ONE, Split.BOYS, 4);
        give(ALL, Split.GIRLS, 3);
        give(ONE, Split.GIRLS, 5);
        assertThat(warnings()).containsOnlyKeys(new Key(ALL.id(), Split.BOYS), new Key(ALL.id(), Split.GIRLS));
        give(ALL, Split.TOTAL, 6);
        give(ONE, Split.TOTAL, 9);
        assertThat(warnings()).containsOnlyKeys(new Key(ALL.id(), Split.TOTAL));
    }

    @Test
    void ofAPartThatIsNotCountedBySexOnlyTheTotalIsCompared() {
        CountRule rule = new CountRule("plain", Kind.PARTS, ALL, List.of(PLAIN), true);
        give(ALL, Split.BOYS, 1);
        give(ALL, Split.TOTAL, 5);
        give(PLAIN, Split.TOTAL, 5);
        assertThat(PartsPolicy.check(List.of(rule), numbers::get)).isEmpty();
        give(PLAIN, Split.TOTAL, 6);
        assertThat(PartsPolicy.check(List.of(rule), numbers::get)).containsOnlyKeys(new Key(ALL.id(), Split.TOTAL));
    }

    @Test
    void aWholeAtOneDepartmentAndAPartAtAnotherAreShownTogether() {
        give(WELFARE, ALL, Split.TOTAL, 5);
        give(HEALTH, ONE, Split.TOTAL, 7);
        assertThat(questions(PARTS)).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("parts");
            assertThat(question.split()).isEqualTo(Split.TOTAL);
            assertThat(question.given()).extracting(Given::unit).containsExactly(WELFARE, HEALTH);
            assertThat(question.given()).extracting(Given::whole).containsExactly(true, false);
            assertThat(question.figures()).isEqualTo("total 2/all=5 1/one=7");
        });
        give(WELFARE, ALL, Split.TOTAL, 7);
        assertThat(questions(PARTS)).isEmpty();
    }

    @Test
    void withinOneDepartmentItWasAskedWhenTheFiguresWereTyped() {
        give(HEALTH, ALL, Split.TOTAL, 5);
        give(HEALTH, ONE, Split.TOTAL, 7);
        assertThat(questions(PARTS)).isEmpty();
    }

    @Test
    void theSameCountedInTwoListsIsAskedAboutWhereItDiffers() {
        give(HEALTH, ALL, Split.TOTAL, 5);
        assertThat(questions(SAME)).isEmpty();
        give(HEALTH, ONE, Split.TOTAL, 5);
        assertThat(questions(SAME)).isEmpty();
        give(HEALTH, ONE, Split.TOTAL, 6);
        assertThat(questions(SAME)).singleElement().satisfies(question -> {
            assertThat(question.confirmed()).isFalse();
            assertThat(question.given()).extracting(Given::number).containsExactly(number(5), number(6));
        });
    }

    @Test
    void anEventInTheRegistersOfTwoIsAskedAboutUnlessOneHasNone() {
        give(HEALTH, ALL, Split.TOTAL, 5);
        give(WELFARE, ONE, Split.TOTAL, 0);
        assertThat(questions(ONCE)).isEmpty();
        give(WELFARE, OTHER, Split.TOTAL, 1);
        assertThat(questions(ONCE))
                .singleElement()
                .satisfies(question -> assertThat(question.given())
                        .extracting(Given::indicator)
                        .containsExactly(ALL, OTHER));
    }

    @Test
    void theSameIndicatorFromTwoDepartmentsNeedsNoRule() {
        give(HEALTH, ALL, Split.TOTAL, 5);
        give(WELFARE, ALL, Split.TOTAL, 0);
        assertThat(questions()).isEmpty();
        give(WELFARE, ALL, Split.TOTAL, 2);
        assertThat(questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("two/all");
            assertThat(question.kind()).isEqualTo(Kind.ONCE);
            assertThat(question.given()).extracting(Given::unit).containsExactly(HEALTH, WELFARE);
        });
    }

    private void give(Indicator indicator, Split split, int number) {
        numbers.put(new Key(indicator.id(), split), number(number));
    }

    private void give(MechanismId unit, Indicator indicator, Split split, int number) {
        report.computeIfAbsent(unit, none -> new LinkedHashMap<>())
                .computeIfAbsent(indicator, none -> new LinkedHashMap<>())
                .put(split, number);
    }

    private Map<Key, List<Warning>> warnings() {
        return PartsPolicy.check(List.of(PARTS), numbers::get);
    }

    private List<CountQuestion> questions(CountRule... rules) {
        List<FigureTable> tables = new ArrayList<>();
        report.forEach((unit, rows) -> tables.add(table(unit, rows)));
        return CountPolicy.check(List.of(rules), tables);
    }

    private static FigureTable table(MechanismId unit, Map<Indicator, Map<Split, Integer>> figures) {
        List<FigureTable.Row> rows = figures.entrySet().stream()
                .map(row -> new FigureTable.Row(
                        row.getKey(),
                        true,
                        row.getValue().entrySet().stream()
                                .map(cell -> cell(cell.getKey(), cell.getValue()))
                                .toList(),
                        List.of()))
                .toList();
        Words name = new Words("unit", "អង្គភាព");
        return new FigureTable(null, null, unit, name, ReturnState.SUBMITTED, 1, null, null, null, List.of(), rows);
    }

    private static FigureTable.Cell cell(Split split, int number) {
        var value = new FigureValue(FigureState.VALUE, number(number), null, null, null);
        return new FigureTable.Cell(split, value, 1, null, List.of(), null, List.of());
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    private static Indicator indicator(long id, String code, boolean bySex) {
        Words any = new Words(code, code);
        return new Indicator(
                new IndicatorId(id),
                code,
                "A4",
                code,
                any,
                any,
                ChildRight.PROTECTION,
                ValueType.COUNT,
                any,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                0,
                bySex,
                List.of(),
                false,
                Aggregation.STOCK,
                null,
                null,
                "study",
                null,
                "month",
                null,
                true);
    }
}
