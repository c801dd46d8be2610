package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.matters.ConsiderOptions.AskedSeat;
import kh.cncc.processes.matters.ConsiderOptions.Department;
import kh.cncc.processes.matters.ConsiderOptions.Lower;
import org.springframework.stereotype.Component;

/** What whoever considers a matter may choose from. */
@Component
class Choices {

    /** Departments of the capital or province, and its court. */
    private static final List<String> DEPARTMENTS =
            List.of("DSVY", "DWA", "DOH", "DEYS", "DLVT", "POLICE", "PLANNING", "COURT");

    private final Organisation organisation;
    private final Places places;
    private final MatterDates dates;
    private final MatterStays stays;

    Choices(Organisation organisation, Places places, MatterDates dates, MatterStays stays) {
        this.organisation = organisation;
        this.places = places;
        this.dates = dates;
        this.stays = stays;
    }

    ConsiderOptions of(MatterFacts matter) {
        Mechanism mechanism = organisation.mechanism(matter.mechanism());
        boolean top = places.nextLevel(matter.level(), matter.urgency()) == matter.level();
        Places.Place next = places.next(matter.level(), matter.urgency(), matter.area(), matter.topic());
        return new ConsiderOptions(
                departments(matter),
                seats(matter),
                below(matter),
                top ? null : next.mechanism().name(),
                top ? null : next.level(),
                dates.due(MatterModel.GIVE_INFORMATION, mechanism, matter.urgency()),
                dates.due(MatterModel.ANSWER_REFERRAL, mechanism, matter.urgency()));
    }

    /** Those of the area; a mechanism of the nation refers to ministries. */
    List<Department> departments(MatterFacts matter) {
        Stream<Mechanism> units = matter.level().national()
                ? places.ministries().stream()
                : DEPARTMENTS.stream().flatMap(kind -> organisation.nearest(kind, matter.area()).stream());
        return units.map(unit -> new Department(unit.id(), unit.name())).toList();
    }

    /** The raiser, and the heads of the mechanisms that had it before. */
    List<AskedSeat> seats(MatterFacts matter) {
        Set<Seat> seats = new LinkedHashSet<>(List.of(organisation.seat(matter.raiserSeat())));
        stays.earlier(matter.id()).forEach(id -> seats.add(places.head(organisation.mechanism(id))));
        if (matter.level() != Level.SECRETARIAT) {
            seats.remove(places.head(organisation.mechanism(matter.mechanism())));
        }
        return seats.stream()
                .map(seat -> new AskedSeat(seat.id(), seat.label()))
                .toList();
    }

    List<Lower> below(MatterFacts matter) {
        List<Lower> found = new ArrayList<>();
        places.below(matter.level(), matter.area(), matter.topic())
                .forEach(place -> found.add(new Lower(
                        place.mechanism().id(), place.level(), place.mechanism().name())));
        return found;
    }
}
