package kh.cncc.processes.matters;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** What the raiser said of how a matter ended. */
public record Outcome(boolean confirmed, @Nullable String remark, Instant at, Words official) {}
