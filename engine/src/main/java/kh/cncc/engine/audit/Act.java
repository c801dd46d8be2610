package kh.cncc.engine.audit;

import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a case.
 *
 * @param code   a short code, never words about a child
 * @param actor  null when the program acted by itself
 * @param detail from what to what: states, versions, dates
 */
public record Act(
        CaseId caseId,
        String code,
        @Nullable Actor actor,
        @Nullable SeatId seat,
        @Nullable Standing as,
        Map<String, Object> detail) {

    /** An act of the program itself. */
    public static Act ofTheProgram(CaseId caseId, String code, Map<String, Object> detail) {
        return new Act(caseId, code, null, null, null, detail);
    }
}
