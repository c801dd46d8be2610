package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking up a matter again that was closed. */
@Service
@Transactional
public class Reopening {

    /** Until when the official may reopen it; empty when they may not, or it is not closed. */
    @Transactional(readOnly = true)
    public java.util.Optional<LocalDate> until(Actor actor, MatterId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes it up again where it was decided, for this reason. */
    public ReopenResult reopen(Actor actor, MatterId id, String reason) {
        throw new UnsupportedOperationException();
    }
}
