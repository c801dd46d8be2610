package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * An action that follows from a decision.
 *
 * @param text       null while it is closed to the reader, like the words of notes and evidence
 * @param lastToldOn when it was last told how it stands; the day of the decision before that
 */
public record ActionLine(
        ActionId id,
        int number,
        @Nullable String text,
        SeatId seat,
        Words seatLabel,
        LocalDate dueOn,
        ActionState state,
        boolean overdue,
        @Nullable String evidence,
        @Nullable Instant doneAt,
        @Nullable Words doneBy,
        LocalDate lastToldOn,
        List<Note> notes) {

    /** How it stood at a moment. */
    public record Note(@Nullable String text, Instant at, Words official) {}
}
