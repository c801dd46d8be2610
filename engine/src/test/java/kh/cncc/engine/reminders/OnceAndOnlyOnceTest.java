package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is lost and nothing doubled: outages, ten runs a day, two nodes, a crash, and deadlines, seats and holidays that change. */
@CnccTest
@Import(Trials.class)
class OnceAndOnlyOnceTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);

    @Autowired
    Trials trials;

    @Autowired
    Passage passage;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void nothingYet() {
        trials.clear();
        trials.morning(OPENED);
    }

    @AfterEach
    void asItWas() {
        trials.clear();
        trials.db.execute("delete from engine.holiday where name_en = 'By decree'");
        trials.db.execute(
                "update engine.official set email = username || '@example.org' where email is null or email = ''");
        workingDays.reread();
    }

    @Test
    void tenRunsADayAddNothing() {
        trials.open("BTB", "TEN");
        trials.days(OPENED, LocalDate.of(2026, 11, 18));
        String once = trials.logWithSkipped();
        trials.clear();
        trials.morning(OPENED);
        trials.open("BTB", "TEN2");
        for (LocalDate day = OPENED; !day.isAfter(LocalDate.of(2026, 11, 18)); day = day.plusDays(1)) {
            trials.morning(day);
            for (int time = 0; time < 10; time++) {
                // Also without the mark that today's run was made.
                trials.db.execute("delete from engine.reminder_run");
                trials.daily.runOnce();
                trials.daily.lookForVacancies();
            }
        }
        assertThat(trials.logWithSkipped().replace("TEN2  ", "TEN   ")).isEqualTo(once);
    }

    @Test
    void theDaysRunIsMadeOnce() {
        trials.open("BTB", "MARK");
        assertThat(trials.daily.runOnce()).isPresent();
        assertThat(trials.daily.runOnce()).isEmpty();
    }

    @Test
    void afterFiveDaysOfOutageOverADueDateEachIsToldTheLastStageOnly() {
        trials.open("BTB", "OUT");
        // The run of 3 November is made; then the program is away from the 4th to the 15th, over the due date on the
        // 6th.
        trials.days(OPENED, LocalDate.of(2026, 11, 3));
        trials.days(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 13));
        assertThat(trials.logWithSkipped()).isEqualTo("""
                        2026-11-03 | battambang.secretariat.officer | digest  | OUT    compile | before (before)
                        2026-11-13 | battambang.secretariat.chief   | digest  | OUT    compile | superior-told (late-below)
                        2026-11-13 | battambang.secretariat.officer | -       | OUT    compile | due, superseded
                        2026-11-13 | battambang.secretariat.officer | -       | OUT    compile | late, superseded
                        2026-11-13 | battambang.secretariat.officer | mail    | OUT    compile | still-late 1 of 5 (late)
                        """);
    }

    @Test
    void whatIsNoLongerTrueAfterAnOutageIsNotTold() {
        TaskId task = trials.open("BTB", "GONE");
        trials.morning(LocalDate.of(2026, 11, 12));
        TaskId check = trials.finish("battambang.secretariat.officer", task);
        trials.finish("battambang.secretariat.chief", check);
        trials.daily.runOnce();
        assertThat(trials.logWithSkipped()).isEmpty();
    }

    @Test
    void twoNodesAtOnceTellEachOnce() throws Exception {
        for (int number = 0; number < 20; number++) {
            trials.open("KPT", "NODE" + number);
        }
        trials.morning(LocalDate.of(2026, 11, 6));
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Optional<DailyReminders.Run>> node = () -> trials.daily.runOnce();
            assertThat(pool.invokeAll(List.of(node, node, node, node)).stream()
                            .map(future -> future.resultNow())
                            .filter(Optional::isPresent))
                    .hasSize(1);
            // Even when each of them believes that it is the one.
            trials.db.execute("truncate engine.reminder");
            Callable<Integer> pass =
                    () -> transaction.execute(status -> passage.pass(java.util.EnumSet.allOf(Passage.Occasion.class))
                            .size());
            int written = pool.invokeAll(List.of(pass, pass, pass, pass)).stream()
                    .mapToInt(future -> future.resultNow())
                    .sum();
            assertThat(written).isEqualTo(trials.db.fetchCount(REMINDER)).isEqualTo(40);
        }
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesTheRunToAnother() {
        trials.open("BTB", "DIES");
        trials.morning(LocalDate.of(2026, 11, 3));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assertThat(trials.daily.runOnce()).isPresent();
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(trials.daily.runOnce().orElseThrow().told()).isEqualTo(1);
    }

    @Test
    void anExtensionBeginsTheLadderAnew() {
        TaskId task = trials.open("BTB", "EXT");
        trials.days(OPENED, LocalDate.of(2026, 11, 10));
        trials.due(task, LocalDate.of(2026, 11, 20));
        trials.days(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 26));
        assertThat(trials.log()).isEqualTo("""
                        2026-11-03 | battambang.secretariat.officer | digest  | EXT    compile | before (before)
                        2026-11-06 | battambang.secretariat.officer | digest  | EXT    compile | due (due)
                        2026-11-10 | battambang.secretariat.officer | mail    | EXT    compile | late (late)
                        2026-11-17 | battambang.secretariat.officer | digest  | EXT    compile | before (before)
                        2026-11-20 | battambang.secretariat.officer | digest  | EXT    compile | due (due)
                        2026-11-26 | battambang.secretariat.officer | mail    | EXT    compile | late (late)
                        """);
    }

    @Test
    void aHolidayEnteredLateMovesWhatIsToComeAndRepeatsNothing() {
        TaskId task = trials.open("BTB", "HOLY");
        trials.days(OPENED, LocalDate.of(2026, 11, 4));
        trials.db.execute(
                "insert into engine.holiday values ('2026-11-05', 'By decree', 'តាមអនុក្រឹត្យ', 'extra', 'reported')");
        workingDays.reread();
        trials.due(task, LocalDate.of(2026, 11, 10));
        trials.days(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 11));
        assertThat(trials.log()).isEqualTo("""
                        2026-11-03 | battambang.secretariat.officer | digest  | HOLY   compile | before (before)
                        2026-11-10 | battambang.secretariat.officer | digest  | HOLY   compile | due (due)
                        2026-11-11 | battambang.secretariat.officer | mail    | HOLY   compile | late (late)
                        """);
    }

    @Test
    void aSeatThatBecomesVacantIsToldTheSameDay() {
        trials.open("BTB", "EMPTY");
        trials.daily.runOnce();
        transaction.executeWithoutResult(status -> {
            trials.db.execute("""
                    update engine.appointment set to_date = '2026-11-01'
                    where seat_id = (select id from engine.seat where code = 'CP-CNCC-SEC-BTB.officer')
                    """);
            assertThat(trials.daily.lookForVacancies().told()).isEqualTo(2);
            assertThat(trials.daily.lookForVacancies().told()).isZero();
            assertThat(trials.log()).isEqualTo("""
                            2026-11-02 | battambang.secretariat.deputy  | mail    | EMPTY  compile | vacant (vacant)
                            2026-11-02 | gs.coordinator                 | mail    | EMPTY  compile | vacant (vacant)
                            """);
            status.setRollbackOnly();
        });
    }

    @Test
    void aSeatThatIsFilledAndVacantAgainIsToldAgain() {
        trials.open("BTB", "AGAIN");
        transaction.executeWithoutResult(status -> {
            trials.morning(LocalDate.of(2026, 11, 3));
            officer("update engine.appointment set to_date = '2026-11-02' where seat_id = ? and to_date is null");
            assertThat(trials.daily.lookForVacancies().told()).isEqualTo(2);
            trials.morning(LocalDate.of(2026, 11, 4));
            officer("""
                    insert into engine.appointment (seat_id, official_id, from_date, legal_act)
                    select ?, id, date '2026-11-04', 'Decision' from engine.official where username = 'battambang.doh.officer'
                    """);
            assertThat(trials.daily.lookForVacancies().told()).isZero();
            trials.morning(LocalDate.of(2026, 11, 6));
            officer("update engine.appointment set to_date = '2026-11-05' where seat_id = ? and to_date is null");
            assertThat(trials.daily.lookForVacancies().told()).isEqualTo(2);
            assertThat(trials.daily.lookForVacancies().told()).isZero();
            status.setRollbackOnly();
        });
    }

    private void officer(String sql) {
        trials.db.execute(
                sql,
                trials.db
                        .fetchSingle("select id from engine.seat where code = 'CP-CNCC-SEC-BTB.officer'")
                        .get(0, Long.class));
    }

    @Test
    void aNewHolderIsToldWhereThingsStand() {
        trials.open("BTB", "NEW");
        trials.days(OPENED, LocalDate.of(2026, 11, 10));
        transaction.executeWithoutResult(status -> {
            trials.db.execute("""
                    update engine.appointment set to_date = '2026-11-10'
                    where seat_id = (select id from engine.seat where code = 'CP-CNCC-SEC-BTB.officer')
                    """);
            trials.db.execute("""
                    insert into engine.appointment (seat_id, official_id, from_date, legal_act)
                    select s.id, o.id, date '2026-11-11', 'Decision' from engine.seat s, engine.official o
                    where s.code = 'CP-CNCC-SEC-BTB.officer' and o.username = 'battambang.doh.officer'
                    """);
            trials.morning(LocalDate.of(2026, 11, 11));
            trials.daily.runOnce();
            assertThat(trials.log())
                    .endsWith("2026-11-11 | battambang.doh.officer         | mail    | NEW    compile | late (late)\n");
            status.setRollbackOnly();
        });
    }

    @Test
    void nobodyIsRemindedOnADayOffButAVacancyIsTold() {
        trials.open("BTB", "OFF");
        trials.open("KPT", "OFF2");
        trials.finish("kampot.secretariat.officer", trials.last("OFF2"));
        // Saturday; what fell due while the program was away waits for Monday, which is a holiday, and for Tuesday.
        trials.days(LocalDate.of(2026, 11, 7), LocalDate.of(2026, 11, 9));
        assertThat(trials.log()).isEqualTo("""
                2026-11-07 | gs.coordinator                 | mail    | OFF2   check   | vacant (vacant)
                2026-11-07 | kampot.secretariat.deputy      | mail    | OFF2   check   | vacant (vacant)
                """);
        trials.days(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 10));
        assertThat(trials.log())
                .contains("2026-11-10 | battambang.secretariat.officer | mail    | OFF    compile | late (late)");
    }

    @Test
    void anOfficialWithoutAddressIsToldInTheProgram() {
        trials.db.execute("update engine.official set email = null where username = 'battambang.secretariat.officer'");
        trials.open("BTB", "NOMAIL");
        trials.days(OPENED, LocalDate.of(2026, 11, 3));
        assertThat(trials.log())
                .isEqualTo(
                        "2026-11-03 | battambang.secretariat.officer | program | NOMAIL compile | before (before)\n");
    }
}
