package kh.cncc.engine.reminders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is meant by the words of the table, for a seat on one day. Read once per run and asked in memory. */
final class SeatPlan {

    /** Functions of those who head a mechanism, the first that there is. */
    static final List<String> HEADS = List.of("president", "chief", "secretary-general", "director");

    private final Map<Long, Place> seats = new HashMap<>();
    private final Map<Long, Place> heads = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<String, Place> headsOfAreas = new HashMap<>();
    private final List<Long> coordinators;
    private final Map<Long, List<Long>> holders;
    private final Map<Long, List<Long>> delegates;

    /**
     * A seat with what is needed of its mechanism.
     *
     * @param area the capital or province that it is in, or the nation
     */
    record Place(
            long seat,
            long mechanism,
            String key,
            String function,
            @Nullable Long deputy,
            String category,
            @Nullable Long parent,
            String area,
            String level) {}

    SeatPlan(List<Place> places, Map<Long, List<Long>> holders, Map<Long, List<Long>> delegates) {
        this.holders = holders;
        this.delegates = delegates;
        for (Place place : places) {
            seats.put(place.seat(), place);
            if (place.parent() != null) {
                parents.put(place.mechanism(), place.parent());
            }
            if (HEADS.contains(place.function())) {
                heads.merge(place.mechanism(), place, SeatPlan::higher);
            }
        }
        places.stream()
                .filter(place -> place.equals(heads.get(place.mechanism())))
                .forEach(head -> headsOfAreas.putIfAbsent(head.area() + "/" + head.category(), head));
        coordinators = places.stream()
                .filter(SeatPlan::coordinates)
                .limit(1)
                .map(Place::seat)
                .toList();
    }

    private static boolean coordinates(Place place) {
        return place.level().equals("nation")
                && place.category().equals("secretariat")
                && place.key().equals("coordinator");
    }

    private static Place higher(Place one, Place other) {
        return HEADS.indexOf(other.function()) < HEADS.indexOf(one.function()) ? other : one;
    }

    /** Level of the seat; a seat that left its composition counts as one of the nation, which has to look after it. */
    String level(long seat) {
        Place place = seats.get(seat);
        return place == null ? "nation" : place.level();
    }

    /** Whether nobody holds the seat by appointment. */
    boolean vacant(long seat) {
        return !holders.containsKey(seat);
    }

    /** The officials meant; nobody where there is no such seat, or nobody acts for it. */
    List<Long> people(long seat, Who who) {
        Place place = seats.get(seat);
        if (place == null) {
            return who == Who.COORDINATOR ? coordinator() : List.of();
        }
        return switch (who) {
            case HOLDER -> acting(seat);
            case DEPUTY -> place.deputy() == null ? List.of() : acting(place.deputy());
            case DELEGATE -> delegates.getOrDefault(seat, List.of());
            case SUPERIOR -> superior(place);
            case CHIEF_OF_SECRETARIAT -> others(place, headOf(place.area(), "secretariat"));
            case PRESIDENT -> others(place, headOf(place.area(), "council"));
            case COORDINATOR -> others(place, coordinator());
        };
    }

    /** Rule: nobody is told as a superior that they themselves are late. */
    private List<Long> others(Place place, List<Long> people) {
        List<Long> own = acting(place.seat());
        return people.stream().filter(official -> !own.contains(official)).toList();
    }

    /** Rule: an absence with a delegate goes to the delegate, a vacant seat's work to its deputy. */
    private List<Long> acting(long seat) {
        if (delegates.containsKey(seat)) {
            return delegates.get(seat);
        }
        if (holders.containsKey(seat)) {
            return holders.get(seat);
        }
        Place place = seats.get(seat);
        return place == null || place.deputy() == null ? List.of() : holders.getOrDefault(place.deputy(), List.of());
    }

    /** Up the tree until there is somebody who does not act for the seat in question themselves; else the coordinator. */
    private List<Long> superior(Place place) {
        List<Long> own = acting(place.seat());
        Set<Long> seen = new HashSet<>();
        for (Long mechanism = place.mechanism();
                mechanism != null && seen.add(mechanism);
                mechanism = parents.get(mechanism)) {
            Place head = heads.get(mechanism);
            if (head != null && head.seat() != place.seat()) {
                List<Long> found = acting(head.seat());
                if (!found.isEmpty() && !own.containsAll(found)) {
                    return found;
                }
            }
        }
        return coordinator();
    }

    /** Everyone who heads the seat's mechanism or one above it, but not those who act for the seat. */
    Set<Long> above(long seat) {
        Set<Long> above = new HashSet<>();
        Place place = seats.get(seat);
        Set<Long> seen = new HashSet<>();
        for (Long mechanism = place == null ? null : place.mechanism();
                mechanism != null && seen.add(mechanism);
                mechanism = parents.get(mechanism)) {
            Place head = heads.get(mechanism);
            if (head != null) {
                above.addAll(acting(head.seat()));
            }
        }
        acting(seat).forEach(above::remove);
        return above;
    }

    /** Everyone who acts for a head's seat. */
    Set<Long> leaders() {
        Set<Long> leaders = new HashSet<>();
        heads.values().forEach(head -> leaders.addAll(acting(head.seat())));
        return leaders;
    }

    private List<Long> headOf(String area, String category) {
        Place head = headsOfAreas.get(area + "/" + category);
        return head == null ? List.of() : acting(head.seat());
    }

    private List<Long> coordinator() {
        return coordinators.stream().flatMap(seat -> acting(seat).stream()).toList();
    }
}
