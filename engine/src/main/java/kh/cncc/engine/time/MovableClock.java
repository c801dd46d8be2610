package kh.cncc.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A clock that can be set by hand, for tests and for demo data. Others that keep time of their own follow it. */
public final class MovableClock extends Clock {

    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private volatile State state = new State(null, Duration.ZERO);

    /** Either stands still, or goes ahead of real time by so much. */
    private record State(@Nullable Instant stopped, Duration ahead) {}

    /** Keeps a time of its own, which goes with this one. */
    public interface Follower {

        void standsAt(Instant moment);

        /** @param ahead how far ahead of real time; zero when it goes with real time */
        void goes(Duration ahead);
    }

    /** Stands still at this moment until moved again. */
    public void moveTo(Instant moment) {
        state = new State(moment, Duration.ZERO);
        followers.forEach(follower -> follower.standsAt(moment));
    }

    /** Stands still at this moment of Cambodia's day. */
    public void moveTo(LocalDateTime moment) {
        moveTo(moment.atZone(TimeConfiguration.ZONE).toInstant());
    }

    /** Moves on by so much from where it is now. */
    public void advance(Duration by) {
        moveTo(instant().plus(by));
    }

    /** Goes with real time again. */
    public void release() {
        goAhead(Duration.ZERO);
    }

    /** Goes on, ahead of real time by so much. */
    public void goAhead(Duration ahead) {
        state = new State(null, ahead);
        followers.forEach(follower -> follower.goes(ahead));
    }

    /** Whether it stands until it is moved. */
    public boolean standsStill() {
        return state.stopped() != null;
    }

    /** How far it is ahead of real time now. */
    public Duration ahead() {
        return Duration.between(real(), instant());
    }

    /** Tells the follower of every move. */
    public void follow(Follower follower) {
        followers.add(follower);
    }

    @Override
    public ZoneId getZone() {
        return TimeConfiguration.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        State now = state;
        return now.stopped() != null ? now.stopped() : real().plus(now.ahead());
    }

    private static Instant real() {
        return Instant.now(Clock.systemUTC());
    }
}
