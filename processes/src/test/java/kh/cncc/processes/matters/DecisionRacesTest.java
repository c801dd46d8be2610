package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.TaskEnded;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People act in the same moment, each in a thread; the database lets one of them go first. */
@CnccTest
@Import(Deciders.class)
class DecisionRacesTest {

    private static final String JOURNEY = "on a journey to the provinces";

    @Autowired
    Deciders people;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @Test
    void twoPresidentsDecideAtOnceAndTheSecondIsToldWhoWasFirst() throws Exception {
        clock.moveTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Raised matter = people.raise(Topic.EDUCATION);
        Actor president = people.president();
        Actor other = people.who("battambang.council.president");
        actsFor(people.seat("CP-WCCC", "president", "BTB"), other, president);
        TaskId task = people.task(president, matter, MatterModel.CONSIDER);
        List<DecideResult> results = atOnce(
                () -> people.deciding.propose(president, task, people.form()),
                () -> people.deciding.propose(other, task, people.form()));
        assertThat(results).hasAtLeastOneElementOfType(DecideResult.Decided.class);
        assertThat(results)
                .filteredOn(DecideResult.Stopped.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(DecideResult.Stopped.class, stopped -> {
                    TaskEnded ended = (TaskEnded) stopped.because();
                    assertThat(ended.who()).isIn(name(president), name(other));
                    assertThat(ended.when()).isEqualTo(clock.instant());
                    assertThat(ended.outcome()).isEqualTo(MatterModel.DECIDE);
                });
        timers.runDue();
        assertThat(people.register.ofMatter(president, matter.id())).hasSize(1);
    }

    @Test
    void twoSupersedeTheSameDecisionAndTheSecondIsToldWhoWasFirst() throws Exception {
        Raised matter = people.raise(Topic.EDUCATION);
        DecisionId first =
                people.decide(matter, people.action("DSVY", "director")).id();
        Actor president = people.president();
        Actor other = people.who("battambang.council.president");
        actsFor(people.seat("CP-WCCC", "president", "BTB"), other, president);
        List<SupersedeResult> results = atOnce(
                () -> people.register.supersede(president, first, people.form()),
                () -> people.register.supersede(other, first, people.form()));
        assertThat(results).hasAtLeastOneElementOfType(SupersedeResult.Superseded.class);
        assertThat(results)
                .filteredOn(SupersedeResult.AlreadySuperseded.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        SupersedeResult.AlreadySuperseded.class,
                        already -> assertThat(already.who()).isIn(name(president), name(other)));
    }

    @Test
    void manyDecisionsAtOnceHaveNumbersWithoutGapOrDouble() throws Exception {
        List<Callable<DecideResult>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Raised matter = people.raise(Topic.EDUCATION);
            TaskId task = people.task(people.president(), matter, MatterModel.CONSIDER);
            acts.add(() -> people.deciding.propose(people.president(), task, people.form()));
        }
        List<Integer> numbers = atOnce(acts).stream()
                .map(result -> ((DecideResult.Decided) result).number())
                .map(number -> Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(7);
    }

    private Words name(Actor actor) {
        return people.organisation.official(actor.id()).name();
    }

    @AfterEach
    void delegationsEnd() {
        db.execute(
                "update engine.delegation set revoked_at = ?::timestamptz where reason = ? and revoked_at is null",
                clock.instant().toString(),
                JOURNEY);
        clock.release();
    }

    /** There is no screen for delegations yet; today somebody else acts for the seat too. */
    private void actsFor(SeatId seat, Actor other, Actor holder) {
        db.execute(
                """
                insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                seat.value(),
                other.id().value(),
                people.in(0),
                people.in(0),
                JOURNEY,
                holder.id().value());
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        return atOnce(List.of(acts));
    }

    /** Lets all of them start in the same moment. */
    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (var pool = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
