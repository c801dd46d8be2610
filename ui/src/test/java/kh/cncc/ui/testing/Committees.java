package kh.cncc.ui.testing;

import java.time.Duration;
import java.time.LocalDateTime;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Raising;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import org.springframework.boot.test.context.TestComponent;

/** Those who raise and consider matters in Battambang. */
@TestComponent
public class Committees {

    /** Raises for the province, so that the WCCC considers first. */
    public static final String RAISER = "battambang.wccc.team";

    public static final String WCCC = "battambang.wccc.president";
    public static final String COUNCIL = "battambang.council.president";
    public static final String DEPARTMENT = "battambang.dsvy.director";
    public static final String SECTION = "gs.cpm.chief";

    private final Raising raising;
    private final Accounts accounts;
    private final Inbox inbox;
    private final MovableClock clock;
    private final Timers timers;

    Committees(Raising raising, Accounts accounts, Inbox inbox, MovableClock clock, Timers timers) {
        this.raising = raising;
        this.accounts = accounts;
        this.inbox = inbox;
        this.clock = clock;
        this.timers = timers;
    }

    /** A Monday morning. */
    public void atWork() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
    }

    public Actor actor(String username) {
        return accounts.actor(username);
    }

    public Raised raised(String subject) {
        return raised(subject, Urgency.ORDINARY, Confidentiality.ORDINARY);
    }

    public Raised raised(String subject, Urgency urgency, Confidentiality confidentiality) {
        Actor actor = actor(RAISER);
        return (Raised) raising.raise(
                actor,
                new RaiseForm(
                        raising.page(actor).seats().getFirst().id(),
                        Topic.BIRTH_REGISTRATION,
                        urgency,
                        confidentiality,
                        "BTB",
                        subject,
                        "The registrar asks for papers that the families lost in a flood.",
                        "That certificates are issued on the word of two witnesses.",
                        null));
    }

    /** Address of the official's task of this step in the matter. */
    public String task(String username, Raised matter, String step) {
        return "task/"
                + inbox
                        .mine(
                                actor(username),
                                new InboxFilter(matter.number(), null, false, InboxFilter.Sort.DUE),
                                0,
                                100)
                        .stream()
                        .filter(task -> task.step().equals(step))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(username + " has no " + step + " of " + matter.number()))
                        .id()
                        .value();
    }

    /** The program goes on by itself. */
    public void goOn() {
        timers.runDue();
    }

    /** Many days pass. */
    public void pass(int days) {
        clock.advance(Duration.ofDays(days));
        timers.runDue();
    }
}
