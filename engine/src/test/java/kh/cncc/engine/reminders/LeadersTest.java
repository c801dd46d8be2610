package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The weekly mail is worded for one leader at a time; it must mean the same people as the plan that is read for all at once. */
@CnccTest
@Import(Trials.class)
class LeadersTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 1);

    private static int count;

    @Autowired
    Trials trials;

    @Autowired
    Leaders leaders;

    @Autowired
    Organisation organisation;

    @BeforeEach
    void tasksOfSeveralProvinces() {
        trials.clear();
        trials.morning(OPENED);
        count++;
        for (String area : List.of("BTB", "KPT", "SRP", "KEP")) {
            trials.open(area, "LEADERS-" + area + count);
        }
        trials.openConfidential("BTB", "LEADERS-SECRET" + count);
        // Also seats whose work comes by other procedures: of a commune, a district, a department, the nation.
        List<Long> tasks = trials.db
                .select(TASK.ID)
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .orderBy(TASK.ID)
                .fetch(TASK.ID);
        give(tasks.get(1), "CCWC", "chief", "020201");
        give(tasks.get(2), "MDK-WCCC", "permanent-deputy", "0202");
        give(tasks.get(3), "CPM-OMR", "officer", "KH");
        trials.morning(LATE);
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
    }

    private void give(long task, String kind, String key, String area) {
        trials.db
                .update(TASK)
                .set(
                        TASK.SEAT_ID,
                        organisation.seat(kind, key, area).orElseThrow().id().value())
                .where(TASK.ID.eq(task))
                .execute();
    }

    @Test
    void eachLeaderIsToldOfWhatThePlanMeans() {
        assertThat(compared()).isPositive();
    }

    @Test
    void alsoWhileSomebodyIsAway() {
        trials.delegate("CP-CNCC", "president", "BTB", "battambang.council.deputy", LATE, LATE);
        trials.delegate("CP-CNCC-SEC", "officer", "BTB", "battambang.secretariat.deputy", LATE, LATE);
        trials.delegate("CCWC", "chief", "020201", "tapung.ccwc.deputy", LATE, LATE.plusDays(3));
        assertThat(compared()).isPositive();
        assertThat(tasks(leaders.told(official("battambang.council.president"), LATE)
                        .late()))
                .as("it is with the deputy meanwhile")
                .isEmpty();
        assertThat(tasks(leaders.told(official("battambang.council.deputy"), LATE)
                        .late()))
                .isNotEmpty();
    }

    /** Compares for every official there is, and returns how many tasks were told of. */
    private int compared() {
        SeatPlan plan = People.on(trials.db, LATE);
        int told = 0;
        for (var row :
                trials.db.select(OFFICIAL.ID, OFFICIAL.USERNAME).from(OFFICIAL).fetch()) {
            long official = row.value1();
            Leaders.Told now = leaders.told(new OfficialId(official), LATE);
            Set<Long> waiting = tasks(now.waiting());
            Set<Long> late = tasks(now.late());
            assertThat(waiting)
                    .as("waits for %s", row.value2())
                    .isEqualTo(planned(seat -> plan.people(seat, Who.HOLDER).contains(official)));
            assertThat(late)
                    .as("late under %s", row.value2())
                    .isEqualTo(planned(seat -> plan.above(seat).contains(official)));
            told += waiting.size() + late.size();
        }
        return told;
    }

    private OfficialId official(String username) {
        return trials.accounts.actor(username).id();
    }

    private Set<Long> planned(LongPredicate seat) {
        return new TreeSet<>(trials
                .db
                .select(TASK.ID, TASK.SEAT_ID)
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .and(Reach.notConfidential(TASK.CASE_ID))
                .fetch()
                .stream()
                .filter(row -> seat.test(row.value2()))
                .map(row -> row.value1())
                .toList());
    }

    private Set<Long> tasks(Condition which) {
        return new TreeSet<>(trials.db
                .select(TASK.ID)
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .and(which)
                .fetch(TASK.ID));
    }
}
