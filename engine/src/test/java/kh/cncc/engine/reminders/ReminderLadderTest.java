package kh.cncc.engine.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The clock is moved by hand, a day at a time; the tables say who was told what on which day, and can be checked with a calendar. */
@CnccTest
@Import(Trials.class)
class ReminderLadderTest {

    @Autowired
    Trials trials;

    @Autowired
    WorkingDays workingDays;

    @BeforeEach
    void nothingYet() {
        trials.clear();
    }

    @AfterEach
    void theCalendarAsItWas() {
        trials.clear();
        trials.db.execute("delete from engine.holiday where name_en = 'By decree'");
        workingDays.reread();
    }

    @Test
    void thirtyDaysOfSilenceAreTheLadderAsItIsWrittenDown() {
        trials.morning(day("2026-11-02"));
        TaskId task = trials.open("BTB", "SILENT");
        assertThat(trials.due(task)).isEqualTo(day("2026-11-06"));
        trials.days(day("2026-11-02"), day("2027-02-28"));
        // 9 November and 23 to 25 November are public holidays.
        assertThat(trials.log()).isEqualTo("""
                        2026-11-03 | battambang.secretariat.officer | digest  | SILENT compile | before (before)
                        2026-11-06 | battambang.secretariat.officer | digest  | SILENT compile | due (due)
                        2026-11-10 | battambang.secretariat.officer | mail    | SILENT compile | late (late)
                        2026-11-12 | battambang.secretariat.chief   | digest  | SILENT compile | superior-told (late-below)
                        2026-11-12 | battambang.secretariat.officer | mail    | SILENT compile | still-late 1 of 5 (late)
                        2026-11-16 | battambang.secretariat.chief   | digest  | SILENT compile | secretariat-told (late-below)
                        2026-11-17 | battambang.secretariat.officer | mail    | SILENT compile | still-late 2 of 5 (late)
                        2026-11-18 | gs.coordinator                 | digest  | SILENT compile | coordinator-told (late-below)
                        2026-11-20 | battambang.secretariat.officer | mail    | SILENT compile | still-late 3 of 5 (late)
                        2026-11-30 | battambang.secretariat.officer | mail    | SILENT compile | still-late 4 of 5 (late)
                        2026-12-03 | battambang.secretariat.officer | mail    | SILENT compile | still-late 5 of 5 (late)
                        2026-12-08 | battambang.secretariat.chief   | mail    | SILENT compile | still-late no more (handed-up)
                        """);
    }

    /**
     * A: in time. B: compiled five working days late, checked six days late. C: Kampot has no chief of secretariat. D: the officer is away
     * from 9 to 20 November and has a delegate. E: extended on 12 November to the 27th. F: due on 4 December, which becomes a holiday on
     * the 3rd.
     */
    @Test
    void threeMonthsAreAsATableSaysThem() {
        LocalDate first = day("2026-11-02");
        LocalDate last = day("2027-01-29");
        TaskId a = null;
        TaskId b = null;
        TaskId c = null;
        TaskId e = null;
        TaskId f = null;
        for (LocalDate today = first; !today.isAfter(last); today = today.plusDays(1)) {
            trials.morning(today);
            switch (today.toString()) {
                case "2026-11-02" -> {
                    a = trials.open("BTB", "A");
                    b = trials.open("BTB", "B");
                    c = trials.open("KPT", "C");
                    trials.delegate(
                            "CP-CNCC-SEC",
                            "officer",
                            "SRP",
                            "siemreap.secretariat.deputy",
                            day("2026-11-09"),
                            day("2026-11-20"));
                    trials.open("SRP", "D");
                    e = trials.open("KEP", "E");
                }
                case "2026-11-05" -> a = trials.finish("battambang.secretariat.officer", a);
                case "2026-11-06" -> c = trials.finish("kampot.secretariat.officer", c);
                case "2026-11-10" -> a = trials.finish("battambang.secretariat.chief", a);
                case "2026-11-12" -> trials.due(e, day("2026-11-27"));
                case "2026-11-16" -> b = trials.finish("battambang.secretariat.officer", b);
                case "2026-11-17" -> c = trials.finish("kampot.secretariat.deputy", c);
                case "2026-12-02" -> f = trials.open("BTB", "F");
                case "2026-12-01" -> b = trials.finish("battambang.secretariat.chief", b);
                case "2026-12-03" -> {
                    trials.db.execute(
                            "insert into engine.holiday values ('2026-12-04', 'By decree', 'តាមអនុក្រឹត្យ', 'extra', 'reported')");
                    workingDays.reread();
                    trials.due(f, day("2026-12-07"));
                }
                case "2026-12-09" -> f = trials.finish("battambang.secretariat.officer", f);
                default -> {}
            }
            trials.daily.runOnce();
        }
        assertThat(trials.log()).isEqualTo("""
                        2026-11-03 | battambang.secretariat.officer | digest  | A      compile | before (before)
                        2026-11-03 | battambang.secretariat.officer | digest  | B      compile | before (before)
                        2026-11-03 | kampot.secretariat.officer     | digest  | C      compile | before (before)
                        2026-11-03 | siemreap.secretariat.officer   | digest  | D      compile | before (before)
                        2026-11-03 | kep.secretariat.officer        | digest  | E      compile | before (before)
                        2026-11-05 | battambang.secretariat.chief   | digest  | A      check   | before (before)
                        2026-11-06 | battambang.secretariat.officer | digest  | B      compile | due (due)
                        2026-11-06 | gs.coordinator                 | mail    | C      check   | vacant (vacant)
                        2026-11-06 | kampot.secretariat.deputy      | digest  | C      check   | before (before)
                        2026-11-06 | kampot.secretariat.deputy      | mail    | C      check   | vacant (vacant)
                        2026-11-06 | siemreap.secretariat.officer   | digest  | D      compile | due (due)
                        2026-11-06 | kep.secretariat.officer        | digest  | E      compile | due (due)
                        2026-11-10 | battambang.secretariat.officer | mail    | B      compile | late (late)
                        2026-11-10 | siemreap.secretariat.deputy    | mail    | D      compile | late (late)
                        2026-11-10 | kep.secretariat.officer        | mail    | E      compile | late (late)
                        2026-11-11 | kampot.secretariat.deputy      | digest  | C      check   | due (due)
                        2026-11-12 | battambang.secretariat.chief   | digest  | B      compile | superior-told (late-below)
                        2026-11-12 | battambang.secretariat.officer | mail    | B      compile | still-late 1 of 5 (late)
                        2026-11-12 | kampot.secretariat.deputy      | mail    | C      check   | late (late)
                        2026-11-12 | siemreap.secretariat.chief     | digest  | D      compile | superior-told (late-below)
                        2026-11-12 | siemreap.secretariat.deputy    | mail    | D      compile | still-late 1 of 5 (late)
                        2026-11-16 | battambang.secretariat.chief   | digest  | B      check   | before (before)
                        2026-11-16 | kampot.council.president       | digest  | C      check   | superior-told (late-below)
                        2026-11-16 | kampot.secretariat.deputy      | mail    | C      check   | still-late 1 of 5 (late)
                        2026-11-16 | siemreap.secretariat.chief     | digest  | D      compile | secretariat-told (late-below)
                        2026-11-17 | siemreap.secretariat.deputy    | mail    | D      compile | still-late 2 of 5 (late)
                        2026-11-18 | battambang.secretariat.chief   | digest  | B      check   | due (due)
                        2026-11-18 | gs.coordinator                 | digest  | D      compile | coordinator-told (late-below)
                        2026-11-19 | battambang.secretariat.chief   | mail    | B      check   | late (late)
                        2026-11-19 | kep.secretariat.officer        | digest  | E      compile | before (before)
                        2026-11-20 | siemreap.secretariat.deputy    | mail    | D      compile | still-late 3 of 5 (late)
                        2026-11-26 | battambang.council.president   | digest  | B      check   | superior-told (late-below)
                        2026-11-26 | battambang.secretariat.chief   | mail    | B      check   | still-late 1 of 5 (late)
                        2026-11-26 | siemreap.secretariat.officer   | mail    | D      compile | still-late 3 of 5 (late)
                        2026-11-27 | kep.secretariat.officer        | digest  | E      compile | due (due)
                        2026-11-30 | siemreap.secretariat.officer   | mail    | D      compile | still-late 4 of 5 (late)
                        2026-11-30 | kep.secretariat.officer        | mail    | E      compile | late (late)
                        2026-12-02 | kep.secretariat.chief          | digest  | E      compile | superior-told (late-below)
                        2026-12-02 | kep.secretariat.officer        | mail    | E      compile | still-late 1 of 5 (late)
                        2026-12-02 | battambang.secretariat.officer | digest  | F      compile | before (before)
                        2026-12-03 | siemreap.secretariat.officer   | mail    | D      compile | still-late 5 of 5 (late)
                        2026-12-07 | kep.secretariat.chief          | digest  | E      compile | secretariat-told (late-below)
                        2026-12-07 | battambang.secretariat.officer | digest  | F      compile | due (due)
                        2026-12-08 | kep.secretariat.officer        | mail    | E      compile | still-late 2 of 5 (late)
                        2026-12-08 | battambang.secretariat.officer | mail    | F      compile | late (late)
                        2026-12-09 | siemreap.secretariat.chief     | mail    | D      compile | still-late no more (handed-up)
                        2026-12-09 | gs.coordinator                 | digest  | E      compile | coordinator-told (late-below)
                        2026-12-09 | battambang.secretariat.chief   | digest  | F      check   | before (before)
                        2026-12-11 | kep.secretariat.officer        | mail    | E      compile | still-late 3 of 5 (late)
                        2026-12-11 | battambang.secretariat.chief   | digest  | F      check   | due (due)
                        2026-12-14 | battambang.secretariat.chief   | mail    | F      check   | late (late)
                        2026-12-16 | kep.secretariat.officer        | mail    | E      compile | still-late 4 of 5 (late)
                        2026-12-16 | battambang.council.president   | digest  | F      check   | superior-told (late-below)
                        2026-12-16 | battambang.secretariat.chief   | mail    | F      check   | still-late 1 of 5 (late)
                        2026-12-21 | kep.secretariat.officer        | mail    | E      compile | still-late 5 of 5 (late)
                        2026-12-21 | battambang.secretariat.chief   | mail    | F      check   | still-late 2 of 5 (late)
                        2026-12-22 | gs.coordinator                 | digest  | F      check   | coordinator-told (late-below)
                        2026-12-24 | kep.secretariat.chief          | mail    | E      compile | still-late no more (handed-up)
                        2026-12-24 | battambang.secretariat.chief   | mail    | F      check   | still-late 3 of 5 (late)
                        2026-12-30 | battambang.secretariat.chief   | mail    | F      check   | still-late 4 of 5 (late)
                        2027-01-05 | battambang.secretariat.chief   | mail    | F      check   | still-late 5 of 5 (late)
                        2027-01-11 | battambang.council.president   | mail    | F      check   | still-late no more (handed-up)
                        """);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
