package kh.cncc.engine.deadlines;

import java.util.List;
import kh.cncc.engine.language.Problem;

/** What came of granting several tasks, by their ids, more time at once. */
public sealed interface ExtendAllResult {

    /** @param done those that had been done meanwhile; they need no more time */
    record Extended(List<Long> extended, List<Long> done) implements ExtendAllResult {}

    /** One of them cannot have this; nothing was done for any. Fields: day, reason, or none. */
    record Invalid(long task, List<Problem> problems) implements ExtendAllResult {}
}
