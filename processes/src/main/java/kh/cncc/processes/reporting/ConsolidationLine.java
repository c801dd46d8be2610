package kh.cncc.processes.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consolidation in a list. */
public record ConsolidationLine(
        ConsolidationId id,
        int number,
        int version,
        ConsolidationPage.State state,
        int included,
        int expected,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
