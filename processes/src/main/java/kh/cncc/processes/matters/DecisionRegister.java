package kh.cncc.processes.matters;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Seat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All decisions with what follows from them, for those who may see their matters. */
@Service
@Transactional
public class DecisionRegister {

    /** A page of the register, newest first. */
    @Transactional(readOnly = true)
    public List<DecisionLine> page(Actor actor, DecisionFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many decisions the filter leaves. */
    @Transactional(readOnly = true)
    public int count(Actor actor, DecisionFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** A page of the open actions of all decisions, those longest without a word first. */
    @Transactional(readOnly = true)
    public List<OpenAction> openActions(Actor actor, ActionFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many open actions the filter leaves. */
    @Transactional(readOnly = true)
    public int countOpenActions(Actor actor, ActionFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** A decision as a whole; of a confidential matter that was not opened with a reason, without its words. */
    @Transactional(readOnly = true)
    public DecisionPage decision(Actor actor, DecisionId id) {
        throw new UnsupportedOperationException();
    }

    /** The same by its number; empty also when the official may not see it. */
    @Transactional(readOnly = true)
    public Optional<DecisionPage> byNumber(Actor actor, String number) {
        throw new UnsupportedOperationException();
    }

    /** The decisions on a matter, newest first. */
    @Transactional(readOnly = true)
    public List<DecisionPage> ofMatter(Actor actor, MatterId matter) {
        throw new UnsupportedOperationException();
    }

    /** What whoever puts another decision in the place of this one may choose from. */
    @Transactional(readOnly = true)
    public DecideOptions options(Actor actor, DecisionId id) {
        throw new UnsupportedOperationException();
    }

    /** Seats that an action may be given to, as in {@link Deciding#seats}. */
    @Transactional(readOnly = true)
    public List<Seat> seats(Actor actor, DecisionId id, String text) {
        throw new UnsupportedOperationException();
    }

    /** Puts another decision in the place of this one, for the seat that decided it. What was decided is never changed. */
    public SupersedeResult supersede(Actor actor, DecisionId id, DecisionForm form) {
        throw new UnsupportedOperationException();
    }
}
