package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import org.springframework.stereotype.Component;

/** Who may know of a matter, by its confidentiality. */
@Component
class MatterReach {

    private final Reach reach;
    private final Organisation organisation;
    private final Places places;

    MatterReach(Reach reach, Organisation organisation, Places places) {
        this.reach = reach;
        this.organisation = organisation;
        this.places = places;
    }

    /** Rule: of an ordinary matter everyone knows who answers for children in its area, so that nobody can say it was hidden from them. */
    void raised(CaseId id, Confidentiality confidentiality, SeatId raiser, String area) {
        if (confidentiality == Confidentiality.ORDINARY) {
            List<MechanismId> all = new ArrayList<>(places.responsible(area));
            all.add(organisation.seat(raiser).mechanism());
            reach.give(id, all);
        } else {
            seats(id, confidentiality, List.of(raiser));
        }
    }

    /** Rule: of a confidential matter the seats on its path know, of any other one their mechanisms. */
    void seats(CaseId id, Confidentiality confidentiality, Collection<SeatId> seats) {
        if (confidentiality == Confidentiality.CONFIDENTIAL) {
            reach.giveSeats(id, seats);
        } else {
            List<MechanismId> mechanisms = new ArrayList<>();
            seats.forEach(seat -> mechanisms.add(organisation.seat(seat).mechanism()));
            reach.give(id, mechanisms);
        }
    }

    /**
     * Rule: whoever raised an ordinary matter that is answered with another one sees that one too, as it is their answer. A restricted
     * one stays with those whom it came to; of it the others see the decision alone.
     */
    void joined(MatterFacts lead, MatterFacts other) {
        if (lead.confidentiality() == Confidentiality.ORDINARY) {
            seats(lead, List.of(other.raiserSeat()));
        }
    }

    /** The same for a matter that is known. */
    void seats(MatterFacts matter, Collection<SeatId> seats) {
        seats(matter.caseId(), matter.confidentiality(), seats);
    }
}
