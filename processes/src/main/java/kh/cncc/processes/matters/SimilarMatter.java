package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is like another one.
 *
 * @param decision   the beginning of what was decided on it, and {@code decisionNumber} its number; null when nothing was yet
 * @param mechanism  that decided, or has it now
 */
public record SimilarMatter(
        MatterId id,
        String number,
        Topic topic,
        String subject,
        Words area,
        Words mechanism,
        MatterState state,
        LocalDate raisedOn,
        boolean sameArea,
        @Nullable String decisionNumber,
        @Nullable String decision) {}
