package kh.cncc.ui.cases;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.Timelines;

/** Everything that happened in a case, to be read. */
@org.springframework.stereotype.Component
class CaseHistory {

    private final Timelines timelines;
    private final TimelineWords words;

    CaseHistory(Timelines timelines, TimelineWords words) {
        this.timelines = timelines;
        this.words = words;
    }

    Component of(Actor actor, CaseId id) {
        return new TimelinePanel(timelines, actor, id, words);
    }
}
