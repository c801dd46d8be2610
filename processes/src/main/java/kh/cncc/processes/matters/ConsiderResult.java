package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.NotDone;

/** What came of considering a matter, or of choosing a mechanism for it. */
public sealed interface ConsiderResult {

    /** @param outcome as the model calls it */
    record Done(String outcome) implements ConsiderResult {}

    /**
     * Fields: units, wanted, request, dueOn; seat, question; reason, recommendation; lead, matters; mechanism; parts, and parts.0.subject,
     * parts.0.account, parts.0.asked for the first part and so on.
     */
    record Invalid(List<FieldProblem> problems) implements ConsiderResult {}

    /** The matter is confidential and must be opened with a reason first. */
    record Closed() implements ConsiderResult {}

    record Stopped(NotDone because) implements ConsiderResult {}
}
