package kh.cncc.engine.deadlines;

import java.util.List;
import kh.cncc.engine.language.Problem;

/** What came of entering a day off. */
public sealed interface DayOffResult {

    /** @param moved all dates that went with it */
    record Entered(DayOffId id, List<MovedDate> moved) implements DayOffResult {}

    /** What would come of it; nothing was done. */
    record Preview(List<MovedDate> moved) implements DayOffResult {}

    /** Nothing was done. Fields: day, nameEn, nameKm, legalAct. */
    record Invalid(List<Problem> problems) implements DayOffResult {}
}
