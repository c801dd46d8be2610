package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.NotDone;

/** What came of answering when asked for consent. */
public sealed interface ConsentResult {

    record Given(Voice voice) implements ConsentResult {}

    /** Fields: voice, remark. */
    record Invalid(List<FieldProblem> problems) implements ConsentResult {}

    record Closed() implements ConsentResult {}

    record Stopped(NotDone because) implements ConsentResult {}
}
