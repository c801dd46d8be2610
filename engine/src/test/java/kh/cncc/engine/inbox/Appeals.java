package kh.cncc.engine.inbox;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model {@code appeal} asks: two actions, one of them with a day of its own. */
@Component
public class Appeals {

    static final LocalDate GIVEN = LocalDate.of(2026, 12, 24);

    private final Organisation organisation;

    Appeals(Organisation organisation) {
        this.organisation = organisation;
    }

    public List<Long> actions() {
        return List.of(71L, 72L);
    }

    public long seat(long action) {
        return (action == 71
                        ? organisation.seat("DSVY", "director", "BTB")
                        : organisation.seat("CNCC-GS", "coordinator", "KH"))
                .orElseThrow()
                .id()
                .value();
    }

    public @Nullable String dueOn(long action) {
        return action == 71 ? GIVEN.toString() : null;
    }
}
