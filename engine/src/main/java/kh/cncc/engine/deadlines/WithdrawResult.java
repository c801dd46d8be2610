package kh.cncc.engine.deadlines;

import java.util.List;
import kh.cncc.engine.language.Problem;

/** What came of taking something back. */
public sealed interface WithdrawResult {

    /** @param moved all dates that went back with it */
    record Withdrawn(List<MovedDate> moved) implements WithdrawResult {}

    /** It was taken back before. */
    record Already() implements WithdrawResult {}

    /** Nothing was done. Field: reason. */
    record Invalid(List<Problem> problems) implements WithdrawResult {}
}
