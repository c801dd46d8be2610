package kh.cncc.processes.reporting.board;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rule: who answers for the work of others sees how it stands there: a chief of secretariat in the own province, a coordinator everywhere. */
@Component
class BoardAccess {

    private final Access access;
    private final Supervision supervision;

    BoardAccess(Access access, Supervision supervision) {
        this.access = access;
        this.supervision = supervision;
    }

    Optional<BoardScope> scope(Actor actor) {
        if (supervision.everywhere(actor).isPresent()) {
            return Optional.of(new BoardScope(true, Set.of()));
        }
        Set<String> areas = access.seats(actor).stream()
                .map(held -> held.seat().area())
                .distinct()
                .filter(area -> supervision.over(actor, area).isPresent())
                .collect(Collectors.toSet());
        return areas.isEmpty() ? Optional.empty() : Optional.of(new BoardScope(false, areas));
    }

    /** @throws Refused when they answer for nobody's work */
    BoardScope require(Actor actor) {
        return scope(actor).orElseThrow(() -> new Refused("refused.board"));
    }

    /** @throws Refused when they do not answer for this area; null asks for all that they answer for */
    BoardScope require(Actor actor, @Nullable String area) {
        return require(actor).narrowedTo(area);
    }
}
