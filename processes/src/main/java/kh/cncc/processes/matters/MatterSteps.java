package kh.cncc.processes.matters;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.deadlines.Deadlines;
import kh.cncc.engine.organisation.MechanismId;
import org.springframework.stereotype.Component;

/** What the model of the matter asks for on a matter's way. Public because the model calls it. */
@Component("matter")
public class MatterSteps {

    private final MatterRows matters;
    private final Moves moves;
    private final Asked asked;
    private final MatterDates dates;
    private final MatterMails mails;
    private final MatterStart starts;
    private final Audit audit;

    MatterSteps(
            MatterRows matters,
            Moves moves,
            Asked asked,
            MatterDates dates,
            MatterMails mails,
            MatterStart starts,
            Audit audit) {
        this.matters = matters;
        this.moves = moves;
        this.asked = asked;
        this.dates = dates;
        this.mails = mails;
        this.starts = starts;
        this.audit = audit;
    }

    public String level(long matterId) {
        return of(matterId).level().code();
    }

    public long mechanism(long matterId) {
        return of(matterId).mechanism().value();
    }

    public String countsFrom(long matterId) {
        return of(matterId).countsFrom().toString();
    }

    public void place(long matterId) {
        moves.begun(of(matterId));
    }

    public void placeReopened(long matterId) {
        MatterFacts matter = of(matterId);
        moves.to(matter, matter.mechanism(), CameBy.REOPENED);
    }

    public void moveUp(long matterId, String nextLevel) {
        moves.up(of(matterId), Level.of(nextLevel));
    }

    public void moveDown(long matterId, long mechanismId) {
        moves.to(of(matterId), new MechanismId(mechanismId), CameBy.HANDED_DOWN);
    }

    public void assign(long matterId, long mechanismId) {
        moves.to(of(matterId), new MechanismId(mechanismId), CameBy.ASSIGNED);
    }

    public void takeProposal(long matterId) {
        moves.toProposed(of(matterId));
    }

    public void recordLapse(long matterId) {
        moves.lapse(of(matterId));
    }

    /** @param parts ids of the matters that were taken out of this one, with commas between them */
    public void split(long matterId, String parts) {
        Arrays.stream(parts.split(",")).map(Long::valueOf).forEach(part -> starts.start(of(part)));
        moves.resume(of(matterId));
    }

    public void join(long matterId) {
        moves.joined(of(matterId));
    }

    /** Whether the matter that this one was joined with was withdrawn. */
    public boolean leadGone(long matterId) {
        return of(matterId).joinedInto() == null;
    }

    public void takeUpAgain(long matterId) {
        moves.resume(of(matterId));
    }

    public void resumeClock(long matterId) {
        moves.resume(of(matterId));
    }

    public void returnMatter(long matterId) {
        moves.returned(of(matterId));
    }

    public void close(long matterId) {
        moves.closed(of(matterId));
    }

    public void closeWithdrawn(long matterId) {
        moves.withdrawn(of(matterId));
    }

    public void noteSilence(long matterId) {
        int silent = asked.silent(new MatterId(matterId));
        audit.record(Act.ofTheProgram(of(matterId).caseId(), "matter-unanswered", Map.of("silent", silent)));
    }

    public void sendInterim(long matterId) {
        MatterFacts matter = of(matterId);
        if (matters.interim(matter)) {
            mails.raiser(MatterMail.INTERIM, matter);
            audit.record(Act.ofTheProgram(matter.caseId(), "matter-interim", Map.of()));
        }
    }

    public Date levelDeadline(long matterId) {
        return Date.from(dates.endOfLevel(of(matterId)));
    }

    public Date answerDue(long matterId) {
        return date(Deadlines.endOf(of(matterId).answerDue()));
    }

    public long askedSeat(long matterId) {
        return asked.seat(new MatterId(matterId)).value();
    }

    public String informationDue(long matterId) {
        return asked.informationDue(new MatterId(matterId)).toString();
    }

    public Date informationDeadline(long matterId) {
        return date(Deadlines.endOf(asked.informationDue(new MatterId(matterId))));
    }

    public List<Long> referredUnits(long matterId) {
        return asked.units(new MatterId(matterId)).stream()
                .map(MechanismId::value)
                .toList();
    }

    public String referralDue(long matterId) {
        return asked.referralDue(new MatterId(matterId)).toString();
    }

    public Date referralDeadline(long matterId) {
        return date(Deadlines.endOf(asked.referralDue(new MatterId(matterId))));
    }

    private MatterFacts of(long id) {
        return matters.onItsWay(new MatterId(id));
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
