package kh.cncc.engine.reminders;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.reminders.Passage.Occasion;

/** The officials meant by each word of the table, worked out once for each seat that has tasks. */
final class SeatPeople {

    private final SeatPlan plan;
    private final Map<Long, Meant> known = new HashMap<>();

    /** Who is meant; a vacancy concerns nobody as long as the seat is held. */
    record Meant(boolean vacant, Map<Who, List<Long>> people) {

        List<Long> of(Occasion occasion, Who who) {
            return occasion == Occasion.VACANT && !vacant ? List.of() : people.getOrDefault(who, List.of());
        }

        /** Rule: of a confidential case nobody is told but who acts for its seat themselves. */
        Meant doingOnly() {
            List<Long> doing = people.getOrDefault(Who.HOLDER, List.of());
            Map<Who, List<Long>> only = new EnumMap<>(Who.class);
            Who.DOING.forEach(who -> only.put(
                    who,
                    people.getOrDefault(who, List.of()).stream()
                            .filter(doing::contains)
                            .toList()));
            return new Meant(vacant, only);
        }

        /** Whose task it is today, whatever else they are told it as. */
        boolean isDoneBy(long official) {
            return people.getOrDefault(Who.HOLDER, List.of()).contains(official);
        }
    }

    SeatPeople(SeatPlan plan) {
        this.plan = plan;
    }

    String level(long seat) {
        return plan.level(seat);
    }

    Meant of(long seat) {
        return known.computeIfAbsent(seat, this::meant);
    }

    private Meant meant(long seat) {
        Map<Who, List<Long>> people = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            people.put(who, plan.people(seat, who));
        }
        return new Meant(plan.vacant(seat), people);
    }
}
