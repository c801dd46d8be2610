package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.deadlines.DayOff;
import kh.cncc.engine.deadlines.DayOffId;
import kh.cncc.engine.deadlines.DayOffResult;
import kh.cncc.engine.deadlines.Holidays;
import kh.cncc.engine.deadlines.KeptDate;
import kh.cncc.engine.deadlines.MovedDate;
import kh.cncc.engine.deadlines.NewDayOff;
import kh.cncc.engine.deadlines.WithdrawResult;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceLoad;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A day off that is entered late moves what is open, wherever it is kept, and nothing else. */
@CnccTest
@Import(Ladder.class)
class HolidaysTest {

    @Autowired
    Ladder ladder;

    @Autowired
    Holidays holidays;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    ReferenceLoad reference;

    @Autowired
    ReferenceFiles files;

    @Autowired
    Audit audit;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private CycleLine cycle;

    @BeforeEach
    void aMonth() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
    }

    @Test
    void aDayOffEnteredLateMovesWhatIsOpenAndItsTimers() {
        TaskLine before = figures();
        LocalDate reportDue = report().dueOn();
        LocalDate day = workingDays.minus(before.dueOn(), 1);
        List<MovedDate> previewed = preview(day);
        assertThat(figures().dueOn()).as("a preview moves nothing").isEqualTo(before.dueOn());

        LocalDate oneLater = workingDays.plus(before.dueOn(), 1);
        List<MovedDate> moved = enter(day);
        assertThat(moved).isEqualTo(previewed);
        assertThat(figures().dueOn()).isEqualTo(oneLater);
        assertThat(report().dueOn()).isEqualTo(workingDays.plus(reportDue, 1));
        CycleLine after = ladder.cycles.cycle(ladder.coordinator(), cycle.id());
        assertThat(after.cutOff()).isEqualTo(workingDays.plus(cycle.cutOff(), 1));
        assertThat(after.lockDate()).isEqualTo(workingDays.plus(cycle.lockDate(), 1));
        assertThat(moved).extracting(move -> move.date().kind()).contains(KeptDate.Kind.values());

        clock.moveTo(before.dueOn().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(figures().state()).as("collection goes on for one more day").isEqualTo("open");
        clock.moveTo(oneLater.plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(figures().state()).isEqualTo("cancelled");
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(state()).isEqualTo(CycleState.COLLECTING);
        clock.moveTo(after.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(state()).isEqualTo(CycleState.CONSOLIDATING);

        clock.moveTo(cycle.lockDate().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(compiling()).as("a late report is still taken in").isEqualTo("open");
        clock.moveTo(after.lockDate().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(compiling()).isEqualTo("cancelled");
    }

    @Test
    void whatWasDoneKeepsItsDate() {
        ladder.submitAsItStands(cycle, "BTB");
        LocalDate due = figures().dueOn();
        enter(workingDays.minus(due, 1));
        assertThat(figures().dueOn()).isEqualTo(due);
        assertThat(figures().state()).isEqualTo("done");
    }

    @Test
    void withdrawnEverythingIsWhereItWas() {
        TaskLine before = figures();
        LocalDate cutOff = cycle.cutOff();
        LocalDate day = workingDays.minus(before.dueOn(), 1);
        enter(day);
        DayOffId id = decree(day);
        assertThat(holidays.withdraw(ladder.coordinator(), id, "")).isInstanceOf(WithdrawResult.Invalid.class);
        int back = holidays.previewWithdrawal(ladder.coordinator(), id).size();
        WithdrawResult result = holidays.withdraw(ladder.coordinator(), id, "The decree was corrected.");
        assertThat(((WithdrawResult.Withdrawn) result).moved()).hasSize(back).isNotEmpty();
        assertThat(figures().dueOn()).isEqualTo(before.dueOn());
        assertThat(ladder.cycles.cycle(ladder.coordinator(), cycle.id()).cutOff())
                .isEqualTo(cutOff);
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        assertThat(holidays.withdraw(ladder.coordinator(), id, "Again.")).isInstanceOf(WithdrawResult.Already.class);
    }

    @Test
    void itIsToldInEachCaseAndInTheCalendarsOwnTimeline() {
        LocalDate day = workingDays.minus(figures().dueOn(), 1);
        enter(day);
        AuditEntry entry = audit.timeline(report().caseId()).getLast();
        assertThat(entry.act()).isEqualTo("deadlines-moved");
        assertThat(entry.official()).isNotNull();
        assertThat(entry.detail()).containsEntry("legalAct", "Sub-decree 99").containsEntry("day", day.toString());
        assertThat(holidays.timeline(ladder.coordinator(), day.getYear()))
                .extracting(AuditEntry::act)
                .contains("day-off-entered");
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void aReloadOfTheReferenceDataKeepsTheDaysEnteredOnScreen() {
        LocalDate day = workingDays.minus(figures().dueOn(), 1);
        enter(day);
        LocalDate due = figures().dueOn();
        reference.load(files);
        assertThat(workingDays.isWorkingDay(day)).isFalse();
        assertThat(figures().dueOn()).isEqualTo(due);
    }

    @Test
    void aHolidayThatComesWithChangedReferenceDataMovesWhatIsOpenToo() {
        LocalDate first = Months.next(clock);
        LocalDate day = workingDays.plus(first.plusMonths(1), 1);
        // As if the file of before had had one holiday more.
        db.execute(
                "insert into engine.holiday (day, name_en, name_km, kind, status) values (?, 'X', 'X', 'fixed', 'reported')",
                day);
        workingDays.reread();
        cycle = ladder.open(PeriodType.MONTH, first);
        LocalDate due = report().dueOn();
        reference.load(files);
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        assertThat(report().dueOn()).isEqualTo(workingDays.minus(due, 1));
        assertThat(audit.timeline(report().caseId()).getLast().act()).isEqualTo("deadlines-moved");
    }

    @Test
    void anotherNodeSeesTheChangeWithinASecondAndAtOnceWhenItStoresADate() throws InterruptedException {
        LocalDate day = workingDays.plus(LocalDate.of(2039, 3, 1), 0);
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        // As another node would: past this one's memory.
        db.execute(
                "insert into engine.day_off (day, name_en, name_km, legal_act, entered_at, entered_by)"
                        + " select ?, 'X', 'X', 'X', now(), min(id) from engine.official",
                day);
        transaction.executeWithoutResult(
                status -> assertThat(workingDays.hold().isWorkingDay(day)).isFalse());
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void aTaskThatOpensWhileADayOffIsEnteredEscapesNeitherWay() throws Exception {
        LocalDate day = workingDays.minus(figures().dueOn(), 1);
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var opening = threads.submit(() -> transaction.executeWithoutResult(status -> {
                ladder.holdMeeting(cycle, "KPT", cycle.period().start());
                holding.countDown();
                await(go);
            }));
            assertThat(holding.await(20, TimeUnit.SECONDS)).isTrue();
            var entering = threads.submit(() -> enter(day));
            assertThat(entering.isDone()).isFalse();
            go.countDown();
            opening.get(30, TimeUnit.SECONDS);
            entering.get(30, TimeUnit.SECONDS);
        }
        LocalDate due = figures().dueOn();
        assertThat(ladder.inbox.ofCase(ladder.reports
                        .report(ladder.secretary("KPT"), ladder.report(cycle, "KPT"))
                        .report()
                        .caseId()))
                .filteredOn(task -> task.step().equals("submitFigures"))
                .isNotEmpty()
                .allMatch(task -> task.dueOn().equals(due));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        LocalDate sunday = LocalDate.of(2031, 3, 2);
        LocalDate day = workingDays.plus(sunday, 3);
        assertThat(problems(new NewDayOff(null, "Day", "ថ្ងៃ", "Decree")))
                .containsExactly(Problem.of("day", "problem.day-off.no-day"));
        assertThat(problems(new NewDayOff(sunday, "Day", "ថ្ងៃ", "Decree")))
                .containsExactly(Problem.of("day", "problem.day-off.already", sunday));
        assertThat(problems(new NewDayOff(day, "", " ", "")))
                .extracting(Problem::field)
                .containsExactly("nameKm", "nameEn", "legalAct");
        assertThat(problems(new NewDayOff(day, "x".repeat(1_000_000), "ថ្ងៃ", "Decree")))
                .extracting(Problem::key)
                .containsExactly("problem.text.too-long");
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void onlyWhoCoordinatesChangesTheCalendarAndOnlyWhoHoldsASeatReadsIt() {
        LocalDate day = workingDays.plus(LocalDate.of(2031, 3, 2), 3);
        NewDayOff entered = new NewDayOff(day, "Day", "ថ្ងៃ", "Decree");
        Actor chief = ladder.chief("BTB");
        Actor nobody = new Actor(new kh.cncc.engine.organisation.OfficialId(-1), "nobody");
        assertThat(holidays.mayChange(ladder.coordinator())).isTrue();
        assertThat(holidays.mayChange(chief)).isFalse();
        assertThat(holidays.ofYear(chief, 2026)).hasSizeGreaterThan(20);
        assertThatThrownBy(() -> holidays.preview(chief, entered)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> holidays.enter(chief, entered)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> holidays.previewWithdrawal(chief, new DayOffId(1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> holidays.withdraw(chief, new DayOffId(1), "No."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> holidays.ofYear(nobody, 2026)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> holidays.timeline(nobody, 2026)).isInstanceOf(Refused.class);
    }

    private List<MovedDate> preview(LocalDate day) {
        return ((DayOffResult.Preview) holidays.preview(ladder.coordinator(), dayOff(day))).moved();
    }

    private List<MovedDate> enter(LocalDate day) {
        return ((DayOffResult.Entered) holidays.enter(ladder.coordinator(), dayOff(day))).moved();
    }

    private static NewDayOff dayOff(LocalDate day) {
        return new NewDayOff(day, "Extra day off", "ថ្ងៃឈប់សម្រាកបន្ថែម", "Sub-decree 99");
    }

    private List<Problem> problems(NewDayOff entered) {
        return ((DayOffResult.Invalid) holidays.enter(ladder.coordinator(), entered)).problems();
    }

    private DayOffId decree(LocalDate day) {
        return holidays.ofYear(ladder.coordinator(), day.getYear()).stream()
                .filter(off -> off.day().equals(day))
                .map(DayOff::decree)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ReportHeader report() {
        return ladder.reports
                .report(ladder.secretary("BTB"), ladder.report(cycle, "BTB"))
                .report();
    }

    private CycleState state() {
        return ladder.cycles.cycle(ladder.coordinator(), cycle.id()).state();
    }

    private String compiling() {
        return ladder.inbox.ofCase(report().caseId()).stream()
                .filter(task -> task.step().equals("compileReport"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private TaskLine figures() {
        return ladder.inbox.ofCase(report().caseId()).stream()
                .filter(task -> task.step().equals("submitFigures"))
                .findFirst()
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
