package kh.cncc.processes.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.board.Expectation.Ground;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * One month whose figures can be worked out by hand. Three provinces hold the meeting two, four and nine working days after the month; all
 * else they do on the same day. A report is due on the tenth working day, a meeting on the second.
 */
@CnccTest
@Import({Ladder.class, BoardMonths.class})
class BoardFiguresTest {

    private static final PeriodType MONTH = PeriodType.MONTH;
    private static final Map<String, Integer> MEETINGS = Map.of("BTB", 2, "KPT", 4, "SRP", 9);

    @Autowired
    Ladder ladder;

    @Autowired
    BoardMonths months;

    @Autowired
    ReportingRates rates;

    @Autowired
    StepTimes times;

    @Autowired
    Expectations expectations;

    @Autowired
    WorkingDays workingDays;

    @Test
    void timelinessAndCompletenessArePerPeriodProvinceAndStep() {
        CycleLine month = months.opened();
        months.workingDayAfter(month, 2);
        whole(month, "BTB");
        months.workingDayAfter(month, 14);
        whole(month, "KPT");

        List<PeriodRates> trend = rates.trend(ladder.coordinator(), MONTH, null);
        assertThat(trend).hasSize(12);
        assertThat(trend.getLast()).isEqualTo(new PeriodRates(month.period(), false, new Rate(2, 25), new Rate(1, 25)));
        assertThat(trend.get(5).completeness()).isEqualTo(new Rate(0, 0));
        assertThat(rates.trend(ladder.chief("KPT"), MONTH, null).getLast())
                .isEqualTo(new PeriodRates(month.period(), false, new Rate(1, 1), new Rate(0, 1)));

        Map<String, AreaRates> provinces = rates
                .provinces(ladder.coordinator(), MONTH, month.period().start())
                .stream()
                .collect(Collectors.toMap(AreaRates::area, Function.identity()));
        assertThat(provinces).hasSize(25);
        assertThat(at(provinces, "BTB").timeliness()).isEqualTo(new Rate(1, 1));
        assertThat(at(provinces, "KPT").timeliness()).isEqualTo(new Rate(0, 1));
        assertThat(at(provinces, "KEP").completeness()).isEqualTo(new Rate(0, 1));

        Map<String, StepRates> steps = rates
                .steps(ladder.coordinator(), MONTH, month.period().start(), null)
                .stream()
                .collect(Collectors.toMap(StepRates::step, Function.identity()));
        assertThat(at(steps, "recordMeeting").done()).isEqualTo(new Rate(2, 25));
        assertThat(at(steps, "recordMeeting").onTime()).isEqualTo(new Rate(1, 25));
        // Kampot's president had the report two days and took none of them: the province was late, the president was
        // not.
        assertThat(at(steps, "reviewReport").onTime()).isEqualTo(new Rate(2, 2));
        assertThat(rates.steps(ladder.chief("BTB"), MONTH, month.period().start(), null)
                        .getFirst())
                .satisfies(step -> {
                    assertThat(step.step()).isEqualTo("recordMeeting");
                    assertThat(step.onTime()).isEqualTo(new Rate(1, 1));
                });
    }

    @Test
    void whereTimeGoesAndWhatWillBeLateFollowFromThePast() {
        CycleLine past = months.opened();
        play(past);

        // 2, 4 and 9 working days: the median is 4; nine in ten lie below 4 + 0.8 * (9 - 4) = 8.
        List<StepTime> found = times.of(ladder.coordinator(), "provincialReport", MONTH, null);
        assertThat(found.getFirst())
                .isEqualTo(new StepTime("recordMeeting", found.getFirst().name(), 3, 4.0, 8.0));
        assertThat(found.stream().skip(1)).allMatch(step -> step.median() == 0 && step.stays() == 3);
        assertThat(found)
                .extracting(StepTime::step)
                .containsExactly(
                        "recordMeeting",
                        "submitFigures",
                        "compileReport",
                        "checkReport",
                        "reviewReport",
                        "receiveReport");
        assertThat(times.of(ladder.chief("SRP"), "provincialReport", MONTH, null)
                        .getFirst()
                        .median())
                .isEqualTo(9.0);
        assertThat(times.picture(ladder.chief("SRP"), "provincialReport").xml()).contains("recordMeeting");
        assertThat(times.picture(ladder.chief("SRP"), "provincialReport").names())
                .containsEntry("provincialReportPool", new Words("Provincial report", "របាយការណ៍រាជធានី ខេត្ត"));

        CycleLine month = next(past);
        // Check is due on the 8th working day, review on the 10th, receive on the 12th; the meeting takes 4 days from
        // the 8th on.
        List<Expectation> soon = expectations.dueSoon(ladder.coordinator(), "BTB");
        assertThat(soon.stream().filter(of(month)))
                .extracting(Expectation::step, Expectation::daysLate)
                .containsExactly(tuple("checkReport", 4), tuple("reviewReport", 2), tuple("receiveReport", 0));
        Expectation check = soon.stream().filter(of(month)).findFirst().orElseThrow();
        assertThat(check.expectedOn()).isEqualTo(workingDays.plus(month.period().end(), 12));
        assertThat(check.waitsAt().en()).isEqualTo("Record WCCC meeting");
        assertThat(check.ground().getFirst()).isEqualTo(new Ground(check.waitsAt(), 4.0, 3, true));

        months.workingDayAfter(month, 10);
        // Two of the four days are spent: two remain, and the review that is due on this day is two days late.
        assertThat(expectations.dueSoon(ladder.chief("BTB"), null).stream().filter(of(month)))
                .extracting(Expectation::step, Expectation::daysLate)
                .containsExactly(tuple("reviewReport", 2), tuple("receiveReport", 0));
    }

    private static <T> T at(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static Predicate<Expectation> of(CycleLine month) {
        return expected -> expected.caseNumber().equals(Ladder.code(month, "BTB"));
    }

    /** Opened on the eighth working day after it ended. */
    private CycleLine next(CycleLine past) {
        var end = past.period().next().end();
        months.move(workingDays.plus(end, 8));
        return ladder.open(MONTH, end);
    }

    private void play(CycleLine month) {
        for (String area : List.of("BTB", "KPT", "SRP")) {
            months.workingDayAfter(month, at(MEETINGS, area));
            whole(month, area);
        }
    }

    private void whole(CycleLine month, String area) {
        months.meeting(month, area);
        months.afterTheMeeting(month, area);
    }
}
