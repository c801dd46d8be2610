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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.processes.matters.FollowUps;
import kh.cncc.processes.matters.OpenAction;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Pager;

/** What follows from decisions and is not done, those longest without a word first. What is filtered stands in the address. */
@Route(DecisionNavigation.ACTIONS)
@PermitAll
class ActionsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;

    private final transient DecisionRegister register;
    private final transient Organisation organisation;
    private final transient CurrentOfficial current;
    private final transient DecisionParts parts;
    private final ActionFilterBar filter;
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();

    ActionsView(DecisionRegister register, Organisation organisation, CurrentOfficial current, DecisionParts parts) {
        this.register = register;
        this.organisation = organisation;
        this.current = current;
        this.parts = parts;
        filter = new ActionFilterBar(
                organisation.provinces(),
                chosen -> UI.getCurrent()
                        .navigate(
                                ActionsView.class,
                                new ActionAddress(chosen, 0).parts().parameters()));
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("quiet");
        getContent().addClassName("page");
        getContent()
                .add(
                        new H1(text("decisions.open")),
                        DecisionNavigation.links(DecisionNavigation.ACTIONS),
                        new Paragraph(text("decisions.openWhy", FollowUps.SILENCE)),
                        filter,
                        summary,
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ActionAddress wanted = ActionAddress.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        int found = register.countOpenActions(actor, wanted.filter());
        int page = Pager.on(wanted.page(), found, PAGE);
        List<OpenAction> actions = register.openActions(actor, wanted.filter(), page * PAGE, PAGE);
        filter.show(wanted.filter(), organisation.provinces());
        summary.setText(found == 0 ? "" : text("decisions.openFound", found));
        list.removeAll();
        if (actions.isEmpty()) {
            var nothing = new Div(text("decisions.openNone"));
            nothing.addClassName("nothing");
            list.add(nothing);
            return;
        }
        list.add(
                new OpenActionTable(actions, parts),
                Pager.of(
                        page,
                        found,
                        PAGE,
                        other -> new ActionAddress(wanted.filter(), other)
                                .parts()
                                .of(DecisionNavigation.ACTIONS)));
    }

    @Override
    public String getPageTitle() {
        return text("decisions.open") + " · " + text("app.short");
    }
}
