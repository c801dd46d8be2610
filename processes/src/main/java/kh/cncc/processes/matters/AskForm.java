package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.organisation.SeatId;
import org.jspecify.annotations.Nullable;

/** Who is asked for which information, and until when. */
public record AskForm(
        @Nullable SeatId seat, String question, @Nullable LocalDate dueOn) {}
