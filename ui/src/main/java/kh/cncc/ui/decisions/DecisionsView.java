package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionLine;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Pager;

/** The register of decisions with how their actions stand. What is filtered and the page stand in the address. */
@Route(DecisionNavigation.REGISTER)
@Menu(order = 2.3, title = "menu.decisions", icon = "vaadin:gavel")
@PermitAll
class DecisionsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;

    private final transient DecisionRegister register;
    private final transient Organisation organisation;
    private final transient CurrentOfficial current;
    private final transient DecisionParts parts;
    private final DecisionFilterBar filter;
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();

    DecisionsView(DecisionRegister register, Organisation organisation, CurrentOfficial current, DecisionParts parts) {
        this.register = register;
        this.organisation = organisation;
        this.current = current;
        this.parts = parts;
        filter = new DecisionFilterBar(
                organisation.provinces(),
                (words, offset, limit) -> register.deciders(current.actor(), words, offset, limit),
                chosen -> UI.getCurrent()
                        .navigate(
                                DecisionsView.class,
                                new DecisionAddress(chosen, 0).parts().parameters()));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(text("decisions.title")),
                        DecisionNavigation.links(DecisionNavigation.REGISTER),
                        filter,
                        summary,
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DecisionAddress wanted = DecisionAddress.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        int found = register.count(actor, wanted.filter());
        int page = Pager.on(wanted.page(), found, PAGE);
        List<DecisionLine> lines = register.page(actor, wanted.filter(), page * PAGE, PAGE);
        MechanismId mechanism = wanted.filter().mechanism();
        filter.show(
                wanted.filter(),
                mechanism == null ? null : register.decider(actor, mechanism).orElse(null),
                organisation.provinces());
        summary.setText(found == 0 ? "" : text("decisions.found", found));
        list.removeAll();
        if (lines.isEmpty()) {
            var nothing = new Div(
                    text(wanted.filter().equals(DecisionFilter.ALL) ? "decisions.none" : "decisions.noneFound"));
            nothing.addClassName("nothing");
            list.add(nothing);
            return;
        }
        list.add(
                new DecisionTable(lines, parts),
                Pager.of(
                        page,
                        found,
                        PAGE,
                        other -> new DecisionAddress(wanted.filter(), other)
                                .parts()
                                .of(DecisionNavigation.REGISTER)));
    }

    @Override
    public String getPageTitle() {
        return text("decisions.title") + " · " + text("app.short");
    }
}
