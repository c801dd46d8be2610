package kh.cncc.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A clock that can be set by hand, for tests and for demo data. Others that keep time of their own follow it. */
public final class MovableClock extends Clock {

    private final List<Consumer<@Nullable Instant>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant stopped;

    /** Stands still at this moment until moved again. */
    public void moveTo(Instant moment) {
        stopped = moment;
        followers.forEach(follower -> follower.accept(moment));
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
        stopped = null;
        followers.forEach(follower -> follower.accept(null));
    }

    /** Tells the follower of every move; null means real time. */
    public void follow(Consumer<@Nullable Instant> follower) {
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
        Instant moment = stopped;
        return moment != null ? moment : Instant.now(Clock.systemUTC());
    }
}
