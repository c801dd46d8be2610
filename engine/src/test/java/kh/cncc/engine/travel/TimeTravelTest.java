package kh.cncc.engine.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.mail.MailRounds;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.reminders.Trials;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.DueTimers;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CnccTest
@Import(Trials.class)
class TimeTravelTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    private static final LocalDate QUARTERS_END = LocalDate.of(2026, 12, 31);

    @Autowired
    Trials trials;

    @Autowired
    TimeTravel travel;

    @Autowired
    Access access;

    @Autowired
    DueTimers timers;

    @Autowired
    DailyReminders reminders;

    @Autowired
    MailRounds mails;

    private Actor coordinator;
    private TaskId task;

    @BeforeEach
    void anOpenTask() {
        trials.clear();
        trials.morning(OPENED);
        coordinator = trials.accounts.actor("gs.coordinator");
        task = trials.open("BTB", "T" + System.nanoTime());
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
        trials.db.execute("truncate engine.time_travel");
        trials.clock.release();
    }

    @Test
    void onTheWayEverybodyIsToldOnTheDaysOnWhichTheyWouldHaveBeen() throws InterruptedException {
        Journey journey = travelTo(QUARTERS_END);
        assertThat(journey.state()).isEqualTo(Journey.State.ARRIVED);
        assertThat(journey.days()).hasSize(59);
        List<?> travelled = told();
        assertThat(travelled).hasSizeGreaterThan(5);
        assertThat(journey.days().stream().mapToInt(Journey.Day::told).sum()).isEqualTo(travelled.size());
        assertThat(journey.days().stream().mapToInt(Journey.Day::mails).sum())
                .isEqualTo(trials.db.fetchCount(kh.cncc.engine.db.Tables.MAIL));

        trials.clear();
        trials.morning(OPENED);
        task = trials.open("BTB", "T" + System.nanoTime());
        trials.days(OPENED.plusDays(1), QUARTERS_END);
        assertThat(told()).isEqualTo(travelled);
    }

    @Test
    void aJourneyIsMadeDayByDay() throws InterruptedException {
        trials.db.execute("delete from engine.task");
        LocalDate day = LocalDate.now(trials.clock);
        Journey journey = travelTo(day.plusDays(3));
        assertThat(journey.days())
                .extracting(Journey.Day::day)
                .containsExactly(day.plusDays(1), day.plusDays(2), day.plusDays(3));
        assertThat(LocalDate.now(trials.clock)).isEqualTo(day.plusDays(3));
    }

    @Test
    void timeGoesOnFromThereAlsoAfterARestartAndTheEngineGoesAlong() throws InterruptedException {
        travelTo(OPENED.plusDays(5));
        Duration ahead = trials.clock.ahead();
        var restarted = new MovableClock();
        new TimeTravel(trials.db, restarted, access, timers, reminders, mails);
        assertThat(restarted.ahead().minus(ahead).abs()).isLessThan(Duration.ofSeconds(60));
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), trials.clock.instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(60));
        Thread.sleep(20);
        assertThat(Clock.offset(trials.clock, Duration.ZERO).instant()).isBefore(trials.clock.instant());
    }

    @Test
    void timeNeitherGoesBackNorTooFarAndThereIsOneJourneyAtATime() throws InterruptedException {
        assertThat(travel.begin(coordinator, OPENED)).isEqualTo(new TravelResult.NotLater(OPENED.plusDays(1)));
        assertThat(travel.begin(coordinator, OPENED.plusDays(401)))
                .isEqualTo(new TravelResult.TooFar(OPENED.plusDays(400)));
        assertThat(travel.begin(coordinator, OPENED.plusDays(300))).isInstanceOf(TravelResult.Begun.class);
        assertThat(travel.begin(coordinator, OPENED.plusDays(310))).isInstanceOf(TravelResult.UnderWay.class);
        travel.stop(coordinator);
        Journey stopped = arrived();
        assertThat(stopped.state()).isEqualTo(Journey.State.STOPPED);
        assertThat(stopped.days()).hasSizeLessThan(300);
        assertThat(LocalDate.now(trials.clock))
                .isEqualTo(stopped.days().getLast().day());
    }

    @Test
    void onlyACoordinatorTravels() {
        Actor chief = trials.accounts.actor("battambang.secretariat.chief");
        assertThat(travel.mayTravel(chief)).isFalse();
        assertThatThrownBy(() -> travel.begin(chief, QUARTERS_END)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> travel.hindrance(chief, QUARTERS_END)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> travel.journey(chief)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> travel.stop(chief)).isInstanceOf(Refused.class);
        assertThat(LocalDate.now(trials.clock)).isEqualTo(OPENED);
    }

    private Journey travelTo(LocalDate day) throws InterruptedException {
        assertThat(travel.begin(coordinator, day)).isInstanceOf(TravelResult.Begun.class);
        return arrived();
    }

    private Journey arrived() throws InterruptedException {
        while (travel.journey(coordinator).orElseThrow().underWay()) {
            Thread.sleep(20);
        }
        return travel.journey(coordinator).orElseThrow();
    }

    private List<?> told() {
        return trials.db
                .fetch(
                        "select told_on, stage, round, recipient_id, how from engine.reminder where task_id = ? and outcome = 'told' order by 1, 2, 3, 4",
                        task.value())
                .intoMaps();
    }
}
