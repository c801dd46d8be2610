package kh.cncc.processes.matters;

import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the raiser is shown before saying how a matter ended. */
@Component
class ConfirmPages {

    private final Desk desk;
    private final Openings openings;
    private final MatterRows matters;
    private final MatterHeaders headers;
    private final MatterStays stays;
    private final DecisionPages decisions;
    private final Outcomes outcomes;

    ConfirmPages(
            Desk desk,
            Openings openings,
            MatterRows matters,
            MatterHeaders headers,
            MatterStays stays,
            DecisionPages decisions,
            Outcomes outcomes) {
        this.desk = desk;
        this.openings = openings;
        this.matters = matters;
        this.headers = headers;
        this.stays = stays;
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    ConfirmPage page(Actor actor, OpenTask task) {
        MatterFacts matter = matters.ofCase(task.caseId());
        boolean open = openings.isOpen(actor, task.caseId());
        boolean returned = matter.state() == MatterState.RETURNED;
        return new ConfirmPage(
                desk.head(task),
                headers.ofCase(actor, task.caseId()),
                returned ? null : decision(actor, matter),
                returned && open ? stays.lastReason(matter) : null,
                outcomes.objections(matter, open));
    }

    private @Nullable DecisionPage decision(Actor actor, MatterFacts matter) {
        return decisions
                .answering(matter.id())
                .map(id -> decisions.page(actor, id))
                .orElse(null);
    }
}
