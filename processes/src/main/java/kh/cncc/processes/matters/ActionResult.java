package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.NotDone;

/** What came of telling how an action stands, or that it is done. */
public sealed interface ActionResult {

    record Noted() implements ActionResult {}

    record Done() implements ActionResult {}

    /** Fields: text, evidence. */
    record Invalid(List<FieldProblem> problems) implements ActionResult {}

    record Closed() implements ActionResult {}

    record Stopped(NotDone because) implements ActionResult {}
}
