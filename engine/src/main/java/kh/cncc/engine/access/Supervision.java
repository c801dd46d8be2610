package kh.cncc.engine.access;

import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.stereotype.Service;

/** Who answers for the work of others, and where: who may remind them, and see what they were told. */
@Service
public class Supervision {

    private static final Set<String> NATIONAL = Set.of("coordinator", "secretary-general", "deputy-secretary-general");

    private final Access access;
    private final Organisation organisation;

    Supervision(Access access, Organisation organisation) {
        this.access = access;
        this.organisation = organisation;
    }

    /**
     * Rule: the coordinators and heads of the General Secretariat and the chiefs of its sections look after work everywhere, a provincial
     * chief of secretariat after the work of seats in the own province, its districts and communes. The seat for which the official does so, if there is one.
     */
    public Optional<HeldSeat> over(Actor actor, String area) {
        return access.seats(actor).stream()
                .filter(held -> national(held) || provincial(held, area))
                .findFirst();
    }

    /** The seat for which the official looks after work everywhere, if there is one. */
    public Optional<HeldSeat> everywhere(Actor actor) {
        return access.seats(actor).stream().filter(this::national).findFirst();
    }

    private boolean national(HeldSeat held) {
        Mechanism mechanism = organisation.mechanism(held.seat().mechanism());
        if (!organisation.area(mechanism.area()).kind().equals("nation")) {
            return false;
        }
        return switch (mechanism.category()) {
            case "secretariat" -> NATIONAL.contains(held.seat().key());
            case "section" -> held.seat().key().equals("chief");
            default -> false;
        };
    }

    private boolean provincial(HeldSeat held, String area) {
        Mechanism mechanism = organisation.mechanism(held.seat().mechanism());
        return mechanism.category().equals("secretariat")
                && organisation.within(area, mechanism.area())
                && held.seat().key().equals("chief");
    }
}
