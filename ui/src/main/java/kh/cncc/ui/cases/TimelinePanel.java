package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.TimelineEntry;
import kh.cncc.engine.tracking.Timelines;
import kh.cncc.ui.base.Blocks;

/** Everything that happened in a case, the newest first: acts, comments, documents and mails in one list. */
class TimelinePanel extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;

    private final transient Timelines timelines;
    private final transient Actor actor;
    private final transient CaseId id;
    private final transient TimelineWords words;
    private final OrderedList list = new OrderedList();
    private final Button more = Blocks.secondary(text("timeline.more"), this::showMore);
    private int shown;

    TimelinePanel(Timelines timelines, Actor actor, CaseId id, TimelineWords words) {
        this.timelines = timelines;
        this.actor = actor;
        this.id = id;
        this.words = words;
        list.addClassName("timeline");
        getContent().add(Blocks.quiet(text("timeline.newestFirst")), list, more);
        showMore();
    }

    private void showMore() {
        List<TimelineEntry> page = timelines.page(actor, id, shown, PAGE);
        page.forEach(entry -> list.add(words.item(entry)));
        shown += page.size();
        more.setVisible(shown < timelines.count(actor, id));
    }
}
