package kh.cncc.processes.reporting;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.jspecify.annotations.Nullable;

/** A remark pinned to a figure that was returned; it must be answered before the figures go on again. */
public record PinNote(
        long id,
        MechanismId unit,
        IndicatorId indicator,
        Split split,
        String remark,
        Words by,
        Instant at,
        @Nullable String answer,
        @Nullable Words answeredBy) {}
