package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.desk.Positions;
import kh.cncc.processes.matters.MatterHeader;
import kh.cncc.processes.matters.MatterPage;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.Matters;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.LazyTabs;
import kh.cncc.ui.base.ModelDiagram;
import kh.cncc.ui.base.Where;
import kh.cncc.ui.cases.CaseParts;
import kh.cncc.ui.cases.ClosedCases;

/** A matter by its number: where it is, what it is about, the way it went, and everything that belongs to it. */
@Route("matter")
@PermitAll
class MatterView extends Composite<Main> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Matters matters;
    private final transient Positions positions;
    private final transient ClosedCases closed;
    private final transient MatterParts parts;
    private final transient MatterTabs tabs;
    private final transient MatterActs acts;
    private final transient CurrentOfficial current;
    private String title = "";

    MatterView(
            Matters matters,
            Positions positions,
            ClosedCases closed,
            MatterParts parts,
            MatterTabs tabs,
            MatterActs acts,
            CurrentOfficial current) {
        this.matters = matters;
        this.positions = positions;
        this.closed = closed;
        this.parts = parts;
        this.tabs = tabs;
        this.acts = acts;
        this.current = current;
        getContent().addClassNames("page", "matter");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        Actor actor = current.actor();
        MatterPage page = matters.byNumber(actor, number).orElseThrow(() -> new NotFoundException(number));
        getContent().removeAll();
        show(actor, page, event.getLocation());
    }

    private void show(Actor actor, MatterPage page, Location address) {
        MatterHeader matter = page.header();
        // What a confidential matter is about stays off the window's title, which others see in the list of windows.
        title = text("matters.title", matter.number());
        var back = new Paragraph(new Anchor(MattersNavigation.REGISTER, text("matters.back")));
        back.addClassName("back");
        getContent()
                .add(
                        back,
                        header(matter),
                        new Where(
                                positions.of(matter.caseId()),
                                "matters.where." + matter.state().code(),
                                matter.state() == MatterState.CLOSED,
                                parts.wording()));
        // It is read anew once it is open: until then the service keeps its words to itself.
        getContent()
                .add(closed.opened(
                        actor, matter.caseId(), () -> open(actor, matters.matter(actor, matter.id()), address)));
    }

    private Div header(MatterHeader matter) {
        var header = new Div(new H1(title), parts.marks(matter));
        header.addClassName("case-header");
        return header;
    }

    private Component open(Actor actor, MatterPage page, Location address) {
        var subject = new Paragraph(
                page.header().subject() == null ? "" : page.header().subject());
        subject.addClassName("matter-subject");
        var todo = new Div(acts.of(actor, page), tabs.acts(actor, page));
        todo.addClassName("matter-acts");
        return new Div(
                subject,
                parts.facts(page),
                todo,
                parts.words(page),
                new Objections(page.objections(), parts.wording()),
                parts.bound(page),
                parts.asked(page.questions(), page.referrals()),
                tabs(actor, page, address));
    }

    private LazyTabs tabs(Actor actor, MatterPage page, Location address) {
        var shown = new LazyTabs();
        shown.add(text("matters.tab.path"), () -> tabs.path(actor, page));
        shown.add(text("matters.tab.decision"), () -> tabs.decisions(actor, page));
        tabs.addCaseTabs(shown, actor, page);
        shown.add(
                text("matters.tab.diagram"),
                () -> matters.diagram(actor, page.header().id())
                        .<Component>map(found -> new ModelDiagram(found, Map.of()))
                        .orElseGet(() -> Blocks.quiet(text("model.notShown"))));
        CaseParts.choose(shown, address);
        return shown;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + text("app.short");
    }
}
