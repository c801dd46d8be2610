package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Information that was asked for.
 *
 * @param silent the date passed without an answer
 */
public record QuestionLine(
        Words askedBy,
        Words seat,
        @Nullable String question,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Words answeredBy,
        boolean silent) {}
