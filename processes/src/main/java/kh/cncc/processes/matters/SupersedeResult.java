package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What came of putting another decision in the place of one. */
public sealed interface SupersedeResult {

    record Superseded(DecisionId id, String number) implements SupersedeResult {}

    /** Seats are asked for their consent until this day; the earlier decision stays in force meanwhile. */
    record AwaitsConsent(DecisionId id, LocalDate until) implements SupersedeResult {}

    record NoQuorum(int present, int quorum, int members) implements SupersedeResult {}

    record NotCarried(Votes votes, int majorityPercent) implements SupersedeResult {}

    /** Somebody was faster. */
    record AlreadySuperseded(@Nullable String number, Words who, Instant when) implements SupersedeResult {}

    /** The matter is being considered again, or was withdrawn: its next decision will stand beside this one. */
    record NotNow() implements SupersedeResult {}

    /** Fields as in {@link DecideResult.Invalid}. */
    record Invalid(List<FieldProblem> problems) implements SupersedeResult {}

    record Closed() implements SupersedeResult {}
}
