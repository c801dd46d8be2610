package kh.cncc.processes.matters;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.workflow.Diagram;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of matters, and each of them as a whole, for those who may see them. */
@Service
@Transactional
public class Matters {

    /** A matter; of a confidential one that was not opened with a reason, without its words. */
    @Transactional(readOnly = true)
    public MatterPage matter(Actor actor, MatterId id) {
        throw new UnsupportedOperationException();
    }

    /** The same by its number; empty also when the official may not see it. */
    @Transactional(readOnly = true)
    public Optional<MatterPage> byNumber(Actor actor, String number) {
        throw new UnsupportedOperationException();
    }

    /** A page of the register. */
    @Transactional(readOnly = true)
    public List<MatterLine> register(Actor actor, MatterFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many matters the filter leaves. */
    @Transactional(readOnly = true)
    public int count(Actor actor, MatterFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Where it has been, and where it may go. */
    @Transactional(readOnly = true)
    public Ladder path(Actor actor, MatterId id) {
        throw new UnsupportedOperationException();
    }

    /** The picture of the procedure with the way of this matter in it. */
    @Transactional(readOnly = true)
    public Optional<Diagram> diagram(Actor actor, MatterId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what was raised for a seat of the official's, as long as it was not decided. */
    public WithdrawResult withdraw(Actor actor, MatterId id, String reason) {
        throw new UnsupportedOperationException();
    }
}
