package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.organisation.SeatId;
import org.jspecify.annotations.Nullable;

/** Something that must follow from a decision: what, by whom, until when. What is null was not chosen yet. */
public record ActionForm(
        String text, @Nullable SeatId seat, @Nullable LocalDate dueOn) {}
