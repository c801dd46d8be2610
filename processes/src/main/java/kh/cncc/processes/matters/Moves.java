package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.matters.Places.Place;
import org.springframework.stereotype.Component;

/** What it means for a matter to go from one mechanism to another, to stand still, and to end. */
@Component
class Moves {

    static final String LAPSE = "lapse";
    static final String WITHDRAW = "withdraw";

    private final MatterRows matters;
    private final MatterStays stays;
    private final Places places;
    private final MatterDates dates;
    private final MatterReach reach;
    private final MatterMails mails;
    private final JoinedMatters joined;
    private final Organisation organisation;
    private final Cases cases;
    private final Audit audit;

    Moves(
            MatterRows matters,
            MatterStays stays,
            Places places,
            MatterDates dates,
            MatterReach reach,
            MatterMails mails,
            JoinedMatters joined,
            Organisation organisation,
            Cases cases,
            Audit audit) {
        this.matters = matters;
        this.stays = stays;
        this.places = places;
        this.dates = dates;
        this.reach = reach;
        this.mails = mails;
        this.joined = joined;
        this.organisation = organisation;
        this.cases = cases;
        this.audit = audit;
    }

    /** Another one is answered with it: whoever raised this one, and those that wait for it, follow that one from now on. */
    void joined(MatterFacts matter) {
        MatterFacts lead = matters.of(Objects.requireNonNull(matter.joinedInto()));
        reach.joined(lead, matter);
        joined.all(matter.id()).forEach(waiting -> reach.joined(lead, waiting));
        mails.raiser(MatterMail.JOINED, matter);
    }

    /** It is where it begins: whose turn it is learns of it. */
    void begun(MatterFacts matter) {
        announce(matter, false);
    }

    /** To the next level, or to the first one above it that has a mechanism. */
    void up(MatterFacts matter, Level next) {
        String left = stays.lastLeft(matter.id());
        CameBy by = LAPSE.equals(left)
                ? CameBy.LAPSED
                : MatterModel.ESCALATE.equals(left) ? CameBy.ESCALATED : CameBy.OBJECTED;
        to(matter, places.orAbove(next, matter.urgency(), matter.area(), matter.topic()), by);
    }

    /** To a mechanism that was named. */
    void to(MatterFacts matter, MechanismId mechanism, CameBy by) {
        Level level = places.level(mechanism).orElseThrow();
        to(matter, new Place(level, organisation.mechanism(mechanism)), by);
    }

    /** Nobody chose in time. */
    void toProposed(MatterFacts matter) {
        lapse(matter);
        to(matter, places.competent(matter.topic()).id(), CameBy.LAPSED);
    }

    private void to(MatterFacts matter, Place place, CameBy by) {
        LocalDate today = dates.today();
        LocalDate due = dates.levelDue(matter.caseId(), place.level(), place.mechanism(), matter.urgency(), today);
        matters.moved(matter, place.level(), place.mechanism().id(), today, due);
        stays.arrive(matter.id(), by, place.level(), place.mechanism().id(), due);
        announce(matters.of(matter.id()), by == CameBy.LAPSED);
        record(matter, "matter-arrived", Map.of("level", place.level().code(), "by", by.code(), "due", due.toString()));
    }

    private void announce(MatterFacts matter, boolean lapsedBelow) {
        Seat head = places.head(organisation.mechanism(matter.mechanism()));
        reach.seats(matter, List.of(head.id()));
        mails.arrived(matter, head.id(), lapsedBelow);
    }

    /** Its deadline passed. */
    void lapse(MatterFacts matter) {
        Seat head = places.head(organisation.mechanism(matter.mechanism()));
        matters.lapsed(matter);
        stays.leave(matter.id(), LAPSE);
        mails.lapsed(matter, head.id());
        record(
                matter,
                "matter-lapsed",
                Map.of("level", matter.level().code(), "due", matter.dueOn().toString()));
    }

    /** It is considered again where it is; the days that were used before stay used. */
    void resume(MatterFacts matter) {
        LocalDate countsFrom = dates.resumed(matter);
        LocalDate due = dates.levelDue(
                matter.caseId(),
                matter.level(),
                organisation.mechanism(matter.mechanism()),
                matter.urgency(),
                countsFrom);
        matters.moved(matter, matter.level(), matter.mechanism(), countsFrom, due);
        stays.due(matter.id(), due);
        if (matter.stoppedOn() != null) {
            record(matter, "matter-clock-resumed", Map.of("due", due.toString()));
        }
    }

    /** Returned as not admissible, and with it what was joined. */
    void returned(MatterFacts matter) {
        List<MatterFacts> waiting = joined.locked(matter);
        matters.answered(matter, MatterState.RETURNED, matter.level(), matter.mechanism());
        mails.raiser(MatterMail.RETURNED, matter);
        joined.answered(matter, MatterState.RETURNED);
        waiting.forEach(other -> mails.raiser(MatterMail.RETURNED, matters.of(other.id())));
    }

    void closed(MatterFacts matter) {
        end(matter, MatterState.CLOSED);
        record(matter, "matter-closed", Map.of());
    }

    void withdrawn(MatterFacts matter) {
        joined.locked(matter);
        stays.leave(matter.id(), WITHDRAW);
        end(matter, MatterState.WITHDRAWN);
        joined.freed(matter);
    }

    private void end(MatterFacts matter, MatterState state) {
        matters.ended(matter, state);
        cases.close(matter.caseId());
    }

    private void record(MatterFacts matter, String act, Map<String, Object> detail) {
        audit.record(Act.ofTheProgram(matter.caseId(), act, detail));
    }
}
