package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * An open action as a list over all decisions shows it.
 *
 * @param text       null while it is closed to the reader
 * @param daysSilent days since it was last told how it stands, or since the decision
 */
public record OpenAction(
        ActionId id,
        int number,
        @Nullable String text,
        DecisionId decision,
        String decisionNumber,
        String matterNumber,
        Words mechanism,
        Words seat,
        LocalDate decidedOn,
        LocalDate dueOn,
        boolean overdue,
        LocalDate lastToldOn,
        int daysSilent) {}
