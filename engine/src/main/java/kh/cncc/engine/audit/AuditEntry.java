package kh.cncc.engine.audit;

import java.time.Instant;
import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One act in a case's timeline, with the name and the seat as they were at that time.
 *
 * @param position counts from 1 within the case
 * @param act      a code such as {@code figures-submitted}; the words for it are the screen's
 * @param official null when the program acted by itself, at a deadline for example
 */
public record AuditEntry(
        long position,
        Instant at,
        String act,
        @Nullable Words official,
        @Nullable Words seat,
        @Nullable Standing as,
        Map<String, Object> detail) {}
