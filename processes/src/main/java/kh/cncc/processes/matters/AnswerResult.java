package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.NotDone;

/** What came of answering a question or a referral. */
public sealed interface AnswerResult {

    record Answered() implements AnswerResult {}

    /** Field: answer. */
    record Invalid(List<FieldProblem> problems) implements AnswerResult {}

    /** The matter is confidential and must be opened with a reason first. */
    record Closed() implements AnswerResult {}

    record Stopped(NotDone because) implements AnswerResult {}
}
