package kh.cncc.engine.supervision;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.inbox.TaskId;

/** What came of handing work to deputies. */
public sealed interface HandOverResult {

    /**
     * It was done.
     *
     * @param handed    the tasks whose seats' deputies may act from now on
     * @param already   those whose seat is delegated for these days already
     * @param noDeputy  those whose seat has no deputy, or a deputy's seat that nobody holds
     * @param vacant    those whose seat nobody holds: its deputy has them without being asked
     * @param ended     those that are no longer open
     */
    record Handed(
            List<TaskId> handed, List<TaskId> already, List<TaskId> noDeputy, List<TaskId> vacant, List<TaskId> ended)
            implements HandOverResult {}

    /** Work is handed on for a reason that others can read; nothing was done. */
    record ReasonMissing() implements HandOverResult {}

    /** It is a reason, not a letter; nothing was done. */
    record ReasonTooLong(int most) implements HandOverResult {}

    /** From today on at the earliest, and not for good; nothing was done. */
    record DaysWrong(LocalDate earliest, LocalDate latest) implements HandOverResult {}
}
