package kh.cncc.engine.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.cases.CaseId;
import org.jspecify.annotations.Nullable;

/** What a procedure says of the time that its cases have. Each case is known to one procedure. */
public interface CaseTerms {

    /** The terms of a case of this procedure. */
    Optional<Term> term(CaseId id);

    /** The cases of an area within a larger case, such as a province's report within a cycle. */
    List<CaseId> within(CaseId whole, String area);

    /**
     * @param due   by when the case is to be handed over; null when it has no such day of its own
     * @param last  day after which nothing is taken in any more, so that no deadline can be later
     * @param state whether there is still something to extend
     */
    record Term(@Nullable LocalDate due, LocalDate last, State state) {}

    /** Whether a case still has a deadline. */
    enum State {
        OPEN,
        /** What was due was handed over. */
        DONE,
        /** The time for it is over for good. */
        CLOSED
    }
}
