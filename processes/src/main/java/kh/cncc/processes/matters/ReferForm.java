package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/** To which departments a matter is referred, what for, and until when. */
public record ReferForm(
        List<MechanismId> units,
        @Nullable Wanted wanted,
        String request,
        @Nullable LocalDate dueOn) {}
