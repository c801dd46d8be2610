package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a screen shows is asked of the database once, not once for each department, figure or version. */
@CnccTest
@Import(Ladder.class)
class ReadOnceTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @Autowired
    Figures figures;

    private LocalDate first = LocalDate.MIN;
    private CycleLine cycle;

    @BeforeEach
    void openTheNextMonth() {
        first = Months.next(clock);
        cycle = ladder.open(PeriodType.MONTH, first);
    }

    @Test
    void theSheetsOfSeveralDepartmentsAreReadAtOnce() {
        ladder.holdMeeting(cycle, "KCH", first);
        Actor official = ladder.department("DSVY", "KCH");
        TaskId any = ladder.figuresTask(cycle, "DSVY", "KCH");
        List<String> asked = statements(() -> assertThat(Ladder.shown(ladder.figures.together(official, any)))
                .hasSize(4)
                .allSatisfy(sheet -> assertThat(sheet.table().unit())
                        .isEqualTo(Objects.requireNonNull(sheet.task().unit()))));
        assertThat(asked).filteredOn(sql -> sql.contains("\"figure\"")).hasSize(2);
    }

    @Test
    void theSeatsOfWhoeverOpensAReportAreNotAskedForEachDepartment() {
        Actor officer = ladder.department("DOH", "BTB");
        ReportId report = ladder.report(cycle, "BTB");
        List<String> asked = statements(
                () -> assertThat(ladder.reports.report(officer, report).units())
                        .filteredOn(ReportPage.UnitLine::readable)
                        .hasSize(1));
        assertThat(asked).filteredOn(sql -> sql.contains("\"appointment\"")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theNationalReportsOfACycleAreCountedInOneQueryHoweverManyThereAre() {
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        Actor statistics = ladder.statistics();
        consolidate(statistics);
        int one = statements(() -> assertThat(ladder.consolidations.ofCycle(statistics, cycle.id()))
                        .hasSize(1))
                .size();
        Actor chief = ladder.sectionChief();
        ladder.consolidations.decide(
                chief,
                ladder.task(chief, cycle.code(), "checkNationalReport"),
                Decision.back("consolidateReport", "Say something of the flood.", List.of()));
        consolidate(statistics);
        List<String> two = statements(() -> assertThat(ladder.consolidations.ofCycle(statistics, cycle.id()))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.included()).isZero();
                    assertThat(line.expected()).isEqualTo(25);
                }));
        assertThat(two).hasSize(one);
    }

    @Test
    void aDepartmentsLastFiguresAreReadWithoutThoseOfTheOthers() {
        ladder.wholeMonth(cycle, "BTB", 10);
        clock.moveTo(first.plusMonths(1).atTime(9, 0));
        CycleLine next = ladder.open(PeriodType.MONTH, first.plusMonths(1));
        ReportHeader report = ladder.reports
                .report(ladder.coordinator(), ladder.report(next, "BTB"))
                .report();
        MechanismId health =
                ladder.organisation.mechanism("DOH", "BTB").orElseThrow().id();
        assertThat(figures.before(report, health)).isNotEmpty();
        assertThat(figures.before(report, health).keySet())
                .extracting(Figures.UnitKey::unit)
                .containsOnly(health);
        assertThat(figures.before(report).keySet())
                .extracting(Figures.UnitKey::unit)
                .contains(health)
                .anyMatch(unit -> !unit.equals(health));
    }

    private void consolidate(Actor statistics) {
        TaskId task = ladder.task(statistics, cycle.code(), "consolidateReport");
        int revision =
                Ladder.shown(ladder.consolidations.page(statistics, task)).summaryRevision();
        assertThat(ladder.consolidations.submit(statistics, task, "A quiet month.", "Nobody reported.", revision))
                .isInstanceOf(ConsolidateResult.Submitted.class);
    }

    /** What is asked of the database meanwhile. */
    private List<String> statements(Runnable meanwhile) {
        List<String> asked = new ArrayList<>();
        ExecuteListenerProvider[] before = db.configuration().executeListenerProviders();
        ExecuteListenerProvider noting = () -> new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                asked.add(Objects.requireNonNullElse(context.sql(), ""));
            }
        };
        db.configuration()
                .set(Stream.concat(Arrays.stream(before), Stream.of(noting)).toArray(ExecuteListenerProvider[]::new));
        try {
            meanwhile.run();
        } finally {
            db.configuration().set(before);
        }
        return asked;
    }
}
