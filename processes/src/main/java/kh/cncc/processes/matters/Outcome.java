package kh.cncc.processes.matters;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** Why a matter that had ended is considered again, as whoever sent it up or reopened it said. */
public record Outcome(@Nullable String remark, Instant at, Words official) {}
