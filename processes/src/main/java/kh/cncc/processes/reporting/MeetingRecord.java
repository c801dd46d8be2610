package kh.cncc.processes.reporting;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** The monthly WCCC meeting as it was recorded. */
public record MeetingRecord(
        boolean held,
        @Nullable LocalDate heldOn,
        @Nullable Integer participants,
        @Nullable Integer women,
        @Nullable String notHeldReason,
        @Nullable String matters,
        Instant recordedAt,
        Words recordedBy) {}
