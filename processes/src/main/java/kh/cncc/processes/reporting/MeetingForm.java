package kh.cncc.processes.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The record of the monthly WCCC meeting as it was typed; Khmer numerals are digits. */
public record MeetingForm(
        boolean held,
        @Nullable LocalDate heldOn,
        String participants,
        String women,
        String notHeldReason,
        String matters) {}
