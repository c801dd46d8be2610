package kh.cncc.engine.reminders;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an official wishes to be told. Null: as the rules say.
 *
 * @param early    of their own tasks until the deadline
 * @param others   of overdue tasks of others, for which they answer
 * @param digestAt when the daily digest leaves; null as soon as it is ready
 * @param weekly   whether they want the weekly summary, if they head a body
 */
public record MailWish(
        @Nullable How early, @Nullable How others, @Nullable LocalTime digestAt, boolean weekly) {

    /** Times that may be chosen: every half hour of the working day, from when the daily run is made. */
    public static final List<LocalTime> TIMES = IntStream.rangeClosed(14, 36)
            .mapToObj(half -> LocalTime.of(half / 2, half % 2 * 30))
            .toList();

    /** Of those who chose nothing. */
    public static final MailWish AS_RULED = new MailWish(null, null, null, true);

    public MailWish {
        if (digestAt != null && !TIMES.contains(digestAt)) {
            throw new IllegalArgumentException("no time to choose: " + digestAt);
        }
    }
}
