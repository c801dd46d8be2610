package kh.cncc.processes.matters;

import kh.cncc.processes.matters.DecisionRecords.Hand;
import kh.cncc.processes.matters.MatterStays.Leaving;
import org.springframework.stereotype.Component;

/** What being decided means for the matter itself. */
@Component
class Decisive {

    private final MatterRows matters;
    private final MatterStays stays;

    Decisive(MatterRows matters, MatterStays stays) {
        this.matters = matters;
        this.stays = stays;
    }

    /** It leaves the mechanism that decided it. */
    void decided(MatterFacts matter, Hand hand) {
        matters.answered(matter, MatterState.DECIDED, matter.level(), matter.mechanism());
        stays.leave(matter, new Leaving(MatterModel.DECIDE, null, null), hand.official(), hand.seat());
    }

    /** Another decision stands on it, or the earlier one still does; it is to be carried out and confirmed. */
    void again(MatterFacts matter) {
        matters.again(matter, MatterState.DECIDED);
    }

    /** Seats are asked whether another decision is to stand in the place of the one that does. */
    void asked(MatterFacts matter) {
        matters.again(matter, MatterState.CONSENT);
    }
}
