package kh.cncc.processes.reporting.board;

import static kh.cncc.processes.db.Tables.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.board.LateFilter.Group;
import kh.cncc.processes.reporting.board.LateFilter.Sort;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What users of other systems ask for in vain, each as they would try it. */
@CnccTest
@Import({Ladder.class, BoardMonths.class})
class FromTheFieldTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

    @Autowired
    Ladder ladder;

    @Autowired
    BoardMonths months;

    @Autowired
    LateTasks late;

    @Autowired
    ReportingRates rates;

    @Autowired
    Reminders reminders;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DSLContext db;

    @Test
    void aReportThatWaitsForItsPresidentIsLateThereAndNotWithThoseWhoHandedItOn() {
        CycleLine month = months.opened();
        months.workingDayAfter(month, 2);
        months.meeting(month, "BTB");
        ladder.submitAllFigures(month, "BTB", 3);
        ladder.compile(month, "BTB");
        ladder.check(month, "BTB");
        // The president has until the tenth working day.
        months.workingDayAfter(month, 14);
        assertThat(page(month)).singleElement().satisfies(line -> {
            assertThat(line.step()).isEqualTo("reviewReport");
            assertThat(line.daysLate()).isEqualTo(4);
            assertThat(line.seat().en()).contains("Provincial CNCC");
        });
    }

    @Test
    void aReportThatWasReturnedWasOnTimeWhenItFirstCame() {
        CycleLine month = months.opened();
        LocalDate came = months.workingDayAfter(month, 3);
        months.meeting(month, "BTB");
        ladder.submitAllFigures(month, "BTB", 3);
        ladder.compile(month, "BTB");
        ladder.check(month, "BTB");
        ladder.approve(month, "BTB", "");
        months.workingDayAfter(month, 12);
        ladder.decide(
                ladder.monitoring(),
                month,
                "BTB",
                "receiveReport",
                Decision.back("reviewReport", "Say who was at the meeting.", List.of()));
        LocalDate accepted = months.workingDayAfter(month, 15);
        ladder.approve(month, "BTB", "");
        ladder.accept(month, "BTB");

        assertThat(battambang(month).timeliness()).isEqualTo(new Rate(1, 1));
        var report = Objects.requireNonNull(db.fetchOne(REPORT, REPORT.CODE.eq(Ladder.code(month, "BTB"))));
        assertThat(report.getFirstSubmittedAt().atZoneSameInstant(ZONE).toLocalDate())
                .isEqualTo(came);
        assertThat(report.getAcceptedAt().atZoneSameInstant(ZONE).toLocalDate()).isEqualTo(accepted);
    }

    @Test
    void whatCameByItsDateIsOnTimeAlsoBeforeItIsAccepted() {
        CycleLine month = months.opened();
        months.workingDayAfter(month, 2);
        months.meeting(month, "BTB");
        ladder.submitAllFigures(month, "BTB", 3);
        ladder.compile(month, "BTB");
        ladder.check(month, "BTB");
        ladder.approve(month, "BTB", "");
        assertThat(battambang(month).completeness()).isEqualTo(new Rate(1, 1));
        assertThat(battambang(month).timeliness()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void whatIsHandedInCountsAtTheNextLook() {
        CycleLine month = months.opened();
        months.workingDayAfter(month, 2);
        months.meeting(month, "BTB");
        assertThat(battambang(month).completeness()).isEqualTo(new Rate(0, 1));
        months.afterTheMeeting(month, "BTB");
        assertThat(battambang(month).completeness()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void whatWouldBeDueAtKhmerNewYearIsDueAfterIt() {
        assertThat(workingDays.plus(LocalDate.of(2026, 4, 13), 1)).isEqualTo(LocalDate.of(2026, 4, 17));
        assertThat(workingDays.between(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 17)))
                .isEqualTo(1);
    }

    @Test
    void aMailThatCouldNotBeDeliveredIsMarkedOnTheBoard() {
        CycleLine month = months.opened();
        months.workingDayAfter(month, 7);
        LateTask meeting = page(month).getFirst();
        reminders.remindNow(ladder.coordinator(), List.of(meeting.id()), "Please record it.");
        db.execute(
                "update engine.mail set state = 'failed', reason = 'refused', ended_at = now() where task_id = ?",
                meeting.id().value());
        assertThat(Objects.requireNonNull(page(month).getFirst().told()).mail()).isEqualTo("failed");
    }

    private AreaRates battambang(CycleLine month) {
        return rates
                .provinces(
                        ladder.coordinator(), PeriodType.MONTH, month.period().start())
                .stream()
                .filter(area -> area.area().equals("BTB"))
                .findFirst()
                .orElseThrow();
    }

    /** What is late in Battambang. */
    private List<LateTask> page(CycleLine month) {
        var filter = new LateFilter("PR-" + month.period().code(), null, null, null, 0, Sort.LATEST, Group.NONE);
        return late.page(ladder.coordinator(), filter.of("BTB"), Locale.ENGLISH, 0, 50);
    }
}
