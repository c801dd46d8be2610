package kh.cncc.engine.travel;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.TIME_TRAVEL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.mail.MailRounds;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.DueTimers;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Travels day by day to a later one. On each day the timers run that are due, then the day's reminders are made, and its mails leave, as
 * they would if the days passed by themselves; afterwards time goes on from there. Only where there is demo data.
 */
@Service
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
public class TimeTravel {

    /** So many days one journey leads on at most. */
    public static final int MOST_DAYS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int SECONDS_TO_END = 20;

    private final DSLContext db;
    private final MovableClock clock;
    private final Access access;
    private final DueTimers timers;
    private final DailyReminders reminders;
    private final MailRounds mails;
    private final ExecutorService traveller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("time-travel").daemon().factory());
    private volatile @Nullable Journey journey;
    private volatile boolean stopping;

    TimeTravel(
            DSLContext db,
            MovableClock clock,
            Access access,
            DueTimers timers,
            DailyReminders reminders,
            MailRounds mails) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.timers = timers;
        this.reminders = reminders;
        this.mails = mails;
        db.select(TIME_TRAVEL.AHEAD)
                .from(TIME_TRAVEL)
                .fetchOptional(TIME_TRAVEL.AHEAD)
                .ifPresent(ahead -> clock.goAhead(Duration.ofSeconds(ahead)));
    }

    /** Rule: the coordinator travels, since it is theirs to know whom reminders reach. */
    public boolean mayTravel(Actor actor) {
        return access.holding(actor, "CNCC-GS", "coordinator").isPresent();
    }

    /** Whether the program believes that it is another day than it is. */
    public boolean isAhead() {
        return clock.ahead().compareTo(Duration.ofHours(1)) > 0;
    }

    /**
     * Sets out to the morning of that day, and does not wait until it is there.
     *
     * @throws Refused unless the official coordinates
     */
    public synchronized TravelResult begin(Actor actor, LocalDate to) {
        Optional<TravelResult> hindrance = hindrance(actor, to);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        stopping = false;
        var begun = new Journey(LocalDate.now(clock), to, List.of(), Journey.State.UNDER_WAY);
        journey = begun;
        traveller.execute(() -> travel(begun));
        return new TravelResult.Begun();
    }

    /**
     * Why nobody can set out to that day now; empty where one can.
     *
     * @throws Refused unless the official coordinates
     */
    public Optional<TravelResult> hindrance(Actor actor, LocalDate to) {
        require(actor);
        LocalDate today = LocalDate.now(clock);
        if (!to.isAfter(today)) {
            return Optional.of(new TravelResult.NotLater(today.plusDays(1)));
        }
        if (to.isAfter(today.plusDays(MOST_DAYS))) {
            return Optional.of(new TravelResult.TooFar(today.plusDays(MOST_DAYS)));
        }
        Journey last = journey;
        return last != null && last.underWay() ? Optional.of(new TravelResult.UnderWay()) : Optional.empty();
    }

    /**
     * The journey that is under way, or the last since the program was started.
     *
     * @throws Refused unless the official coordinates
     */
    public Optional<Journey> journey(Actor actor) {
        require(actor);
        return Optional.ofNullable(journey);
    }

    /**
     * Ends the journey on the day on which it is.
     *
     * @throws Refused unless the official coordinates
     */
    public void stop(Actor actor) {
        require(actor);
        stopping = true;
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        stopping = true;
        traveller.shutdown();
        traveller.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private void travel(Journey begun) {
        List<Journey.Day> days = new ArrayList<>();
        try {
            timers.alone(() -> travel(begun, days));
        } catch (RuntimeException e) {
            LOG.error("The journey to {} ended early", begun.to(), e);
        } finally {
            clock.goAhead(clock.ahead());
            journey = new Journey(begun.from(), begun.to(), List.copyOf(days), end(begun, days));
        }
    }

    private void travel(Journey begun, List<Journey.Day> days) {
        for (LocalDate day = begun.from().plusDays(1); !day.isAfter(begun.to()) && !stopping; day = day.plusDays(1)) {
            evening(day.minusDays(1));
            days.add(live(day));
            journey = new Journey(begun.from(), begun.to(), List.copyOf(days), Journey.State.UNDER_WAY);
        }
    }

    private Journey.State end(Journey begun, List<Journey.Day> days) {
        if (!days.isEmpty() && days.getLast().day().equals(begun.to())) {
            return Journey.State.ARRIVED;
        }
        return stopping ? Journey.State.STOPPED : Journey.State.FAILED;
    }

    /** What is to leave later on a day leaves before the next one begins, where there is a mail server. */
    private void evening(LocalDate day) {
        if (mails.hasServer()
                && clock.instant()
                        .isBefore(day.atTime(EVENING).atZone(clock.getZone()).toInstant())) {
            clock.moveTo(day.atTime(EVENING));
            mails.sendAll(() -> !stopping);
        }
    }

    /** Kept before it is lived: a program that is ended half-way makes up for what is missing of the day, and never goes back. */
    private Journey.Day live(LocalDate day) {
        clock.moveTo(day.atTime(MORNING));
        long ahead = clock.ahead().toSeconds();
        db.insertInto(TIME_TRAVEL)
                .set(TIME_TRAVEL.ONE, true)
                .set(TIME_TRAVEL.AHEAD, ahead)
                .onConflict(TIME_TRAVEL.ONE)
                .doUpdate()
                .set(TIME_TRAVEL.AHEAD, ahead)
                .execute();
        int ran = timers.runAll();
        int told = reminders.runOnce().map(DailyReminders.Run::told).orElse(0);
        mails.sendAll(() -> !stopping);
        return new Journey.Day(day, ran, told, db.fetchCount(MAIL, MAIL.PUT_ON.eq(day)));
    }

    private void require(Actor actor) {
        if (!mayTravel(actor)) {
            throw new Refused("refused.travel");
        }
    }
}
