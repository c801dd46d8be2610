package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.NotDone;

/** What came of the raiser's word on how a matter ended. */
public sealed interface ConfirmResult {

    record Confirmed() implements ConfirmResult {}

    /** It goes up again. */
    record Objected() implements ConfirmResult {}

    /** Field: remark. */
    record Invalid(List<FieldProblem> problems) implements ConfirmResult {}

    record Closed() implements ConfirmResult {}

    record Stopped(NotDone because) implements ConfirmResult {}
}
