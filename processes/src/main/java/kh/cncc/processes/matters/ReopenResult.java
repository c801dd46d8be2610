package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of taking up a closed matter again. */
public sealed interface ReopenResult {

    record Reopened() implements ReopenResult {}

    /** It could be reopened until this day. */
    record TooLate(LocalDate until) implements ReopenResult {}

    /** It is not closed, or was withdrawn. */
    record NotClosed() implements ReopenResult {}

    /** Field: reason. */
    record Invalid(List<FieldProblem> problems) implements ReopenResult {}

    record Closed() implements ReopenResult {}
}
