package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
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
import kh.cncc.processes.matters.RaisePage;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Raising;
import kh.cncc.ui.base.CurrentOfficial;

/** Raising a matter, and the receipt for it. */
@Route(MattersNavigation.RAISE)
@PermitAll
class RaiseView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Raising raising;
    private final transient RaiseOrigin origins;
    private final transient RaiseReceipt receipts;
    private final transient CurrentOfficial current;
    private final transient MatterParts parts;

    RaiseView(Raising raising, RaiseOrigin origins, RaiseReceipt receipts, CurrentOfficial current, MatterParts parts) {
        this.raising = raising;
        this.origins = origins;
        this.receipts = receipts;
        this.current = current;
        this.parts = parts;
        getContent().addClassNames("page", "raise");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        RaisePage page = raising.page(actor);
        getContent().removeAll();
        var back = new Paragraph(new Anchor(MattersNavigation.REGISTER, text("matters.back")));
        back.addClassName("back");
        getContent().add(back, new H1(text("matters.raise")));
        if (page.seats().isEmpty()) {
            var nothing = new Div(text("matters.raise.noSeat"));
            nothing.addClassName("nothing");
            getContent().add(nothing);
            return;
        }
        List<String> from = event.getLocation().getQueryParameters().getParameters(MattersNavigation.FROM);
        getContent()
                .add(new RaiseEntry(
                        actor,
                        page,
                        origins.of(actor, from.isEmpty() ? "" : from.getFirst()),
                        raising,
                        parts,
                        this::filed));
    }

    private void filed(Raised raised) {
        getContent().removeAll();
        getContent().add(receipts.of(raised));
    }

    @Override
    public String getPageTitle() {
        return text("matters.raise") + " · " + text("app.short");
    }
}
