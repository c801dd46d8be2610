package kh.cncc.engine.reminders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.reminders.Moments.Moment;
import kh.cncc.engine.reminders.Passage.Occasion;
import org.jspecify.annotations.Nullable;

/** Who would be told what about which task, if nobody had been told yet. */
final class Candidates {

    /** A later stage for the same official has come too, as after an outage: only that one is told. */
    static final String SUPERSEDED = "superseded";

    /** It would say that a deadline lies ahead, and it does not any more. */
    static final String PAST = "past";

    private final List<Long> tasks = new ArrayList<>();
    private final List<Long> officials = new ArrayList<>();
    private final List<Integer> moments = new ArrayList<>();
    private final List<@Nullable String> reasons = new ArrayList<>();
    private final List<@Nullable String> choosable = new ArrayList<>();
    private int count;

    private record Once(long official, String stage, int round) {}

    private record Last(long official, Occasion occasion) {}

    /** @param come the last first */
    void add(long task, List<Moment> come, SeatPeople.Meant people) {
        count++;
        Set<Once> once = new HashSet<>();
        Set<Last> told = new HashSet<>();
        for (Moment moment : come) {
            for (long official : people.of(moment.occasion(), moment.stage().who())) {
                if (once.add(
                        new Once(official, moment.stage().name(), moment.stage().round()))) {
                    boolean last = told.add(new Last(official, moment.occasion()));
                    tasks.add(task);
                    officials.add(official);
                    moments.add(moment.number());
                    reasons.add(!last ? SUPERSEDED : moment.past() ? PAST : null);
                    choosable.add(Choosable.of(moment, people.isDoneBy(official))
                            .map(Choosable::word)
                            .orElse(null));
                }
            }
        }
    }

    int tasks() {
        return count;
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    void clear() {
        count = 0;
        tasks.clear();
        officials.clear();
        moments.clear();
        reasons.clear();
        choosable.clear();
    }

    /** As arrays, in the order of the statement's columns. */
    Stream<Object> columns() {
        return Stream.of(
                tasks.toArray(Long[]::new),
                officials.toArray(Long[]::new),
                moments.toArray(Integer[]::new),
                reasons.toArray(String[]::new),
                choosable.toArray(String[]::new));
    }
}
