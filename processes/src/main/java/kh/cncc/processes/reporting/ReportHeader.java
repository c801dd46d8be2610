package kh.cncc.processes.reporting;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * An expected report: it is a record before anyone starts it.
 *
 * @param currentVersion 0 until it was compiled for the first time
 * @param onTime         null until it was submitted; judged by the first submission, so a correction never makes it late
 */
public record ReportHeader(
        ReportId id,
        String code,
        CaseId caseId,
        String kind,
        CycleId cycle,
        String cycleCode,
        Period period,
        MechanismId mechanism,
        Words mechanismName,
        String areaCode,
        Words area,
        ReportState state,
        LocalDate dueOn,
        int currentVersion,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        boolean missingAtCutOff,
        @Nullable Boolean onTime) {}
