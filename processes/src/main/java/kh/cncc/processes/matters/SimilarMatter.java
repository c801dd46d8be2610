package kh.cncc.processes.matters;

import java.time.YearMonth;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is like another one.
 *
 * @param subject   null of a matter that the reader may not open
 * @param mechanism that decided, or has it now
 * @param decision  the beginning of what was decided on it, and {@code decisionNumber} its number; null when nothing was yet, or the
 *     reader may not open it
 */
public record SimilarMatter(
        MatterId id,
        String number,
        Topic topic,
        @Nullable String subject,
        Words area,
        Words mechanism,
        MatterState state,
        YearMonth raised,
        boolean sameArea,
        boolean decided,
        @Nullable String decisionNumber,
        @Nullable String decision) {

    SimilarMatter withoutWords() {
        return new SimilarMatter(
                id, number, topic, null, area, mechanism, state, raised, sameArea, decided, null, null);
    }
}
