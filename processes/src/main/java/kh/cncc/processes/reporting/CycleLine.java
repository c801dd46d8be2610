package kh.cncc.processes.reporting;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;

/** A reporting cycle in a list. {@code published} is the number of the last published consolidation, 0 if none. */
public record CycleLine(
        CycleId id,
        String code,
        CaseId caseId,
        Period period,
        CycleState state,
        Instant openedAt,
        LocalDate cutOff,
        LocalDate lockDate,
        int published,
        Rates rates) {}
