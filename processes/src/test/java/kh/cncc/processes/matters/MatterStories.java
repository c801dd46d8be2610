package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.Holder;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Page;
import org.springframework.boot.test.context.TestComponent;

/** Matters as tests speak of them: raised, considered and answered through the services, by whoever has the seat. */
@TestComponent
public class MatterStories {

    public final Organisation organisation;
    public final Inbox inbox;
    public final Raising raising;
    public final Consideration consideration;
    public final Choosing choosing;
    public final Information information;
    public final Referrals referrals;
    public final Matters matters;
    public final Openings openings;
    public final MovableClock clock;
    public final Timers timers;

    MatterStories(
            Organisation organisation,
            Inbox inbox,
            Raising raising,
            Consideration consideration,
            Choosing choosing,
            Information information,
            Referrals referrals,
            Matters matters,
            Openings openings,
            MovableClock clock,
            Timers timers) {
        this.organisation = organisation;
        this.inbox = inbox;
        this.raising = raising;
        this.consideration = consideration;
        this.choosing = choosing;
        this.information = information;
        this.referrals = referrals;
        this.matters = matters;
        this.openings = openings;
        this.clock = clock;
        this.timers = timers;
    }

    /** Whoever holds the seat today. */
    public Actor holder(String kind, String key, String area) {
        Seat seat = seat(kind, key, area);
        Holder holder =
                organisation.holder(seat.id()).orElseThrow(() -> new AssertionError("nobody holds " + seat.code()));
        return new Actor(holder.official().id(), holder.official().username());
    }

    public Seat seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow();
    }

    /** Whoever does what the head of a mechanism does. */
    public Actor head(String kind, String area) {
        String key =
                kind.equals("CCWC") || kind.equals("MDK-WCCC") || kind.equals("CPM-SECTION") ? "chief" : "president";
        Seat seat = seat(kind, key, area);
        Optional<Holder> holder = organisation.holder(seat.id());
        return holder.map(
                        held -> new Actor(held.official().id(), held.official().username()))
                .orElseGet(() -> deputy(kind, area));
    }

    private Actor deputy(String kind, String area) {
        return holder(kind, kind.equals("CP-CNCC") ? "first-deputy" : "deputy", area);
    }

    /** A form that says all that it must. */
    public RaiseForm form(Seat seat, Topic topic, Urgency urgency, Confidentiality confidentiality, String area) {
        return new RaiseForm(
                seat.id(),
                topic,
                urgency,
                confidentiality,
                area,
                "Children of brick makers do not go to school",
                "Since the season began eleven children carry bricks instead of going to school.",
                "That the owner be inspected, and the school take the children in.",
                null);
    }

    public MatterHeader raise(Actor actor, RaiseForm form) {
        RaiseResult result = raising.raise(actor, form);
        assertThat(result).isInstanceOf(RaiseResult.Raised.class);
        return header(actor, ((RaiseResult.Raised) result).id());
    }

    /** An ordinary matter of the WCCC team of Battambang. */
    public MatterHeader raised(String area) {
        Seat seat = seat("CP-WCCC-TEAM", "chief", area);
        return raise(
                holder("CP-WCCC-TEAM", "chief", area),
                form(seat, Topic.CHILD_LABOUR, Urgency.ORDINARY, Confidentiality.ORDINARY, area));
    }

    public MatterHeader header(Actor actor, MatterId id) {
        return matters.matter(actor, id).header();
    }

    public List<TaskLine> tasks(Actor actor, String number) {
        return inbox.mine(actor, new InboxFilter(number, null, false, InboxFilter.Sort.DUE), 0, 100);
    }

    public TaskId task(Actor actor, String number, String step) {
        List<TaskLine> found = tasks(actor, number).stream()
                .filter(task -> task.step().equals(step))
                .toList();
        assertThat(found).as("%s of %s for %s", step, number, actor.username()).hasSize(1);
        return found.getFirst().id();
    }

    public <T> T shown(Page<T> page) {
        assertThat(page).isInstanceOf(Page.Shown.class);
        return Objects.requireNonNull(((Page.Shown<T>) page).view());
    }

    /** The day goes by on which this was due, and the program does what is due then. */
    public void pass(LocalDate due) {
        clock.moveTo(due.plusDays(1).atTime(1, 0));
        timers.runDue();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
