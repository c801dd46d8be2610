package kh.cncc.ui.matters;

import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case that a matter comes from, where its number stands in the address; one that the official may not see counts as none. */
@Component
class RaiseOrigin {

    private final Cases cases;
    private final Reach reach;

    RaiseOrigin(Cases cases, Reach reach) {
        this.cases = cases;
        this.reach = reach;
    }

    /** A case by what people call it. */
    record Origin(CaseId id, String number) {}

    @Nullable
    Origin of(Actor actor, String number) {
        Optional<CaseId> found = number.isBlank() ? Optional.empty() : cases.find(number);
        return found.filter(id -> reach.sees(actor, id))
                .map(id -> new Origin(id, number))
                .orElse(null);
    }
}
