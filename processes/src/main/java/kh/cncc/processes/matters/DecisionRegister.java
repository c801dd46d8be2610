package kh.cncc.processes.matters;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Seat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All decisions with what follows from them, for those who may see their matters. */
@Service
@Transactional
public class DecisionRegister {

    private final DecisionLines lines;
    private final OpenActions actions;
    private final DecisionPages pages;
    private final Superseding superseding;
    private final DecidingMechanisms mechanisms;

    DecisionRegister(
            DecisionLines lines,
            OpenActions actions,
            DecisionPages pages,
            Superseding superseding,
            DecidingMechanisms mechanisms) {
        this.lines = lines;
        this.mechanisms = mechanisms;
        this.actions = actions;
        this.pages = pages;
        this.superseding = superseding;
    }

    /** A page of the register, in the order of the filter. */
    @Transactional(readOnly = true)
    public List<DecisionLine> page(Actor actor, DecisionFilter filter, int offset, int limit) {
        return lines.page(actor, filter, offset, limit);
    }

    /** How many decisions the filter leaves. */
    @Transactional(readOnly = true)
    public int count(Actor actor, DecisionFilter filter) {
        return lines.count(actor, filter);
    }

    /** Mechanisms that have decided something that the official may see, and have all of these words in their names. */
    @Transactional(readOnly = true)
    public List<Decider> deciders(Actor actor, String text, int offset, int limit) {
        return mechanisms.named(actor, text, offset, limit);
    }

    /** One of them; empty when it has decided nothing that the official may see. */
    @Transactional(readOnly = true)
    public Optional<Decider> decider(Actor actor, MechanismId id) {
        return mechanisms.one(actor, id);
    }

    /** A page of the open actions of all decisions, those longest without a word first. */
    @Transactional(readOnly = true)
    public List<OpenAction> openActions(Actor actor, ActionFilter filter, int offset, int limit) {
        return actions.page(actor, filter, offset, limit);
    }

    /** How many open actions the filter leaves. */
    @Transactional(readOnly = true)
    public int countOpenActions(Actor actor, ActionFilter filter) {
        return actions.count(actor, filter);
    }

    /** A decision as a whole; of a confidential matter that was not opened with a reason, without its words. */
    @Transactional(readOnly = true)
    public DecisionPage decision(Actor actor, DecisionId id) {
        lines.require(actor, id);
        return pages.page(actor, id);
    }

    /** The same by its number; empty also when the official may not see it. */
    @Transactional(readOnly = true)
    public Optional<DecisionPage> byNumber(Actor actor, String number) {
        return lines.byNumber(actor, number).map(id -> pages.page(actor, id));
    }

    /** The decisions on a matter, and on the one that it is or was answered with; newest first. */
    @Transactional(readOnly = true)
    public List<DecisionPage> ofMatter(Actor actor, MatterId matter) {
        return lines.ofMatter(actor, matter, pages.lead(matter)).stream()
                .map(id -> pages.page(actor, id))
                .toList();
    }

    /** What whoever puts another decision in the place of this one may choose from. */
    @Transactional(readOnly = true)
    public DecideOptions options(Actor actor, DecisionId id) {
        return superseding.options(actor, id);
    }

    /** Seats that an action may be given to, as in {@link Deciding#seats}. */
    @Transactional(readOnly = true)
    public List<Seat> seats(Actor actor, DecisionId id, String text) {
        return superseding.seats(actor, id, text);
    }

    /** Puts another decision in the place of this one, for the seat that decided it. What was decided is never changed. */
    public SupersedeResult supersede(Actor actor, DecisionId id, DecisionForm form) {
        return superseding.supersede(actor, id, form);
    }
}
