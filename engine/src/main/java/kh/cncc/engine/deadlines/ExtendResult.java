package kh.cncc.engine.deadlines;

import java.util.List;
import kh.cncc.engine.language.Problem;

/** What came of granting more time. */
public sealed interface ExtendResult {

    /** @param moved all dates that went with it */
    record Extended(ExtensionId id, List<MovedDate> moved) implements ExtendResult {}

    /** Nothing was done. Fields: day, reason, or none. */
    record Invalid(List<Problem> problems) implements ExtendResult {}
}
