package kh.cncc.processes.reporting;

import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;

/** A reporting cycle without its rates. */
record CycleHeader(
        CycleId id,
        String code,
        CaseId caseId,
        Period period,
        CycleState state,
        LocalDate cutOff,
        LocalDate lockDate) {}
