package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.TaskHead;
import org.jspecify.annotations.Nullable;

/**
 * The screen on which the raiser says whether what was decided has helped.
 *
 * @param decision    null when the matter was returned as not admissible, or the decision is that of the matter it was joined with and
 *                    closed to the reader
 * @param reason      why it was returned, null when it was not or while it is closed to the reader
 * @param objections  what was objected before
 */
public record ConfirmPage(
        TaskHead task,
        MatterHeader matter,
        @Nullable DecisionPage decision,
        @Nullable String reason,
        List<Outcome> objections) {}
