package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.springframework.boot.test.context.TestComponent;

/** The people of Battambang and of the nation who raise, decide and carry out, each through the services. */
@TestComponent
public class Deciders {

    public final Organisation organisation;
    public final Raising raising;
    public final Consideration consideration;
    public final Choosing choosing;
    public final Deciding deciding;
    public final Consents consents;
    public final FollowUps followUps;
    public final Confirmation confirmation;
    public final Reopening reopening;
    public final DecisionRegister register;
    public final Matters matters;
    public final MatterStatistics statistics;
    private final Openings openings;
    private final Accounts accounts;
    private final Inbox inbox;
    private final MovableClock clock;
    private final Timers timers;

    Deciders(
            Organisation organisation,
            Raising raising,
            Consideration consideration,
            Choosing choosing,
            Deciding deciding,
            Consents consents,
            FollowUps followUps,
            Confirmation confirmation,
            Reopening reopening,
            DecisionRegister register,
            Matters matters,
            MatterStatistics statistics,
            Openings openings,
            Accounts accounts,
            Inbox inbox,
            MovableClock clock,
            Timers timers) {
        this.organisation = organisation;
        this.raising = raising;
        this.consideration = consideration;
        this.choosing = choosing;
        this.deciding = deciding;
        this.consents = consents;
        this.followUps = followUps;
        this.confirmation = confirmation;
        this.reopening = reopening;
        this.register = register;
        this.matters = matters;
        this.statistics = statistics;
        this.openings = openings;
        this.accounts = accounts;
        this.inbox = inbox;
        this.clock = clock;
        this.timers = timers;
    }

    public Actor who(String username) {
        return accounts.actor(username);
    }

    /** Raises matters of the province. */
    public Actor raiser() {
        return who("battambang.wccc.team");
    }

    /** Considers them first. */
    public Actor president() {
        return who("battambang.wccc.president");
    }

    public SeatId seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow().id();
    }

    public MechanismId mechanism(String kind, String area) {
        return organisation.mechanism(kind, area).orElseThrow().id();
    }

    public Raised raise(Topic topic) {
        return raise(topic, Urgency.ORDINARY, Confidentiality.ORDINARY);
    }

    public Raised raise(Topic topic, Urgency urgency, Confidentiality confidentiality) {
        RaiseForm form = new RaiseForm(
                seat("CP-WCCC-TEAM", "chief", "BTB"),
                topic,
                urgency,
                confidentiality,
                "BTB",
                "Three children without birth certificates",
                "The registrar asks for papers that the family lost in a flood.",
                "That the certificates are issued on the word of two witnesses.",
                null);
        return (Raised) raising.raise(raiser(), form);
    }

    /** The open task of this step that the official has in the case. */
    public TaskId task(Actor actor, Raised matter, String step) {
        return tasks(actor, matter.number()).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actor.username() + " has no " + step + " of " + matter.number()))
                .id();
    }

    public List<TaskLine> tasks(Actor actor, String number) {
        return inbox.mine(actor, InboxFilter.ALL, 0, 1_000).stream()
                .filter(task -> task.caseNumber().equals(number))
                .toList();
    }

    public LocalDate in(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    public ActionForm action(String kind, String key) {
        return new ActionForm("Visit the family and report.", seat(kind, key, "BTB"), in(14));
    }

    public DecisionForm form(ActionForm... actions) {
        return new DecisionForm(
                "The certificates are issued on the word of two witnesses.",
                "Law on Civil Status, articles 20 and 21",
                null,
                Arrays.asList(actions),
                Set.of());
    }

    /** The president of the province's committee decides, and the decision goes out. */
    public DecideResult.Decided decide(Raised matter, ActionForm... actions) {
        DecideResult result =
                deciding.propose(president(), task(president(), matter, MatterModel.CONSIDER), form(actions));
        assertThat(result).isInstanceOf(DecideResult.Decided.class);
        timers.runDue();
        return (DecideResult.Decided) result;
    }

    /** Sends a matter up until this level has it, at the nation by the mechanism that the table proposes. */
    public void climb(Raised matter, Level level) {
        while (header(matter).level() != level) {
            MatterHeader header = header(matter);
            if (header.level() == Level.SECRETARIAT) {
                Actor chief = who("gs.cpm.chief");
                TaskId task = task(chief, matter, MatterModel.CHOOSE);
                assertThat(choosing.choose(chief, task, new ChooseForm(proposal(chief, task), "")))
                        .isInstanceOf(ConsiderResult.Done.class);
            } else {
                Actor head = head(header);
                assertThat(consideration.escalate(
                                head,
                                task(head, matter, MatterModel.CONSIDER),
                                new EscalateForm("It is not ours to decide.", "Decide it.")))
                        .isInstanceOf(ConsiderResult.Done.class);
            }
        }
    }

    private MechanismId proposal(Actor chief, TaskId task) {
        return ((Page.Shown<ChoosePage>) choosing.page(chief, task)).view().proposal();
    }

    /** Raised, and brought to where the national mechanism decides only with its deputy's consent, which is asked for now. */
    public Raised awaitingConsent(Topic topic) {
        Raised matter = raise(topic);
        climb(matter, Level.NATIONAL);
        Actor head = head(header(matter));
        assertThat(deciding.propose(head, task(head, matter, MatterModel.CONSIDER), form(action("DSVY", "director"))))
                .isInstanceOf(DecideResult.AwaitsConsent.class);
        return matter;
    }

    /** Whoever considers it now. */
    public Actor head(MatterHeader header) {
        var mechanism = organisation.mechanism(header.mechanism());
        String key = List.of("CCWC", "MDK-WCCC").contains(mechanism.kind()) ? "chief" : "president";
        return holder(mechanism.kind(), key, mechanism.area());
    }

    public Actor holder(String kind, String key, String area) {
        var official = organisation
                .holder(seat(kind, key, area))
                .orElseThrow(() -> new AssertionError("Nobody is " + kind + "." + key + " of " + area))
                .official();
        return new Actor(official.id(), official.username());
    }

    public MatterHeader header(Raised matter) {
        return matters.matter(raiser(), matter.id()).header();
    }

    public void open(Actor actor, CaseId id) {
        openings.open(actor, id, "For the next meeting of the committee");
    }

    public static <T> T shown(Page<T> page) {
        assertThat(page).isInstanceOf(Page.Shown.class);
        return Objects.requireNonNull(((Page.Shown<T>) page).view());
    }
}
