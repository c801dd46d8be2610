package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.processes.desk.FieldProblem;

/** What came of raising a matter. */
public sealed interface RaiseResult {

    record Raised(MatterId id, CaseId caseId, String number, LocalDate answerDue) implements RaiseResult {}

    /** Fields: seat, topic, urgency, confidentiality, area, subject, account, asked. */
    record Invalid(List<FieldProblem> problems) implements RaiseResult {}
}
