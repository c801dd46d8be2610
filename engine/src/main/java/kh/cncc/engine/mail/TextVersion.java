package kh.cncc.engine.mail;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was at some time.
 *
 * @param by           who edited it; null when it came with the installation's files
 * @param restoredFrom the earlier version that it repeats, or null
 */
public record TextVersion(
        int version,
        TextDraft draft,
        Instant at,
        @Nullable Words by,
        @Nullable Integer restoredFrom) {}
