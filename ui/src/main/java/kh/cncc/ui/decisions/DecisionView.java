package kh.cncc.ui.decisions;

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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.matters.DecisionPage;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.processes.matters.Matters;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.cases.ClosedCases;
import org.jspecify.annotations.Nullable;

/** A decision by its number: what was decided, what follows from it and how far that is, and its documents. */
@Route(DecisionNavigation.ONE)
@PermitAll
class DecisionView extends Composite<Main> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient DecisionRegister register;
    private final transient Matters matters;
    private final transient CurrentOfficial current;
    private final transient DecisionParts parts;
    private final transient ClosedCases closed;
    private String title = "";

    DecisionView(
            DecisionRegister register,
            Matters matters,
            CurrentOfficial current,
            DecisionParts parts,
            ClosedCases closed) {
        this.register = register;
        this.matters = matters;
        this.current = current;
        this.parts = parts;
        this.closed = closed;
        getContent().addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        Actor actor = current.actor();
        DecisionPage found = register.byNumber(actor, number).orElseThrow(() -> new NotFoundException(number));
        title = text("decisions.one.title", number);
        var back = new Paragraph(new Anchor(DecisionNavigation.REGISTER, text("decisions.one.back")));
        back.addClassName("back");
        getContent().removeAll();
        getContent().add(back, header(found), superseded(found.supersededBy()));
        getContent()
                .add(closed.opened(
                        actor,
                        matters.matter(actor, found.matter()).header().caseId(),
                        () -> content(actor, register.decision(actor, found.id()))));
    }

    private Div header(DecisionPage decision) {
        var header = new Div(new H1(title));
        header.add(
                switch (decision.state()) {
                    case CONSENT -> Tables.status("in-progress", text("decisions.one.state.consent"));
                    case REFUSED -> Tables.status("missing", text("decisions.one.state.refused"));
                    case DECIDED -> Tables.status("approved", text("decisions.one.state.decided"));
                    case SUPERSEDED -> Tables.status("waived", text("decisions.one.state.superseded"));
                });
        header.addClassName("case-header");
        return header;
    }

    /** Nobody is to go by a decision that another one has taken the place of. */
    private static Component superseded(@Nullable String by) {
        var where = new Div();
        if (by != null) {
            where.addClassNames("where", "due-soon");
            where.add(new Paragraph(text("decisions.one.supersededBy")), DecisionNavigation.link(by));
        }
        return where;
    }

    private Component content(Actor actor, DecisionPage decision) {
        var content = new Div(parts.paper(decision));
        if (!decision.files().isEmpty()) {
            content.add(Blocks.panel(text("decisions.one.files"), parts.files(actor, decision.files())));
        }
        if (decision.mayBeSuperseded()) {
            content.add(Blocks.actions(Blocks.secondary(
                    text("decisions.one.supersede"),
                    () -> new SupersedeDialog(register, actor, decision, parts.wording()).open())));
        }
        return content;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + text("app.short");
    }
}
