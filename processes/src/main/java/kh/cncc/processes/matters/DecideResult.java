package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.NotDone;

/** What came of deciding on a matter. */
public sealed interface DecideResult {

    /** In force, under this number. */
    record Decided(DecisionId id, String number) implements DecideResult {}

    /** Seats are asked for their consent until this day. */
    record AwaitsConsent(DecisionId id, LocalDate until) implements DecideResult {}

    /** Too few were present to decide anything; the matter may be escalated with a recommendation instead. */
    record NoQuorum(int present, int quorum, int members) implements DecideResult {}

    /** The vote did not carry it; the matter may be escalated with a recommendation instead. */
    record NotCarried(Votes votes, int majorityPercent) implements DecideResult {}

    /**
     * Fields: text, legalBasis, votes, copies, actions, and actions.0.text, actions.0.seat, actions.0.dueOn for the first action and so on.
     */
    record Invalid(List<FieldProblem> problems) implements DecideResult {}

    /** The matter is confidential and must be opened with a reason first. */
    record Closed() implements DecideResult {}

    record Stopped(NotDone because) implements DecideResult {}
}
