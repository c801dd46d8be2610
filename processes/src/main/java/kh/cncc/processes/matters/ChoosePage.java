package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.TaskHead;

/**
 * The screen on which the General Secretariat chooses the competent mechanism.
 *
 * @param proposal by the decision table; any other choice needs a reason
 */
public record ChoosePage(
        TaskHead task,
        MatterPage matter,
        Ladder ladder,
        MechanismId proposal,
        List<Choice> choices,
        ConsiderOptions options) {

    /** A mechanism that the matter may be given to; {@code council} is CNCC itself. */
    public record Choice(MechanismId id, Words name, boolean council) {}
}
