package kh.cncc.processes.reporting;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** Where a part of a national figure comes from: province, department, version, official and time. */
public record TraceLine(
        Words area,
        ReportId report,
        String reportCode,
        @Nullable Integer reportVersion,
        Words unit,
        @Nullable Integer returnVersion,
        FigureValue value,
        @Nullable String reason,
        @Nullable Words submittedBy,
        @Nullable Instant submittedAt) {}
