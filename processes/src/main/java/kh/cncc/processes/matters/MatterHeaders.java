package kh.cncc.processes.matters;

import java.time.Clock;
import java.time.LocalDate;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.tracking.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a matter above each of its pages, to those who may see it. */
@Component
class MatterHeaders {

    private final MatterRows matters;
    private final MatterWords words;
    private final Openings openings;
    private final Organisation organisation;
    private final Clock clock;

    MatterHeaders(MatterRows matters, MatterWords words, Openings openings, Organisation organisation, Clock clock) {
        this.matters = matters;
        this.words = words;
        this.openings = openings;
        this.organisation = organisation;
        this.clock = clock;
    }

    MatterHeader ofCase(Actor actor, CaseId id) {
        MatterFacts matter = matters.ofCase(id);
        return header(matter, openings.isOpen(actor, id) ? words.of(matter).subject() : null);
    }

    MatterHeader header(MatterFacts matter, @Nullable String subject) {
        return new MatterHeader(
                matter.id(),
                matter.caseId(),
                matter.number(),
                matter.topic(),
                matter.urgency(),
                matter.confidentiality(),
                matter.area(),
                organisation.area(matter.area()).name(),
                matter.level(),
                matter.mechanism(),
                organisation.mechanism(matter.mechanism()).name(),
                matter.state(),
                subject,
                matter.raisedOn(),
                matter.dueOn(),
                matter.answerDue(),
                matter.running() && matter.dueOn().isBefore(LocalDate.now(clock)),
                matter.lapses());
    }
}
