package kh.cncc.engine.inbox;

import static kh.cncc.engine.db.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.deadlines.KeptDate;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.Procedures;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CnccTest
class TasksOfACaseWithoutPeriodTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate GIVEN = Appeals.GIVEN;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    OpenTaskDates dates;

    @Autowired
    Cases cases;

    @Autowired
    Procedures procedures;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private CaseId caseId;

    @BeforeEach
    void aMondayMorning() {
        clock.moveTo(MONDAY.atTime(8, 0));
    }

    @Test
    void theSeatGoesByTheKindOfMechanismThatHasTheCase() {
        raise(mechanism("CP-CNCC", "BTB"), "ordinary", MONDAY);
        assertThat(open()).extracting(TaskLine::seat).containsExactly(seat("CP-CNCC", "president", "BTB"));

        raise(mechanism("CPM-OMR", "KH"), "ordinary", MONDAY);
        assertThat(open()).extracting(TaskLine::seat).containsExactly(seat("CPM-OMR", "chief", "KH"));
    }

    @Test
    void theDueDateGoesByUrgencyAndLevelFromTheDayOnWhichTheClockBegan() {
        raise(mechanism("CP-CNCC", "BTB"), "ordinary", MONDAY);
        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(LocalDate.of(2026, 11, 10));

        raise(mechanism("CPM-OMR", "KH"), "ordinary", MONDAY);
        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(LocalDate.of(2026, 11, 17));

        raise(mechanism("CP-CNCC", "BTB"), "urgent", MONDAY);
        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(LocalDate.of(2026, 11, 3));

        // Of a clock that began long ago two days are left at least.
        raise(mechanism("CP-CNCC", "BTB"), "ordinary", MONDAY.minusDays(30));
        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(LocalDate.of(2026, 11, 4));
    }

    @Test
    void aCommunesTaskHasTheDaysOfItsLevelAndStandsInItsProvince() {
        raise(mechanism("CCWC", "020801"), "ordinary", MONDAY);
        assertThat(open()).extracting(TaskLine::seat).containsExactly(seat("CCWC", "chief", "020801"));
        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(LocalDate.of(2026, 11, 5));
        assertThat(db.fetchValues(TASK.AREA_CODE, TASK.CASE_ID.eq(caseId.value())))
                .containsExactly("BTB");
        assertThat(dates.open(Set.of(caseId)))
                .extracting(KeptDate::rule)
                .allMatch(rule -> rule != null && rule.level().equals("commune"));
    }

    @Test
    void aSeatThatADistrictDoesNotHaveIsThatOfItsProvince() {
        raise(mechanism("MDK-WCCC", "0208"), "ordinary", MONDAY);
        assertThat(open()).extracting(TaskLine::seat).containsExactly(seat("CP-CNCC-SEC", "chief", "BTB"));
    }

    @Test
    void aStepDoneForEachOfSeveralThingsTellsWhichOneAndGoesToTheSeatNamed() {
        raise(mechanism("CPM-OMR", "KH"), "ordinary", MONDAY);
        finish("gs.monitoring.chief", "forward");

        assertThat(open()).extracting(TaskLine::subject).containsExactly(71L, 72L);
        assertThat(open())
                .extracting(TaskLine::seat)
                .containsExactly(seat("DSVY", "director", "BTB"), seat("CNCC-GS", "coordinator", "KH"));
        Actor director = accounts.actor("battambang.dsvy.director");
        assertThat(tasks.look(director, mine("battambang.dsvy.director").id()))
                .isInstanceOfSatisfying(
                        BeginResult.Begun.class,
                        begun -> assertThat(begun.task().subject()).isEqualTo(71L));
    }

    @Test
    void aDayThatATaskWasGivenStaysWhateverTheCalendarBecomes() {
        raise(mechanism("CPM-OMR", "KH"), "ordinary", MONDAY);
        finish("gs.monitoring.chief", "forward");

        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(GIVEN, LocalDate.of(2026, 11, 17));
        List<KeptDate> kept = dates.open(Set.of(caseId));
        assertThat(kept).extracting(KeptDate::due).contains(GIVEN);
        assertThat(kept).filteredOn(date -> date.due().equals(GIVEN)).allMatch(date -> date.rule() == null);
        assertThat(kept).filteredOn(date -> !date.due().equals(GIVEN)).allMatch(date -> date.rule() != null);
    }

    @Test
    void aDayThatOneTaskWasGivenIsNotThatOfTheNextStep() {
        raise(mechanism("CPM-OMR", "KH"), "ordinary", MONDAY);
        finish("gs.monitoring.chief", "forward");
        finish("battambang.dsvy.director", "done");
        finish("gs.coordinator", "done");

        assertThat(open()).extracting(TaskLine::step).containsExactly("confirm");
        assertThat(open()).extracting(TaskLine::seat).containsExactly(seat("CP-CNCC-SEC", "chief", "BTB"));
        assertThat(open()).extracting(TaskLine::subject).containsOnlyNulls();
        // The task is done in the province, in the time that the level has which has the case.
        assertThat(open()).extracting(TaskLine::dueOn).containsExactly(LocalDate.of(2026, 11, 17));
    }

    private void raise(Mechanism mechanism, String urgency, LocalDate countsFrom) {
        String number = "APPEAL-" + NUMBER.incrementAndGet();
        Map<String, Object> variables = Map.of(
                "urgency",
                urgency,
                "countsFrom",
                countsFrom.toString(),
                "raiserSeatId",
                seat("CP-CNCC-SEC", "chief", "BTB").value());
        caseId = transaction.execute(status -> {
            CaseId id = cases.open(number, "appeal", mechanism.id());
            procedures.startByMessage("appeal.raised", id, number, mechanism.id(), variables);
            return id;
        });
    }

    private List<TaskLine> open() {
        return inbox.ofCase(caseId).stream()
                .filter(line -> line.state().equals("open"))
                .toList();
    }

    private TaskLine mine(String username) {
        return inbox.mine(accounts.actor(username), caseId).getFirst();
    }

    private void finish(String username, String outcome) {
        TaskId id = mine(username).id();
        transaction.executeWithoutResult(status -> {
            if (tasks.begin(accounts.actor(username), id) instanceof BeginResult.Begun begun) {
                tasks.finish(begun.task(), outcome, Map.of());
            }
        });
    }

    private Mechanism mechanism(String kind, String area) {
        return organisation.mechanism(kind, area).orElseThrow();
    }

    private SeatId seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow().id();
    }
}
