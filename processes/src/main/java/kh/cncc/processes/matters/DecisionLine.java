package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the register shows it.
 *
 * @param subject     of its matter, null while that is closed to the reader
 * @param oldestDueOn when the first of its open actions was or is due
 * @param lastToldOn  when it was last told how one of its actions stands; the day of the decision before that
 */
public record DecisionLine(
        DecisionId id,
        String number,
        LocalDate decidedOn,
        Words mechanism,
        MatterId matter,
        String matterNumber,
        @Nullable String subject,
        Topic topic,
        Words area,
        DecisionState state,
        int actions,
        int done,
        int overdue,
        @Nullable LocalDate oldestDueOn,
        @Nullable LocalDate lastToldOn) {}
