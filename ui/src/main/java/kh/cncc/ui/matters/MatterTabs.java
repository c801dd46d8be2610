package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.matters.DecisionPage;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.processes.matters.Ladder;
import kh.cncc.processes.matters.MatterPage;
import kh.cncc.processes.matters.Matters;
import kh.cncc.ui.base.LazyTabs;
import kh.cncc.ui.cases.CaseParts;

/** What the tabs of a matter show. */
@org.springframework.stereotype.Component
class MatterTabs {

    private final Matters matters;
    private final DecisionRegister decisions;
    private final CaseParts cases;
    private final MatterParts parts;

    MatterTabs(Matters matters, DecisionRegister decisions, CaseParts cases, MatterParts parts) {
        this.matters = matters;
        this.decisions = decisions;
        this.cases = cases;
        this.parts = parts;
    }

    Component path(Actor actor, MatterPage page) {
        return path(matters.path(actor, page.header().id()));
    }

    /** The picture, and the same in words. */
    Component path(Ladder ladder) {
        return new Div(LadderPicture.of(ladder), new StayList(ladder, parts.wording()));
    }

    Component decisions(Actor actor, MatterPage page) {
        List<DecisionPage> found = decisions.ofMatter(actor, page.header().id());
        if (found.isEmpty()) {
            var nothing = new Div(text("matters.notDecided"));
            nothing.addClassName("nothing");
            return nothing;
        }
        var list = new Div();
        found.forEach(decision -> list.add(new DecisionCard(decision, parts.wording())));
        return list;
    }

    /** What every case has. */
    void addCaseTabs(LazyTabs tabs, Actor actor, MatterPage page) {
        cases.addTo(tabs, actor, page.header().caseId());
    }

    /** Watching it, and taking it out as a file. */
    Component acts(Actor actor, MatterPage page) {
        return cases.acts(actor, page.header().caseId());
    }

    Component documents(Actor actor, MatterPage page) {
        return cases.documents(actor, page.header().caseId());
    }
}
