package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.SeatId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raising a matter: by an official of any level, for a seat of theirs. */
@Service
@Transactional
public class Raising {

    /** What the form offers. */
    @Transactional(readOnly = true)
    public RaisePage page(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Areas whose name or code begins with the text, of those that a matter may be raised for. */
    @Transactional(readOnly = true)
    public List<Area> areas(Actor actor, SeatId seat, String text, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Matters that this may be a double of, or that are like it, the nearest first; of those that the official may see. */
    @Transactional(readOnly = true)
    public List<SimilarMatter> similar(Actor actor, RaiseForm draft) {
        throw new UnsupportedOperationException();
    }

    /** Files it; a receipt with its number and the day of the answer goes to the raiser. */
    public RaiseResult raise(Actor actor, RaiseForm form) {
        throw new UnsupportedOperationException();
    }
}
