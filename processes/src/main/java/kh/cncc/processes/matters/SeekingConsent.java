package kh.cncc.processes.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.deadlines.Deadlines;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.SeatId;
import org.springframework.stereotype.Component;

/** Seeks the consent of other seats to what one of them wants to decide. */
@Component
class SeekingConsent {

    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final MatterReach reach;
    private final MatterMails mails;

    SeekingConsent(Deadlines deadlines, WorkingDays workingDays, Clock clock, MatterReach reach, MatterMails mails) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
        this.reach = reach;
        this.mails = mails;
    }

    /** Until when they may answer. */
    LocalDate until(MatterFacts matter) {
        workingDays.hold();
        LocalDate today = LocalDate.now(clock);
        return deadlines.due(
                MatterDates.TABLE,
                MatterModel.MATTER,
                MatterModel.GIVE_CONSENT,
                "nation",
                matter.urgency().code(),
                today,
                today);
    }

    /** Rule: who is asked may see what it is about, also of a confidential matter. */
    void seek(MatterFacts matter, List<Seat> from) {
        List<SeatId> seats = from.stream().map(Seat::id).toList();
        reach.seats(matter, seats);
        seats.forEach(seat -> mails.asked(matter, seat));
    }
}
