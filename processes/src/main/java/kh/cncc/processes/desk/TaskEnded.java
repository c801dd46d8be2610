package kh.cncc.processes.desk;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else was faster, or the deadline was.
 *
 * @param who     null when the program took the task back, at a deadline for example
 * @param outcome what was done with it; null when it was taken back, {@code closed} when its case ended with it
 */
public record TaskEnded(
        @Nullable Words who,
        @Nullable Words seat,
        Instant when,
        @Nullable String outcome) implements NotDone {}
