package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.deadlines.YearSwitch;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.YearPlan.HolidaysKnown;
import kh.cncc.processes.reporting.YearPlan.Kind;
import kh.cncc.processes.reporting.YearPlan.PlannedCycle;
import kh.cncc.processes.reporting.YearPlan.PlannedDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole year is looked at before it is switched on, and opens by itself only then. */
@CnccTest
@Import(Ladder.class)
class YearPlansTest {

    @Autowired
    Ladder ladder;

    @Autowired
    YearPlans plans;

    @Autowired
    YearSwitch years;

    @Autowired
    CycleOpeningSteps opening;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aYearHasItsNineteenCyclesWithEveryTaskCutOffAndLock() {
        YearPlan plan = plans.plan(ladder.coordinator(), 2027, EnumSet.allOf(PeriodType.class));
        assertThat(plan.cycles()).hasSize(12 + 4 + 2 + 1);
        assertThat(plan.holidays()).isEqualTo(HolidaysKnown.PROJECTED);
        PlannedCycle march = plan.cycles().stream()
                .filter(cycle -> cycle.period().code().equals("2027-03"))
                .findFirst()
                .orElseThrow();
        assertThat(march.opensOn()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(march.dates())
                .extracting(YearPlansTest::name)
                .containsExactly(
                        "Record WCCC meeting",
                        "Submit department figures",
                        "Compile provincial report",
                        "Correct department figures",
                        "Check provincial report",
                        "Review provincial report",
                        "Receive provincial report",
                        "CUT_OFF",
                        "Consolidate national report",
                        "Check national report",
                        "Approve national report",
                        "LOCK");
        // Ten working days after March, past the Khmer New Year of 14 to 16 April.
        assertThat(march.dates().get(5).due()).isEqualTo(LocalDate.of(2027, 4, 19));
        assertThat(march.dates().get(3).due()).isNull();
        assertThat(march.dates().get(5).level()).isEqualTo("province");
        assertThat(Objects.requireNonNull(march.dates().get(5).seat()).en()).isEqualTo("Deputy Governor");
        assertThat(march.dates().get(1).seat())
                .as("each department has its own")
                .isNull();
        assertThat(plan.cycles()).allMatch(cycle -> cycle.doubts().isEmpty());
    }

    @Test
    void aYearShowsWhichMailsWouldGoToWhomWhileNobodyDoesATask() {
        PlannedDate figures = plans.plan(ladder.coordinator(), 2027, Set.of(PeriodType.MONTH))
                .cycles()
                .get(2)
                .dates()
                .get(1);
        LocalDate due = Objects.requireNonNull(figures.due());
        assertThat(due).isEqualTo(LocalDate.of(2027, 4, 7));
        // By the table of reminders: three working days before; on the day; one and three days late, then every three
        // days, five times in all,
        // then the superior instead. The fifth day late lies past the Khmer New Year of 14 to 16 April.
        assertThat(figures.mails())
                .extracting(mail -> mail.day() + " " + mail.recipient().en())
                .containsExactly(
                        "2027-04-02 whoever has the task",
                        "2027-04-07 whoever has the task",
                        "2027-04-08 whoever has the task",
                        "2027-04-12 whoever has the task",
                        "2027-04-12 the superior",
                        "2027-04-19 the chief of the secretariat",
                        "2027-04-20 whoever has the task",
                        "2027-04-21 the coordinator",
                        "2027-04-23 whoever has the task",
                        "2027-04-28 whoever has the task",
                        "2027-05-03 whoever has the task",
                        "2027-05-06 the superior");
    }

    @Test
    void theTablesDatesAreLaterLevelByLevelInEveryCycleOfThreeYears() {
        for (int year = 2026; year < 2029; year++) {
            for (PlannedCycle cycle : plans.plan(ladder.coordinator(), year, EnumSet.allOf(PeriodType.class))
                    .cycles()) {
                assertThat(cycle.doubts()).as(cycle.period().code()).isEmpty();
            }
        }
        assertThat(plans.plan(ladder.coordinator(), 2028, Set.of(PeriodType.YEAR))
                        .holidays())
                .isEqualTo(HolidaysKnown.UNKNOWN);
    }

    @Test
    void whatIsPlannedIsWhatHappens() {
        LocalDate first = Months.next(clock);
        PlannedCycle planned = plans.plan(ladder.coordinator(), first.getYear(), Set.of(PeriodType.MONTH))
                .cycles()
                .getFirst();
        assertThat(planned.code()).isNull();
        clock.moveTo(planned.opensOn().atTime(9, 0));
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        assertThat(date(planned, Kind.CUT_OFF)).isEqualTo(cycle.cutOff());
        assertThat(date(planned, Kind.LOCK)).isEqualTo(cycle.lockDate());
        assertThat(ladder.tasks(ladder.team("BTB"), Ladder.code(cycle, "BTB"))
                        .getFirst()
                        .dueOn())
                .isEqualTo(planned.dates().getFirst().due());
        assertThat(plans.plan(ladder.coordinator(), first.getYear(), Set.of(PeriodType.MONTH))
                        .cycles()
                        .getFirst()
                        .code())
                .isEqualTo(cycle.code());
    }

    @Test
    void aYearThatIsSwitchedOffOpensNothingByItself() {
        LocalDate first = Months.next(clock);
        years.set(ladder.coordinator(), first.getYear(), false);
        assertThat(plans.plan(ladder.coordinator(), first.getYear(), Set.of(PeriodType.MONTH))
                        .automatic())
                .isFalse();
        clock.moveTo(first.plusMonths(1).plusDays(5).atTime(7, 0));
        morning();
        assertThat(isOpen(first)).isFalse();
        years.set(ladder.coordinator(), first.getYear(), true);
        morning();
        assertThat(isOpen(first)).isTrue();
    }

    private void morning() {
        transaction.executeWithoutResult(status -> opening.openDueCycles());
    }

    @Test
    void onlyWhoCoordinatesSwitchesAYear() {
        assertThat(years.maySwitch(ladder.coordinator())).isTrue();
        assertThat(years.maySwitch(ladder.statistics())).isFalse();
        assertThatThrownBy(() -> years.set(ladder.chief("BTB"), 2027, false)).isInstanceOf(Refused.class);
        assertThat(years.automatic(2027)).isTrue();
    }

    private boolean isOpen(LocalDate first) {
        return ladder.cycles.all(ladder.coordinator()).stream()
                .anyMatch(cycle -> cycle.period().equals(Period.containing(PeriodType.MONTH, first)));
    }

    private static LocalDate date(PlannedCycle cycle, Kind kind) {
        return cycle.dates().stream()
                .filter(date -> date.kind() == kind)
                .map(PlannedDate::due)
                .findFirst()
                .orElseThrow();
    }

    private static String name(PlannedDate date) {
        return date.step() == null ? date.kind().name() : date.step().en();
    }
}
