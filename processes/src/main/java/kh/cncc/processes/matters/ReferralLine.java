package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * What a department was asked to do or to say.
 *
 * @param silent the date passed without an answer
 */
public record ReferralLine(
        MechanismId unitId,
        Words unit,
        Wanted wanted,
        @Nullable String request,
        LocalDate referredOn,
        LocalDate dueOn,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Words answeredBy,
        boolean silent) {}
