package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of taking a matter back. */
public sealed interface WithdrawResult {

    record Withdrawn() implements WithdrawResult {}

    /** It has been decided, or has come to its end. */
    record TooLate() implements WithdrawResult {}

    /** Field: reason. */
    record Invalid(List<FieldProblem> problems) implements WithdrawResult {}

    /** The matter is confidential and must be opened with a reason first. */
    record Closed() implements WithdrawResult {}
}
