package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import kh.cncc.processes.matters.ActionLine;
import kh.cncc.processes.matters.DecisionPage;
import kh.cncc.processes.matters.DecisionState;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.base.Wording;

/** What was decided on a matter, in short, with the way to the whole of it. */
class DecisionCard extends Composite<Section> {

    private static final long serialVersionUID = 1;

    DecisionCard(DecisionPage decision, Wording wording) {
        getContent().addClassName("panel");
        String title = decision.number() == null ? text("matters.decision.proposed") : decision.number();
        getContent().add(new H2(title), state(decision.state()));
        getContent()
                .add(Blocks.quiet(text(
                        "matters.decision.by",
                        Languages.read(decision.mechanism()),
                        Languages.read(decision.official()),
                        Languages.read(decision.seat()),
                        decision.decidedOn() == null ? "–" : wording.day(decision.decidedOn()))));
        if (decision.words() != null) {
            getContent()
                    .add(
                            MatterParts.prose(decision.words().text()),
                            new Paragraph(text(
                                    "matters.decision.basis", decision.words().legalBasis())));
        }
        if (!decision.actions().isEmpty()) {
            getContent().add(new Div(new Span(text("matters.actions")), actions(decision, wording)));
        }
        if (decision.number() != null) {
            getContent().add(new Paragraph(new Anchor("decision/" + decision.number(), text("matters.decision.open"))));
        }
    }

    private static Span state(DecisionState state) {
        return Tables.status(
                switch (state) {
                    case CONSENT -> "in-progress";
                    case REFUSED -> "missing";
                    case DECIDED -> "approved";
                    case SUPERSEDED -> "waived";
                },
                text("decisions.one.state." + state.code()));
    }

    private static UnorderedList actions(DecisionPage decision, Wording wording) {
        var list = new UnorderedList();
        for (ActionLine action : decision.actions()) {
            String state = action.overdue() ? "overdue" : action.state().name().toLowerCase(Locale.ROOT);
            list.add(new ListItem(
                    new Span(action.text() == null ? text("matters.closedSubject") : action.text()),
                    Blocks.part(
                            text(
                                    "matters.action.line",
                                    Languages.read(action.seatLabel()),
                                    wording.day(action.dueOn()),
                                    text("matters.action.state." + state)),
                            "quiet")));
        }
        return list;
    }
}
