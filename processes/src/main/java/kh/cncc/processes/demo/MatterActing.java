package kh.cncc.processes.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.demo.Cast.Part;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.ActionForm;
import kh.cncc.processes.matters.AskForm;
import kh.cncc.processes.matters.ChooseForm;
import kh.cncc.processes.matters.ChoosePage;
import kh.cncc.processes.matters.Choosing;
import kh.cncc.processes.matters.ConfirmResult;
import kh.cncc.processes.matters.Confirmation;
import kh.cncc.processes.matters.ConsiderResult;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.DecideResult;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.EscalateForm;
import kh.cncc.processes.matters.FollowUps;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Raising;
import kh.cncc.processes.matters.ReferForm;
import kh.cncc.processes.matters.Wanted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo officials do with matters, each through the service that the screens use. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class MatterActing {

    private static final String REASON = Acting.INVENTED + "It is not ours to decide. មិនមែនជាសមត្ថកិច្ចរបស់យើងទេ។";

    private final Cast cast;
    private final Organisation organisation;
    private final Openings openings;
    private final Raising raising;
    private final Consideration consideration;
    private final Choosing choosing;
    private final Deciding deciding;
    private final FollowUps followUps;
    private final Confirmation confirmation;
    private final Clock clock;

    MatterActing(
            Cast cast,
            Organisation organisation,
            Openings openings,
            Raising raising,
            Consideration consideration,
            Choosing choosing,
            Deciding deciding,
            FollowUps followUps,
            Confirmation confirmation,
            Clock clock) {
        this.cast = cast;
        this.organisation = organisation;
        this.openings = openings;
        this.raising = raising;
        this.consideration = consideration;
        this.choosing = choosing;
        this.deciding = deciding;
        this.followUps = followUps;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /** The first of these seats that there is and that somebody acts for. */
    Optional<Seat> seat(String... kindsKeysAreas) {
        return Arrays.stream(kindsKeysAreas)
                .map(text -> text.split("/"))
                .flatMap(part -> organisation.seat(part[0], part[1], part[2]).stream())
                .filter(seat -> cast.isActedFor(seat.id()))
                .findFirst();
    }

    Raised raise(Seat seat, InventedMatter matter) {
        RaiseForm form = new RaiseForm(
                seat.id(),
                matter.topic(),
                matter.urgency(),
                matter.confidentiality(),
                seat.area(),
                matter.subject(),
                Acting.INVENTED + matter.account(),
                Acting.INVENTED + matter.asked(),
                null);
        return require(raising.raise(cast.actor(seat.id()), form), Raised.class);
    }

    void escalate(CaseId id) {
        consider(id, part -> consideration.escalate(part.actor(), part.task().id(), new EscalateForm(REASON, REASON)));
    }

    void refer(CaseId id, String department, Wanted wanted) {
        consider(id, part -> {
            var unit =
                    cast.unit(department, organisation.seat(part.task().seat()).area());
            LocalDate until = LocalDate.now(clock).plusDays(10);
            return consideration.refer(
                    part.actor(), part.task().id(), new ReferForm(List.of(unit), wanted, REASON, until));
        });
    }

    void ask(CaseId id, Seat seat) {
        consider(
                id,
                part -> consideration.ask(
                        part.actor(),
                        part.task().id(),
                        new AskForm(
                                seat.id(),
                                Acting.INVENTED + "How many children are concerned? តើមានកុមារប៉ុន្មាននាក់?",
                                LocalDate.now(clock).plusDays(7))));
    }

    void returnInadmissible(CaseId id) {
        consider(
                id,
                part -> consideration.returnInadmissible(
                        part.actor(),
                        part.task().id(),
                        Acting.INVENTED + "The court has it already. តុលាការកំពុងចាត់ការហើយ។"));
    }

    void join(CaseId id, Raised lead) {
        consider(id, part -> consideration.join(part.actor(), part.task().id(), lead.id()));
    }

    void choose(CaseId id) {
        Part part = one(id, "chooseMechanism");
        if (choosing.page(part.actor(), part.task().id()) instanceof Page.Shown<ChoosePage>(ChoosePage page)) {
            ChooseForm asProposed = new ChooseForm(page.proposal(), "");
            require(choosing.choose(part.actor(), part.task().id(), asProposed), ConsiderResult.Done.class);
        } else {
            throw new IllegalStateException("Nothing to choose in case " + id.value());
        }
    }

    private void consider(CaseId id, Function<Part, ConsiderResult> act) {
        require(act.apply(one(id, "considerMatter")), ConsiderResult.Done.class);
    }

    /** Decides with an action for each of these seats. */
    void decide(CaseId id, int days, Seat... seats) {
        Part part = one(id, "considerMatter");
        List<ActionForm> actions = Arrays.stream(seats)
                .map(seat -> new ActionForm(
                        Acting.INVENTED + "See to it and report. សូមចាត់វិធានការ និងរាយការណ៍។",
                        seat.id(),
                        LocalDate.now(clock).plusDays(days)))
                .toList();
        DecideResult result = deciding.propose(
                part.actor(),
                part.task().id(),
                new DecisionForm(
                        Acting.INVENTED + "What was asked is granted. អនុម័តតាមសំណើ។",
                        "Decision 216 CNCC (invented for the demonstration)",
                        null,
                        actions,
                        Set.of()));
        if (!(result instanceof DecideResult.Decided) && !(result instanceof DecideResult.AwaitsConsent)) {
            throw new IllegalStateException("Not decided: " + result);
        }
    }

    /** The first of those who have something to do tells how it stands. */
    void note(CaseId id) {
        Part part = opened(id, cast.open(id, "carryOutAction").getFirst());
        followUps.note(part.actor(), part.task().id(), Acting.INVENTED + "Under way. កំពុងអនុវត្ត។");
    }

    /** The first of those who have something to do has done it. */
    void done(CaseId id) {
        Part part = opened(id, cast.open(id, "carryOutAction").getFirst());
        followUps.done(part.actor(), part.task().id(), Acting.INVENTED + "Done and seen. បានអនុវត្តរួច។");
    }

    void confirm(CaseId id) {
        Part part = one(id, "confirmOutcome");
        require(confirmation.confirm(part.actor(), part.task().id(), ""), ConfirmResult.Confirmed.class);
    }

    void object(CaseId id) {
        Part part = one(id, "confirmOutcome");
        require(
                confirmation.object(
                        part.actor(), part.task().id(), Acting.INVENTED + "Nothing has changed. គ្មានអ្វីប្រែប្រួលទេ។"),
                ConfirmResult.Objected.class);
    }

    private Part one(CaseId id, String step) {
        return opened(id, cast.one(id, step));
    }

    /** A confidential matter is opened with a reason first; any other one is open. */
    private Part opened(CaseId id, Part part) {
        Actor actor = part.actor();
        if (!openings.isOpen(actor, id)) {
            openings.open(actor, id, "For the demonstration. សម្រាប់ការបង្ហាញ។");
        }
        return part;
    }

    private static <T> T require(Object result, Class<T> expected) {
        if (!expected.isInstance(result)) {
            throw new IllegalStateException("Expected " + expected.getSimpleName() + ", not " + result);
        }
        return expected.cast(result);
    }
}
